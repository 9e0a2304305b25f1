import * as seeing from '../src/page/seeing';
import { SIGHT } from '../src/page/sight';

export default {
  main() {
    Reflect.set(globalThis, SIGHT, seeing);
  },
};
