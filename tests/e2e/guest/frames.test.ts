/** Frames: what stands in them is read, each in its own document. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { hover } from '../../../scripts/hover.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { kind, until, useBrowser, type Tab } from '../browser';
import { matrix } from './matrix';
import { frameWithNames, namesOf, popupNames, showsMarks } from './pages';

const browser = useBrowser();

const SIZE = 'style="border: 0; width: 640px; height: 400px"';
const INNER = '<p style="margin-top: 60px">Inside: Huawei and CUDA.</p>';

const CUDA = { entity: 'deepseek-v4/cuda', index: 0 };

/** Longer than a card takes to open. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 800));

/** In Chromium: each script of ours that is run, with the world that it is run in. */
async function noteScripts(at: Page, run: string[][]): Promise<void> {
  if (kind !== 'chromium') return;
  const { extensionOrigin } = browser.session;
  const cdp = await at.createCDPSession();
  cdp.on('Debugger.scriptParsed', ({ url, executionContextId }) => {
    if (url.startsWith(extensionOrigin)) run.push([String(executionContextId), url.slice(extensionOrigin.length + 1)]);
  });
  await cdp.send('Debugger.enable');
}

let other: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  other = await serve({ '/': `<!doctype html>${INNER}` }, { at: '127.0.0.2' });
});
afterAll(() => other?.close());

/** Opens a page with a frame in it, and the card of a name in the frame. */
async function opensCard(frame: string): Promise<void> {
  const tab = await browser.open(`<!doctype html><p>Outside: Nvidia.</p>${frame}`);
  const number = await frameWithNames(browser, tab);
  expect(namesOf(await tab.report())).toEqual(['Nvidia']);
  await rest(tab, number);
  expect((await until(() => tab.card(number)))?.text).toMatch(/^CUDA/);
  expect(await tab.card()).toBeUndefined();
  expect(await popupNames(browser, tab)).toEqual(['Nvidia', 'Huawei', 'CUDA']);
  expect(await browser.badge(tab)).toBe('3');
  await tab.close();
}

/** Puts the pointer on CUDA, in a frame. */
const rest = (tab: Tab, number: number) =>
  hover(tab.page, async () => {
    const edge = await tab.page.$eval('iframe', (element) => {
      const { x, y } = element.getBoundingClientRect();
      return { x, y };
    });
    const box = await tab.askFrame(number, 'locate', { entity: 'deepseek-v4/cuda', index: 0 });
    if (!box) throw new Error('CUDA is not there.');
    return { ...box, x: edge.x + box.x, y: edge.y + box.y };
  });

matrix('Frames', [
  {
    page: 'a srcdoc frame',
    action: 'the pointer rests on a name in it',
    expected: 'the card opens in the frame; popup and badge count its names',
    run: () => opensCard(`<iframe ${SIZE} srcdoc='${INNER}'></iframe>`),
  },
  {
    page: 'a frame of another origin',
    action: 'the same',
    expected: 'the same',
    run: () => opensCard(`<iframe ${SIZE} src="${other.url}"></iframe>`),
  },
  {
    page: 'a sandboxed srcdoc frame without scripts',
    action: 'the same',
    expected: 'the same',
    run: () => opensCard(`<iframe ${SIZE} sandbox srcdoc='${INNER}'></iframe>`),
  },
  {
    page: 'a sandboxed frame of another origin',
    action: 'the same',
    expected: 'the same',
    run: () => opensCard(`<iframe ${SIZE} sandbox src="${other.url}"></iframe>`),
  },
  {
    page: 'a frame without an address',
    action: 'it is given one of the page’s own origin later',
    expected: 'the same',
    run: () =>
      opensCard(`<iframe ${SIZE}></iframe><script>
        setTimeout(() => { document.querySelector('iframe').src = URL.createObjectURL(new Blob(['<!doctype html>${INNER}'], { type: 'text/html' })) }, 1000);
      </script>`),
  },
  {
    page: 'an about:blank frame',
    action: 'the page writes into it later',
    expected: 'the same',
    run: () =>
      opensCard(`<iframe ${SIZE}></iframe><script>
        setTimeout(() => { document.querySelector('iframe').contentDocument.body.innerHTML = '${INNER}' }, 1000);
      </script>`),
  },
  {
    page: 'an about:blank frame',
    action: 'document.open(), write() and close() later',
    expected: 'the same',
    run: () =>
      opensCard(`<iframe ${SIZE}></iframe><script>
        setTimeout(() => {
          const inner = document.querySelector('iframe').contentDocument;
          inner.open();
          inner.write('<!doctype html>${INNER}');
          inner.close();
        }, 1000);
      </script>`),
  },
  ...[
    [300, 200],
    [319, 400],
    [400, 239],
  ].map(([width, height]) => ({
    page: `a frame of ${width} × ${height}`,
    action: 'it has names; the pointer rests on one, and the popup leads to it',
    expected: 'listed in the popup, not marked; no card, which would have no room',
    run: async () => {
      const tab = await browser.open(
        `<!doctype html><iframe style="border: 0" width="${width}" height="${height}" srcdoc='${INNER}'></iframe>`,
      );
      const number = await frameWithNames(browser, tab);
      expect(await popupNames(browser, tab)).toEqual(['Huawei', 'CUDA']);
      const inner = tab.page.frames()[1];
      expect(await inner?.evaluate(() => [CSS.highlights.size, innerWidth, innerHeight])).toEqual([0, width, height]);
      await rest(tab, number);
      await aWhile();
      expect(await tab.card(number)).toBeUndefined();
      expect(await tab.askFrame(number, 'visit', CUDA)).toBe(true);
      await aWhile();
      expect(await tab.card(number)).toBeUndefined();
      await tab.close();
    },
  })),
  {
    page: 'a frame of 320 × 240',
    action: 'the popup leads to a name in it; then the pointer rests there',
    expected: 'marked; its card opens, both times',
    run: async () => {
      const tab = await browser.open(
        `<!doctype html><iframe style="border: 0" width="320" height="240" srcdoc='${INNER}'></iframe>`,
      );
      const number = await frameWithNames(browser, tab);
      await showsMarks(tab.page.frames()[1] as Frame, ['Huawei', 'CUDA']);
      await tab.page.bringToFront();
      expect(await tab.askFrame(number, 'visit', CUDA)).toBe(true);
      await until(() => tab.card(number));
      await tab.page.keyboard.press('Escape');
      await until(
        () => tab.card(number),
        (card) => card === undefined,
      );
      await rest(tab, number);
      expect((await until(() => tab.card(number)))?.text).toMatch(/^CUDA/);
      await tab.close();
    },
  },
  {
    page: 'frames without text, without a size, with an image',
    action: 'they are loaded',
    expected: 'one script of ours is run in each, and there is no message of theirs',
    limit: kind === 'firefox' ? 'it does not tell which scripts are run' : '',
    run: async () => {
      const run: string[][] = [];
      await browser.desk.evaluate(() => {
        const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        Reflect.set(globalThis, 'heard', []);
        api.runtime.onMessage.addListener((message: unknown, sender: { frameId?: number }) => {
          if (sender.frameId !== 0) Reflect.get(globalThis, 'heard').push([message, sender.frameId]);
        });
      });
      const prepare = (at: Page) => noteScripts(at, run);
      const tab = await browser.open(
        `<!doctype html><p>Outside: Nvidia.</p>
        <iframe ${SIZE} srcdoc="<script>var text = 'Huawei'</script><style>p {}</style>"></iframe>
        <iframe width="0" height="0" srcdoc="<p>Huawei</p>"></iframe>
        <iframe style="display: none" srcdoc="<p>Huawei</p>"></iframe>
        <iframe ${SIZE} srcdoc="<img alt='Huawei' src='data:,'>"></iframe>`,
        { prepare },
      );
      expect(namesOf(await tab.report())).toEqual(['Nvidia']);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await browser.desk.evaluate(() => Reflect.get(globalThis, 'heard'))).toEqual([]);
      if (kind === 'chromium') {
        const worlds = [...new Set(run.map(([world]) => world))];
        const told = worlds.map((world) => run.flatMap(([at, file]) => (at === world ? [file] : [])).join());
        expect(told.filter((file) => file === 'page.js').length).toBe(4);
        // The page's own, which has a name.
        expect(told.filter((file) => file !== 'page.js')).toEqual(['page.js,with-names.js']);
      }
      await tab.close();
    },
  },
  {
    page: 'a frameset',
    action: 'a frame of it has names',
    expected: 'listed and marked',
    run: async () => {
      const tab = await browser.open(
        `<!doctype html><html><frameset cols="50%,50%"><frame src="${other.url}"><frame src="about:blank"></frameset></html>`,
      );
      await frameWithNames(browser, tab);
      expect(await popupNames(browser, tab)).toEqual(['Huawei', 'CUDA']);
      await showsMarks(tab.page.frames()[1] as Frame, ['Huawei', 'CUDA']);
      await tab.close();
    },
  },
  {
    page: 'a page whose site is switched off',
    action: 'a frame of another origin has names',
    expected: 'nothing is found in it',
    run: async () => {
      const tab = await browser.open(`<!doctype html><iframe ${SIZE} src="${other.url}"></iframe>`);
      const number = await frameWithNames(browser, tab);
      const popup = await browser.openPopup(tab);
      await popup.waitForSelector('.switch input');
      await popup.click('.switch input');
      await until(
        () => tab.askFrame(number, 'report', {}),
        ({ state, entities }) => state === 'off' && entities.length === 0,
      );
      await popup.click('.switch input');
      await popup.close();
      await tab.close();
    },
  },
]);
