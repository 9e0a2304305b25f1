import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageReport } from '../../src/messaging/calls';
import { extensionLife } from '../../src/messaging/life';
import { listenInPage } from '../../src/messaging/listen';
import { isWebPage } from '../../src/page/kind';
import { isSiteOff, watchSite } from '../../src/settings/sites';
import { startSession, type Session } from './session';
import '../../assets/page.css';

export default defineUnlistedScript(() => {
  const life = extensionLife();
  let visit = new AbortController();
  let session: Session | undefined;
  let starting: Promise<void> | undefined;
  let state: PageReport['state'] = 'reading';
  let error: string | undefined;

  const start = async (signal: AbortSignal) => {
    try {
      const started = await startSession(AbortSignal.any([life, signal]));
      if (!signal.aborted) [session, state] = [started, 'ready'];
    } catch (reason) {
      if (!signal.aborted) [state, error] = ['failed', reason instanceof Error ? reason.message : String(reason)];
    }
  };
  const apply = (isOff: boolean) => {
    visit.abort();
    visit = new AbortController();
    [session, error, state] = [undefined, undefined, isOff ? 'off' : 'reading'];
    starting = isOff ? undefined : start(visit.signal);
  };
  const report = async (): Promise<PageReport> => {
    await starting;
    return session?.report() ?? { state, isPainted: true, entities: [], ...(error === undefined ? {} : { error }) };
  };

  listenInPage(
    {
      report,
      locate: (address) => session?.locate(address) ?? null,
      visit: (address) => session?.visit(address) ?? false,
      step: ({ by }) => session?.step(by) ?? false,
    },
    { signal: life },
  );
  if (!isWebPage(document)) {
    state = 'notHtml';
    return;
  }
  watchSite(location.hostname, apply, { signal: life });
  void isSiteOff(location.hostname).then(apply);
});
