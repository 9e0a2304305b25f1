/** A page in tabs and in the browser's past: behind another tab, prerendered, gone back to. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { hover } from '../../../scripts/hover.mjs';
import { askPage, readReport } from '../../../scripts/page-report.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { tabId } from '../../../scripts/session.mjs';
import type { PageReport } from '../../../src/messaging/calls';
import { kind, until, useBrowser, type Tab } from '../browser';
import { matrix } from './matrix';
import { namesOf, openIn, page, showsMarks, underlinedIn } from './pages';

const browser = useBrowser();

const open = openIn(browser);

/** Says whether it came out of the back/forward cache; what is not to be stored is not kept there. */
const KEEPABLE = `<script>
  addEventListener('pagehide', () => delete globalThis.isKept);
  addEventListener('pageshow', ({ persisted }) => (globalThis.isKept = persisted));</script>`;

/** Two pages that the browser keeps for Back and Forward. */
const serveTwo = (one: string, two: string) =>
  serve({ '/': page(KEEPABLE + one), '/two.html': page(KEEPABLE + two) }, { headers: { 'cache-control': 'no-cache' } });

/** Back (-1) or Forward (1). @throws when the page there was loaded anew: then this is not the case that is tried */
async function goes(at: Page, by: 1 | -1, url: string): Promise<void> {
  // Not the driver's own way: in Firefox it waits for a load, and what was kept is not loaded.
  await at.evaluate((steps) => void setTimeout(() => history.go(steps)), by);
  const told = () =>
    at.evaluate((there) => (location.href === there ? (Reflect.get(globalThis, 'isKept') as boolean) : undefined), url);
  const isKept = await until(
    // Between two documents there is none to ask.
    () => told().catch(() => undefined),
    (answer) => answer !== undefined,
  );
  expect(isKept).toBe(true);
}

/** Puts another tab before it. @throws when that does not hide it: then this is not the case that is tried */
async function hide(tab: Tab): Promise<void> {
  await browser.desk.bringToFront();
  await until(() => isHidden(tab));
}

const isHidden = (tab: Tab) => tab.page.evaluate(() => document.hidden);

matrix('It follows the page through tabs, Back and Forward', [
  {
    page: 'a page in a tab behind another',
    action: 'it changes a paragraph again and again; garbage is collected',
    expected: 'none of the paragraphs that went is held; the last is marked when the tab is shown',
    skip: kind === 'firefox' ? 'its garbage cannot be collected from outside' : undefined,
    run: async () => {
      const tab = await open(page('<p>Here is CUDA.</p>'));
      await showsMarks(tab.page, ['CUDA']);
      await hide(tab);
      await tab.page.evaluate(async () => {
        const held: WeakRef<Element>[] = [];
        Reflect.set(globalThis, 'held', held);
        for (let number = 0; number < 6; number++) {
          const item = document.createElement('p');
          item.textContent = `Item ${number}: Nvidia.`;
          document.body.replaceChildren(item);
          held.push(new WeakRef(item));
          await new Promise((resolve) => setTimeout(resolve, 1000));
        }
        document.body.textContent = 'At last Huawei.';
        await new Promise((resolve) => setTimeout(resolve, 2000));
      });
      const cdp = await tab.page.createCDPSession();
      await cdp.send('HeapProfiler.collectGarbage');
      const alive = await tab.page.evaluate(
        () => (Reflect.get(globalThis, 'held') as WeakRef<Element>[]).filter((one) => one.deref()).length,
      );
      // The batch that waits to be read may hold one.
      expect(alive).toBeLessThanOrEqual(1);
      expect(await isHidden(tab)).toBe(true);
      await tab.page.bringToFront();
      await showsMarks(tab.page, ['Huawei']);
      await tab.close();
    },
  },
  {
    page: 'an article',
    action: 'the reader goes on, switches the site off there, and goes back to what the browser has kept',
    expected: 'no marks; switched on there again, marks',
    run: async () => {
      const site = await serveTwo('<p>CUDA and Nvidia.</p>', '<p>Huawei.</p>');
      const at = await browser.session.browser.newPage();
      await at.goto(site.url);
      await showsMarks(at, ['CUDA', 'Nvidia']);
      const switchThere = async () => {
        const popup = await browser.openPopup({ id: await tabId(browser.session, site.url) });
        await popup.waitForSelector('.switch input');
        await popup.click('.switch input');
        await new Promise((resolve) => setTimeout(resolve, 500));
        await popup.close();
        await at.bringToFront();
      };
      await at.goto(`${site.url}two.html`);
      await showsMarks(at, ['Huawei']);
      await switchThere();
      await showsMarks(at, []);
      await goes(at, -1, site.url);
      await showsMarks(at, []);
      await goes(at, 1, `${site.url}two.html`);
      await switchThere();
      await showsMarks(at, ['Huawei']);
      await goes(at, -1, site.url);
      await showsMarks(at, ['CUDA', 'Nvidia']);
      await at.close();
      await site.close();
    },
  },
  {
    page: 'an article',
    action: 'the reader goes on to a page without names, and back to what the browser has kept',
    expected: 'marks and badge are the article’s; the card opens',
    run: async () => {
      const site = await serveTwo('<p>CUDA and Nvidia.</p>', '<p>Nothing.</p>');
      const at = await browser.session.browser.newPage();
      await at.goto(site.url);
      const id = await tabId(browser.session, site.url);
      const badge = () => browser.badge({ id } as Tab);
      await until(badge, (text) => text === '2');
      await at.goto(`${site.url}two.html`);
      await until(badge, (text) => text === '');
      await goes(at, -1, site.url);
      await showsMarks(at, ['CUDA', 'Nvidia']);
      await until(badge, (text) => text === '2');
      // What the page said when it went may come late.
      await new Promise((resolve) => setTimeout(resolve, 3000));
      expect(await badge()).toBe('2');
      const report = (await readReport(browser.session, id)) as PageReport;
      expect(namesOf(report)).toEqual(['CUDA', 'Nvidia']);
      await hover(at, () => askPage(browser.session, id, 'locate', { entity: 'deepseek-v4/cuda', index: 0 }));
      await until(
        () => at.evaluate(() => document.querySelectorAll('html > div').length),
        (count) => count === 1,
      );
      await at.close();
      await site.close();
    },
  },
  {
    page: 'an article, loaded behind another before anybody asks for it (prerendered)',
    action: 'the reader goes to it',
    expected: 'not marked before; then it is',
    skip: kind === 'firefox' ? 'Firefox does not prerender.' : undefined,
    run: async () => {
      const rules = JSON.stringify({ prerender: [{ urls: ['/two.html'], eagerness: 'immediate' }] });
      const site = await serve({
        '/': page(`<p>Nothing.</p><a href="/two.html">On</a><script type="speculationrules">${rules}</script>`),
        '/two.html': page(`<p>Here is CUDA.</p><script>
          if (document.prerendering) localStorage.setItem('prerendered', 'yes');
          document.addEventListener('prerenderingchange', () => { globalThis.markedBefore = CSS.highlights.size })</script>`),
      });
      const at = await browser.session.browser.newPage();
      await at.goto(site.url);
      await until(() => at.evaluate(() => localStorage.getItem('prerendered')));
      // Long enough to be read if it were.
      await new Promise((resolve) => setTimeout(resolve, 2000));
      // While one page takes the place of the other the frame is neither's.
      await until(() =>
        at
          .evaluate(() => {
            document.querySelector('a')?.click();
            return Reflect.has(globalThis, 'markedBefore');
          })
          .catch(() => false),
      );
      expect(await at.evaluate(() => Reflect.get(globalThis, 'markedBefore'))).toBe(0);
      await showsMarks(at, ['CUDA']);
      await at.close();
      await site.close();
    },
  },
  {
    page: 'a page in a tab behind another',
    action: 'it changes there, and is shown',
    expected: 'nothing is read until it is shown; then marks are right',
    run: async () => {
      const tab = await open(page('<p>Here is CUDA.</p>'));
      await showsMarks(tab.page, ['CUDA']);
      await hide(tab);
      await tab.page.evaluate(() => (document.body.innerHTML = '<p>Here is Huawei.</p>'));
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await underlinedIn(tab.page)).not.toContain('Huawei');
      expect(await isHidden(tab)).toBe(true);
      await tab.page.bringToFront();
      await showsMarks(tab.page, ['Huawei']);
      await tab.close();
    },
  },
]);
