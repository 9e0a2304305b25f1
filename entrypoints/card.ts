import { makeCard } from '../src/card/mount';
import { CARD } from '../src/card/port';

export default {
  main() {
    Reflect.set(globalThis, CARD, makeCard);
  },
};
