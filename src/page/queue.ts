/** One reading at a time: changes told meanwhile wait for it, and are read together. */
import { together, type Changed } from './watch';

export interface Queue {
  /** Has a change read, after what is being done. */
  follow(changed: Changed): void;
  /** Has something else done then. */
  after(work: () => Promise<void>): void;
  /** Resolves when everything known of so far has been done. */
  settled(): Promise<void>;
  /** A change is read, or waits. */
  readonly isReading: boolean;
}

/** After so many failures in a row only what changes is read. */
const MOST_FAILURES = 3;

export function createQueue(read: (changed: Changed) => Promise<void>): Queue {
  let last = Promise.resolve();
  let waiting: Changed = new Set();
  let isDue = false;
  let isReading = false;
  let failures = 0;

  const after = (work: () => Promise<void>) => {
    last = last.then(work).catch(() => {
      // A page may do anything between two steps, and nobody may answer: with the next change all is read again.
      if (++failures <= MOST_FAILURES) waiting = 'everything';
    });
  };
  const next = async () => {
    const changed = waiting;
    waiting = new Set();
    isDue = false;
    try {
      await read(changed);
      failures = 0;
    } finally {
      isReading = isDue;
    }
  };

  return {
    follow(changed) {
      waiting = together(waiting, changed);
      isReading = true;
      if (!isDue) after(next);
      isDue = true;
    },
    after,
    settled: () => last,
    get isReading() {
      return isReading;
    },
  };
}
