/** No network request at all: everything that page, page script, worker and our own pages ask for is written down (in Firefox, pages alone). */
import { TargetType, type CDPSession, type Page, type Protocol } from 'puppeteer-core';
import { expect } from 'vitest';
import { killWorker, kind, useBrowser } from '../browser';
import { matrix } from './matrix';
import { usesOf } from './ours';
import { opensCard } from './pages';

const browser = useBrowser();

const WITH_ALL = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };

/** Each request of everything that runs in Chromium, from its first: what begins waits until it is listened to. @param kinds of what was */
async function writeDownAll(asked: string[], kinds: Set<string>): Promise<void> {
  const root = await browser.session.browser.target().createCDPSession();
  const attend = async (session: CDPSession) => {
    session.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
    session.on('Target.attachedToTarget', (event) => void attach(session, event));
    // A tab that holds pages has no network of its own.
    await session.send('Network.enable').catch(() => {});
    await session.send('Target.setAutoAttach', WITH_ALL).catch(() => {});
    await session.send('Runtime.runIfWaitingForDebugger').catch(() => {});
  };
  const attach = async (from: CDPSession, { sessionId, targetInfo }: Protocol.Target.AttachedToTargetEvent) => {
    kinds.add(targetInfo.type);
    const session = from.connection()?.session(sessionId);
    if (session) await attend(session);
  };
  await attend(root);
  // It began before: as it begins anew it is listened to.
  await killWorker(browser.session);
}

/** Of pages alone: Firefox tells nobody of its background page. */
function writeDown(page: Page, asked: string[]): void {
  page.on('request', (request) => asked.push(request.url()));
}

/** Tries to ask a site for something, where it runs. */
const asks = (url: string) =>
  fetch(url).then(
    () => 'answered',
    () => 'refused',
  );

matrix('Network', [
  {
    page: 'a page of ours, and the background',
    action: 'they are made to ask a site for something; so is the site’s own page',
    expected: 'the browser refuses them, and not the site’s page',
    limit: kind === 'firefox' ? 'the page of ours alone: the background page cannot be reached from outside' : '',
    run: async () => {
      const tab = await browser.open('<!doctype html><p>Nvidia</p>');
      const url = tab.page.url();
      expect(await tab.page.evaluate(asks, url)).toBe('answered');
      const own = await browser.openOurs('library.html');
      expect(await own.evaluate(asks, url)).toBe('refused');
      await own.close();
      if (kind === 'chromium') {
        // It may sleep.
        await browser.ask('library', {});
        const worker = await browser.session.browser
          .targets()
          .find((one) => one.type() === TargetType.SERVICE_WORKER)
          ?.worker();
        expect(await worker?.evaluate(asks, url)).toBe('refused');
      }
      await tab.close();
    },
  },
  {
    page: 'an article',
    action: 'it is read, a card and its briefing are opened, a vote is asked for, popup and library are used',
    expected: 'nothing is asked for but the page itself and files of the extension',
    limit: kind === 'firefox' ? 'pages alone; the background page’s CSP closes the network to it' : '',
    run: async () => {
      const asked: string[] = [];
      const kinds = new Set<string>();
      if (kind === 'chromium') await writeDownAll(asked, kinds);
      const tab = await browser.open(
        '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><p>Here is CUDA. Ascend is fast, says Huawei.</p>',
        { prepare: async (at) => void (kind === 'firefox' && writeDown(at, asked)) },
      );
      await tab.report();
      await opensCard(tab);
      await browser.ask('vote', { sentences: ['Ascend is fast, says Huawei.'] });
      for (const [path, use] of Object.entries(usesOf(tab.id))) {
        const own = await browser.session.browser.newPage();
        if (kind === 'firefox') writeDown(own, asked);
        await own.goto(`${browser.session.extensionOrigin}/${path}`, { waitUntil: [] });
        await use(own);
        await new Promise((resolve) => setTimeout(resolve, 500));
        await own.close();
      }
      const site = new URL(tab.page.url()).origin;
      const { extensionOrigin } = browser.session;
      expect(asked.filter((url) => url.startsWith(site)).length).toBeGreaterThan(0);
      expect(
        asked.filter((url) => ![site, extensionOrigin, 'data:', 'chrome:'].some((own) => url.startsWith(own))),
      ).toEqual([]);
      // Whoever was not listened to would have asked for nothing.
      if (kind === 'chromium') expect([...kinds]).toEqual(expect.arrayContaining(['page', 'service_worker', 'worker']));
      await tab.close();
      return `${asked.length} requests, all local`;
    },
  },
]);
