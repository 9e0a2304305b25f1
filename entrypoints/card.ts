import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeCard } from '../src/card/mount';
import { CARD } from '../src/card/port';

export default defineUnlistedScript(() => {
  Reflect.set(globalThis, CARD, makeCard);
});
