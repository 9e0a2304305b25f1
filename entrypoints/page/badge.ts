/** Tells the background which names stand in a document, for the toolbar's number: when they change, and when it goes and comes back. */
import { ask } from '../../src/messaging/client';

/** What a badge counts; a page with more has many. */
const MOST_KEYS = 2000;

/** Until the signal ends, which takes what was told back. */
export function tellBadge({ signal }: { signal: AbortSignal }) {
  let keys: string[] = [];
  let told: string | undefined = '';
  const send = (some: string[]) => {
    const next = some.join(' ');
    if (next === told) return;
    told = next;
    // The number is not worth a word when nobody answers; it is told with the next reading.
    ask('found', { keys: some }).catch(() => (told = undefined));
  };
  // A page that may come back (Back, Forward) is told of again then; one that does not is not counted any longer.
  addEventListener('pagehide', ({ isTrusted }) => isTrusted && send([]), { signal });
  addEventListener('pageshow', ({ isTrusted }) => isTrusted && send(keys), { signal });
  signal.addEventListener('abort', () => send([]));
  return {
    tell(all: string[]) {
      keys = [...new Set(all)].slice(0, MOST_KEYS);
      send(keys);
    },
  };
}
