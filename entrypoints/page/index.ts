import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageReport } from '../../src/messaging/calls';
import { extensionLife } from '../../src/messaging/life';
import { listenInPage } from '../../src/messaging/listen';
import { isWebPage } from '../../src/page/kind';
import type { Settings } from '../../src/settings/settings';
import { followSite } from './following';
import { PATIENCE_MS, startSession, type Session } from './session';
import '../../assets/page.css';

export default defineUnlistedScript(() => {
  const life = extensionLife();
  let visit = new AbortController();
  let session: Session | undefined;
  let starting: Promise<void> | undefined;
  let state: PageReport['state'] = 'reading';
  let error: string | undefined;

  let latest: Settings | undefined;

  const start = async (settings: Settings, signal: AbortSignal) => {
    try {
      const started = await startSession(settings, AbortSignal.any([life, signal]));
      if (signal.aborted) return;
      [session, state] = [started, 'ready'];
      // What was changed while the names were on their way.
      if (latest) session.show(latest);
    } catch (reason) {
      if (!signal.aborted) [state, error] = ['failed', reason instanceof Error ? reason.message : String(reason)];
    }
  };
  const leave = () => {
    visit.abort();
    visit = new AbortController();
    [session, error, state, starting] = [undefined, undefined, 'off', undefined];
  };
  const enter = (settings: Settings) => {
    leave();
    [state, latest] = ['reading', undefined];
    starting = start(settings, visit.signal);
  };
  const show = (settings: Settings) => {
    latest = settings;
    session?.show(settings);
  };
  const report = async (): Promise<PageReport> => {
    // Names of a large library take longer than the asker waits.
    await Promise.race([starting, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    return session?.report() ?? { state, isPainted: true, entities: [], ...(error === undefined ? {} : { error }) };
  };

  listenInPage(
    {
      report,
      locate: (address) => session?.locate(address) ?? null,
      visit: (address) => session?.visit(address) ?? false,
      step: ({ by }) => session?.step(by) ?? false,
      wouldMark: () => session?.wouldMark() ?? null,
    },
    { signal: life },
  );
  if (isWebPage(document)) {
    followSite(location.hostname, { enter, leave, show }, { signal: life });
  } else state = 'notHtml';
});
