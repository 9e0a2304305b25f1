import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import * as seeing from '../src/page/seeing';
import { SIGHT } from '../src/page/sight';

export default defineUnlistedScript(() => {
  Reflect.set(globalThis, SIGHT, seeing);
});
