/** It follows the page: routes, feeds, storms, translation, Back, moved nodes, hidden tabs. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { hover } from '../../../scripts/hover.mjs';
import { askPage, readReport } from '../../../scripts/page-report.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { tabId } from '../../../scripts/session.mjs';
import type { PageReport } from '../../../src/messaging/calls';
import { kind, until, useBrowser, type Tab } from '../browser';
import { noteTroubles } from '../troubles';
import { matrix } from './matrix';
import { boxOf, frameWithNames, namesOf, page, showsMarks, underlinedIn, openIn } from './pages';

const browser = useBrowser();

const open = openIn(browser);

const rest = (tab: Tab, entity: string) => hover(tab.page, boxOf(tab, entity));

/** Goes to another route, and says how long it took until only its name is underlined. */
const timeOfRoute = ({ page: at }: Tab, name: string) =>
  at.evaluate(
    (expected) =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        history.pushState({}, '', '/two');
        (document.querySelector('main') as Element).innerHTML = `<h1>Two</h1><p>Here is ${expected}.</p>`;
        const look = () => {
          const found = [...CSS.highlights.values()].flatMap((highlight) =>
            [...highlight].map(({ startContainer, startOffset, endOffset }) =>
              startContainer.textContent?.slice(startOffset, endOffset),
            ),
          );
          if (found.join() === expected) resolve(performance.now() - from);
          else setTimeout(look, 5);
        };
        look();
      }),
    name,
  );

/** A part of the page that never rests: whoever waits for quiet waits for ever. */
const RESTLESS = `<p id="ticks">0</p><script>
  setInterval(() => { document.querySelector('#ticks').firstChild.data = String(performance.now()); }, 20)</script>`;

/** Half a second is what is promised, of a page's own clock; a busy machine is given twice that, in the quickest of so many times. */
const ROUTES = ['Huawei', 'DeepSeek', 'Nvidia'] as const;
const ROUTE_MS = 1000;

/** What one page gets done in a second, a text change each time it is called. */
const STORM = `<p id="clock">0</p><p>Nvidia is here.</p><script>
  function storm(seconds) {
    const text = document.querySelector('#clock').firstChild;
    return new Promise((resolve) => {
      const from = performance.now();
      let last = from;
      let count = 0;
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        const now = performance.now();
        // A thousand a second at the most; what is missed is not made up for.
        if (now - last >= 1) { last = now; text.data = 'Round ' + ++count; }
        if (now - from < seconds * 1000) channel.port2.postMessage(0);
        else { text.data = 'At the end CUDA'; resolve(count / seconds); }
      };
      channel.port2.postMessage(0);
    });
  }</script>`;

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

const MENU = '<nav><b>Menu</b><ul><li>CUDA</li><li style="display: contents">Huawei</li></ul></nav>';
const MENU_STYLE = 'ul { visibility: hidden } nav:hover ul { visibility: visible }';

async function opensMenu(tab: Tab, marks: string[]): Promise<void> {
  const { x, y } = await tab.page.$eval('b', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  let step = 0;
  await until(
    async () => {
      await tab.page.mouse.move(x + 5 + (step++ % 9), y + 5);
      return underlinedIn(tab.page);
    },
    (found) => found.toSorted().join() === marks.join(),
  );
}

matrix('It follows the page', [
  {
    page: 'an application with routes',
    action: 'another route, with a card open, and two more, while a part of the page never rests',
    expected: 'old marks gone, new ones there within half a second, the card closed by the first',
    limit: `on a busy machine the quickest within ${ROUTE_MS} ms`,
    run: async () => {
      const tab = await open(page(`<main><h1>One</h1><p>Here is CUDA.</p></main>${RESTLESS}`));
      await rest(tab, 'cuda');
      await until(() => tab.card());
      const [first, ...others] = ROUTES;
      const times = [await timeOfRoute(tab, first)];
      await until(
        () => tab.card(),
        (card) => card === undefined,
      );
      for (const name of others) times.push(await timeOfRoute(tab, name));
      expect(Math.min(...times)).toBeLessThan(ROUTE_MS);
      await tab.close();
      return `${times.map(Math.round).join(', ')} ms`;
    },
  },
  {
    page: 'an endless feed that drops its old items',
    action: '300 items with names come, and go; garbage is collected',
    expected: 'none of them is held',
    skip: kind === 'firefox' ? 'its garbage cannot be collected from outside' : undefined,
    run: async () => {
      const tab = await open(page('<main></main><p>Nvidia stays.</p>'));
      const add = (from: number) =>
        tab.page.evaluate((first) => {
          const held: WeakRef<Element>[] = (Reflect.get(globalThis, 'held') as WeakRef<Element>[] | undefined) ?? [];
          Reflect.set(globalThis, 'held', held);
          const main = document.querySelector('main') as Element;
          main.replaceChildren();
          for (let number = first; number < first + 100; number++) {
            const item = document.createElement('article');
            item.innerHTML = `<h2>Item ${number}</h2><p>CUDA, Huawei and <span style="visibility: hidden">DeepSeek</span>.</p><div></div>`;
            const root = (item.lastElementChild as Element).attachShadow({ mode: 'open' });
            root.innerHTML = '<p>Nvidia inside.</p>';
            main.append(item);
            held.push(new WeakRef(item));
          }
        }, from);
      for (const from of [0, 100, 200]) {
        await add(from);
        await until(
          () => underlinedIn(tab.page),
          (marks) => marks.filter((one) => one === 'CUDA').length === 100,
        );
      }
      await tab.page.evaluate(() => document.querySelector('main')?.replaceChildren());
      await showsMarks(tab.page, ['Nvidia']);
      const cdp = await tab.page.createCDPSession();
      const alive = () =>
        tab.page.evaluate(
          () => (Reflect.get(globalThis, 'held') as WeakRef<Element>[]).filter((one) => one.deref()).length,
        );
      await until(async () => {
        await cdp.send('HeapProfiler.collectGarbage');
        return (await alive()) === 0;
      });
      await tab.close();
    },
  },
  {
    page: 'a live report',
    action: 'a paragraph comes that writes a name of the page in another way',
    expected: 'it is marked there too',
    run: async () => {
      const tab = await open(page('<section>Here is Huawei.</section>'));
      await showsMarks(tab.page, ['Huawei']);
      await tab.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<section>这是华为。</section>'));
      await showsMarks(tab.page, ['Huawei', '华为']);
      await tab.close();
    },
  },
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
    page: 'a menu that a style sheet makes visible',
    action: 'the pointer opens it, and moves on in it',
    expected: 'its names are marked',
    run: async () => {
      const tab = await open(page(MENU, MENU_STYLE));
      await tab.report();
      await opensMenu(tab, ['CUDA', 'Huawei']);
      await tab.close();
    },
  },
  {
    page: 'a menu that was open',
    action: 'the keyboard steps twice from name to name',
    expected: 'to those that are seen',
    run: async () => {
      const tab = await open(page(`<p>Nvidia stays.</p>${MENU}`, MENU_STYLE));
      await showsMarks(tab.page, ['Nvidia']);
      await opensMenu(tab, ['CUDA', 'Huawei', 'Nvidia']);
      await tab.page.mouse.move(700, 500);
      for (let step = 0; step < 2; step++) {
        expect(await tab.ask('step', { by: 1 })).toBe(true);
        expect((await until(() => tab.card()))?.text).toMatch(/^Nvidia/);
      }
      await tab.close();
    },
  },
  {
    page: 'a page with 1,000 text changes a second',
    action: 'for three seconds, marked and switched off',
    expected: 'marks are right after it; how much of its own rate it keeps is told',
    run: async () => {
      const tab = await open(page(STORM));
      const rate = () => tab.page.evaluate(() => Reflect.get(globalThis, 'storm')(3) as Promise<number>);
      const marked = await rate();
      await showsMarks(tab.page, ['Nvidia', 'CUDA']);
      const popup = await browser.openPopup(tab);
      await popup.waitForSelector('.switch input');
      await popup.click('.switch input');
      await tab.page.bringToFront();
      await showsMarks(tab.page, []);
      const off = await rate();
      await popup.bringToFront();
      await popup.click('.switch input');
      await tab.page.bringToFront();
      await showsMarks(tab.page, ['Nvidia', 'CUDA']);
      await popup.close();
      await tab.close();
      return `${Math.round((100 * marked) / off)} % of ${Math.round(off)} a second`;
    },
  },
  {
    page: 'an article',
    action: 'is translated: each text node becomes an element with another text',
    expected: 'marks follow',
    run: async () => {
      const tab = await open(page('<p>One of <b>Nvidia</b> and of CUDA.</p><p>Then Huawei.</p>'));
      await showsMarks(tab.page, ['Nvidia', 'CUDA', 'Huawei']);
      await tab.page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        for (const text of texts) {
          if (!/\S/.test(text.data)) continue;
          const outer = document.createElement('font');
          outer.append(document.createElement('font'));
          (outer.firstChild as Element).append(text.data.replace('One of', 'Eines von').replace('Huawei', 'DeepSeek'));
          text.replaceWith(outer);
        }
      });
      await showsMarks(tab.page, ['Nvidia', 'CUDA', 'DeepSeek']);
      await tab.close();
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
    page: 'a page with a frame',
    action: 'an element with names is moved into the frame, and back',
    expected: 'marked where it is',
    run: async () => {
      const tab = await open(
        page(
          '<p id="p">Here is CUDA.</p><p>Nvidia stays.</p><iframe width="600" height="300" srcdoc="<p>Huawei stays.</p>"></iframe>',
        ),
      );
      await frameWithNames(browser, tab);
      const inner = tab.page.frames()[1];
      if (!inner) throw new Error('There is no frame.');
      await tab.page.evaluate(() =>
        document.querySelector('iframe')?.contentDocument?.body.append(document.querySelector('#p') as Element),
      );
      await showsMarks(tab.page, ['Nvidia']);
      await showsMarks(inner, ['Huawei', 'CUDA']);
      await tab.page.evaluate(() =>
        document.body.append(document.querySelector('iframe')?.contentDocument?.querySelector('#p') as Element),
      );
      await showsMarks(tab.page, ['Nvidia', 'CUDA']);
      await showsMarks(inner, ['Huawei']);
      await tab.close();
    },
  },
  {
    page: 'a long page',
    action: 'body.replaceChildren() while it is being read',
    expected: 'what stands there afterwards is marked; no error',
    run: async () => {
      let troubles: string[] = [];
      const tab = await browser.open(
        page(`${'<p>Huawei and some words more.</p>'.repeat(20_000)}<script>
          addEventListener('load', () => { let times = 0; const timer = setInterval(() => {
            document.body.replaceChildren(...Array.from({ length: 500 }, () => {
              const item = document.createElement('p'); item.textContent = 'DeepSeek here.'; return item; }));
            if (++times < 20) return;
            clearInterval(timer);
            document.body.replaceChildren('At the end CUDA.');
          }, 20); });</script>`),
        { prepare: async (at) => (troubles = await noteTroubles(at)) },
      );
      await tab.page.bringToFront();
      await showsMarks(tab.page, ['CUDA']);
      expect(troubles).toEqual([]);
      await tab.close();
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
  {
    page: 'an article',
    action: 'document.open() writes another over it',
    expected: 'the new one is marked and stays so, and its card opens',
    run: async () => {
      const tab = await open(page('<p>Here is Huawei.</p>'));
      await showsMarks(tab.page, ['Huawei']);
      await tab.page.evaluate(() => {
        document.open();
        document.write('<!doctype html><title>x</title><p>Here is CUDA.</p>');
        document.close();
      });
      await showsMarks(tab.page, ['CUDA']);
      // What has read the old one has left: nobody is followed by another who reads it once more.
      for (let time = 0; time < 20; time++) {
        await boxOf(tab, 'cuda')();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await rest(tab, 'cuda');
      await until(() => tab.card());
      await tab.close();
    },
  },
  {
    page: 'an article',
    action: 'document.open() writes another over it, in two pieces',
    expected: 'the new one is marked',
    run: async () => {
      const tab = await open(page('<p>Here is Huawei.</p>'));
      await showsMarks(tab.page, ['Huawei']);
      await tab.page.evaluate(async () => {
        document.open();
        document.write('<!doctype html><head><title>x</title>');
        await new Promise((resolve) => setTimeout(resolve, 800));
        document.write('</head><body><p>Here is CUDA.</p>');
        document.close();
      });
      await showsMarks(tab.page, ['CUDA']);
      await tab.close();
    },
  },
  {
    page: 'an article',
    action: 'a block comes between the two words of a name',
    expected: 'the name is no longer marked; once it goes, it is again',
    run: async () => {
      const tab = await open(page('<p>Nvidia, says <span id="a">Jensen</span> <span>Huang</span>.</p>'));
      await showsMarks(tab.page, ['Nvidia', 'Jensen Huang']);
      await tab.page.evaluate(() => document.querySelector('#a')?.after(document.createElement('div')));
      await until(
        () => underlinedIn(tab.page),
        (marks) => !marks.includes('Jensen Huang'),
      );
      await tab.page.evaluate(() => document.querySelector('div')?.remove());
      await showsMarks(tab.page, ['Nvidia', 'Jensen Huang']);
      await tab.close();
    },
  },
]);
