import { beginsWithName } from '../src/language/tags';

/** The worker's script: a sentence in, whether it begins with a name out. */
export default {
  main() {
    addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      (postMessage as (answer: boolean) => void)(typeof data === 'string' && beginsWithName(data));
    });
  },
};
