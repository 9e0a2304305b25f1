/** No network request at all: everything that page, page script, worker and our own pages ask for is written down (in Firefox, pages alone). */
import { TargetType, type CDPSession, type Page, type Target } from 'puppeteer-core';
import { expect } from 'vitest';
import { hover } from '../../../scripts/hover.mjs';
import { kind, until, useBrowser } from '../browser';
import { matrix } from './matrix';
import { boxOf, popupNames } from './pages';

const browser = useBrowser();

/** Each request of everything that runs in Chromium, workers too. */
async function writeDownAll(asked: string[]): Promise<void> {
  const { browser: running } = browser.session;
  const attend = async (target: Target) => {
    const cdp: CDPSession | undefined = await target.createCDPSession().catch(() => undefined);
    cdp?.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
    // A tab that holds pages has no network of its own.
    await cdp?.send('Network.enable').catch(() => {});
  };
  running.on('targetcreated', (target: Target) => void attend(target));
  await Promise.all(running.targets().map(attend));
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
    page: 'an article',
    action: 'it is read, a card and its briefing are opened, a vote is asked for, popup and library are used',
    expected: 'nothing is asked for but the page itself and files of the extension',
    limit: kind === 'firefox' ? 'pages alone; the background page’s CSP closes the network to it' : '',
    run: async () => {
      const asked: string[] = [];
      if (kind === 'chromium') await writeDownAll(asked);
      const tab = await browser.open(
        '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><p>Here is CUDA. Ascend is fast, says Huawei.</p>',
      );
      if (kind === 'firefox') writeDown(tab.page, asked);
      await tab.page.reload();
      await tab.report();
      await hover(tab.page, boxOf(tab, 'cuda'));
      await until(() => tab.card());
      await browser.ask('vote', { sentences: ['Ascend is fast, says Huawei.'] });
      expect(await popupNames(browser, tab)).toContain('CUDA');
      for (const path of ['briefing.html?id=deepseek-v4', `library.html?tab=${tab.id}`]) {
        const own = await browser.openOurs(path);
        if (kind === 'firefox') writeDown(own, asked);
        await own.waitForSelector('h1');
        await new Promise((resolve) => setTimeout(resolve, 500));
        await own.close();
      }
      const site = new URL(tab.page.url()).origin;
      const { extensionOrigin } = browser.session;
      expect(asked.filter((url) => url.startsWith(site)).length).toBeGreaterThan(0);
      expect(
        asked.filter((url) => ![site, extensionOrigin, 'data:', 'chrome:'].some((own) => url.startsWith(own))),
      ).toEqual([]);
      await tab.close();
      return `${asked.length} requests, all local`;
    },
  },
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
]);
