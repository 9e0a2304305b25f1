import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { chooseInSteps } from '../src/match/choose';
import { CLOSE_LOOK, type CloseLook } from '../src/match/close-look';
import { createFinder, namedIn } from '../src/match/find';
import { anyOf } from '../src/match/gate';

export default defineUnlistedScript(() => {
  const look: CloseLook = { createFinder, namedIn, chooseInSteps, anyOf };
  Reflect.set(globalThis, CLOSE_LOOK, look);
});
