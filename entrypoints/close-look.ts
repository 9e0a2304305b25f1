import { chooseInSteps } from '../src/match/choose';
import { CLOSE_LOOK, type CloseLook } from '../src/match/close-look';
import { finderInSteps, namedInSteps } from '../src/match/find';

export default {
  main() {
    const look: CloseLook = { finderInSteps, namedInSteps, chooseInSteps };
    Reflect.set(globalThis, CLOSE_LOOK, look);
  },
};
