/** One document, from its first element to its last: what is done there while the extension lives and the site is on. */
import { wordsOf } from '../../src/format/words';
import type { PageReport } from '../../src/messaging/calls';
import { extensionLife } from '../../src/messaging/life';
import { listenInPage } from '../../src/messaging/listen';
import { hostOfTab, isFrame, whenReadable, whenShowable } from '../../src/page/frame';
import { isWebPage, isWritten, whenNotWritten } from '../../src/page/kind';
import type { Settings } from '../../src/settings/settings';
import { gateForPage } from './ask-names';
import { followSite } from './following';
import { startSession, type Session } from './session';

/** A report waits this long for names and reading: less than its asker waits for the report. */
const PATIENCE_MS = 1500;

/** Until the signal ends. @returns the signal of its end, which comes with the extension's at the latest */
export function attend({ signal: given }: { signal: AbortSignal }): AbortSignal {
  const { signal: life, check } = extensionLife({ signal: given });
  let visit = new AbortController();
  let session: Session | undefined;
  let starting: Promise<void> | undefined;
  let [state, error]: [PageReport['state'], string?] = ['reading'];
  let latest: Settings | undefined;
  let catchUp = () => Promise.resolve();

  const start = async (settings: Settings, signal: AbortSignal) => {
    try {
      const ends = AbortSignal.any([life, signal]);
      const gate = await gateForPage(ends);
      if (ends.aborted) return;
      const onChange = () => (isWritten() ? enter(latest ?? settings) : check());
      [session, state] = [startSession({ gate, settings, onChange, signal: ends }), 'ready'];
      // What was changed while the names were on their way.
      if (latest) session.show(latest);
    } catch (reason) {
      if (!signal.aborted) fail(reason);
    }
  };
  const leave = () => {
    visit.abort('left');
    [visit, session, error, state, starting] = [new AbortController(), undefined, undefined, 'off', undefined];
  };
  const fail = (reason: unknown) => void ([state, error] = ['failed', wordsOf(reason)]);
  const enter = (settings: Settings) => {
    leave();
    [state, latest] = [isWritten() ? 'notHtml' : 'reading', undefined];
    if (state === 'reading') starting = start(settings, visit.signal);
    else whenNotWritten(() => enter(latest ?? settings), { signal: AbortSignal.any([life, visit.signal]) });
  };
  const show = (settings: Settings) => {
    latest = settings;
    session?.show(settings);
  };
  const report = async (): Promise<PageReport> => {
    const read = catchUp().then(() => starting?.then(() => session?.settled()));
    await Promise.race([read, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    return session?.report() ?? { state, isPainted: true, entities: [], ...(error === undefined ? {} : { error }) };
  };
  const begin = async () => {
    await whenShowable({ signal: life });
    if (isFrame() && isWebPage()) await whenReadable({ signal: life });
    if (!isWebPage()) state = 'notHtml';
    else catchUp = followSite(hostOfTab(), { enter, leave, show, fail }, { signal: life });
  };

  listenInPage(
    {
      report,
      locate: (address) => session?.locate(address) ?? null,
      visit: (address) => session?.visit(address) ?? false,
      step: (step) => session?.step(step) ?? false,
      attended: () => session?.attended() ?? 0,
      wouldMark: () => session?.wouldMark() ?? null,
    },
    { signal: life },
  );
  void begin();
  return life;
}
