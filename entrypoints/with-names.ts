import { createHover } from '../src/card/hover';
import * as sight from '../src/page/sight';
import { WITH_NAMES, type WithNames } from './page/with-names';

export default {
  main() {
    const both: WithNames = { sight, createHover };
    Reflect.set(globalThis, WITH_NAMES, both);
  },
};
