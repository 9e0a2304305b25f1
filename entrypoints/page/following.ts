/** Settings and names → what the page script does: nothing where the site is off, and nobody is woken for it. */
import { isOffOn, type Settings } from '../../src/settings/settings';
import { watchGate } from '../../src/library/gate';
import type { hostOfTab } from '../../src/page/frame';
import { own } from '../../src/page/own';
import { readSettings, watchSettings } from '../../src/settings/store';

interface Steps {
  /** Begins, or begins anew with other names. */
  enter: (settings: Settings) => void;
  leave: () => void;
  /** Marks other mentions of the same reading. */
  show: (settings: Settings) => void;
  fail: (reason: unknown) => void;
}

/** Timers stand still while the machine sleeps: the clock is looked at so often. */
const LOOK_MS = 60_000;

/**
 * Follows until the signal ends.
 * @returns a way to be sure: the word that the settings changed may be on its way, and the machine may have slept
 */
export function followSite(
  { host, isTold }: ReturnType<typeof hostOfTab>,
  { enter, leave, show, fail }: Steps,
  { signal }: { signal: AbortSignal },
): () => Promise<void> {
  let before: Settings | undefined;
  let isIn = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const follow = (settings: Settings) => {
    clearTimeout(timer);
    const now = Date.now();
    const isOff = isOffOn(host, settings, now);
    const hasOtherNames = !before || namesSetting(before, isTold) !== namesSetting(settings, isTold);
    before = settings;
    if (isOff) leave();
    else if (!isIn || hasOtherNames) enter(settings);
    else show(settings);
    isIn = !isOff;
    // A pause ends by itself, in pages that are open too.
    if (now < settings.pausedUntil) {
      timer = setTimeout(() => follow(settings), Math.min(settings.pausedUntil - now, LOOK_MS));
    }
  };

  watchSettings(follow, { signal });
  // Tabs that nobody sees wait: forty that ask at once would keep the background busy.
  let isDue = false;
  const renew = () => {
    isDue = own('hidden');
    if (!isDue && isIn && before) enter(before);
  };
  watchGate(renew, { signal });
  addEventListener('visibilitychange', () => isDue && renew(), { capture: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  const read = (isKnown: () => boolean) =>
    readSettings().then((settings) => void (isKnown() || signal.aborted || follow(settings)), fail);
  const begin = () => {
    clearTimeout(timer);
    before = undefined;
    void read(() => before !== undefined);
  };
  // Where a page waits to be gone back to, Firefox tells it nothing.
  const onShow = ({ isTrusted, persisted }: PageTransitionEvent) => isTrusted && persisted && begin();
  if (import.meta.env.FIREFOX) addEventListener('pageshow', onShow, { signal });
  begin();
  return async () => void (isIn || (await read(() => isIn)));
}

/** What of the settings decides which names are looked for. */
function namesSetting({ briefingsOff, apart, deny, allow }: Settings, isTold: boolean): string {
  return JSON.stringify([briefingsOff, apart.map(({ identity }) => identity), isTold ? [] : [deny, allow]]);
}
