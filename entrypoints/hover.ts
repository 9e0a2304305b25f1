import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createHover } from '../src/card/hover';
import { HOVER } from '../src/card/port';

export default defineUnlistedScript(() => {
  Reflect.set(globalThis, HOVER, createHover);
});
