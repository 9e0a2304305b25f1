import { createHover } from '../src/card/hover';
import { HOVER } from '../src/card/port';

export default {
  main() {
    Reflect.set(globalThis, HOVER, createHover);
  },
};
