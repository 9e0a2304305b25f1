/** The page stays as it was: its own code, its editors, and what readers do with it. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { hover } from '../../../scripts/hover.mjs';
import { kind, until, useBrowser } from '../browser';
import { pageOf } from './bundles';
import { matrix } from './matrix';
import { boxOf, namesOf, page, pointsOf, showsMarks, underlinedIn, openIn, withControl } from './pages';

const browser = useBrowser();

const open = openIn(browser);

/** Firefox takes it at its start alone. */
const SET_BEFORE = 'tried in tastes.test.ts';

/** In Chromium alone. */
async function forceColours(at: Page, value: 'active' | 'none'): Promise<void> {
  const cdp = await at.createCDPSession();
  await cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
}

matrix('The page stays as it was', [
  {
    page: 'React, rendered on the server',
    action: 'hydrates after we marked, renders anew, reorders, deletes, brings back',
    expected: 'React finds no fault; marks follow',
    run: async () => {
      const tab = await open(await pageOf('react-page.mjs'));
      await showsMarks(tab.page, ['Nvidia', 'Huawei', 'CUDA', 'DeepSeek']);
      const run = (what: string, ...given: number[]) =>
        tab.page.evaluate((name, list) => void Reflect.get(globalThis, name)(...list), what, given);
      await run('hydrate');
      await hover(tab.page, boxOf(tab, 'cuda'));
      await until(() => tab.card());
      const expected = [
        ['CUDA', 'Nvidia', 'DeepSeek', 'Huawei'],
        ['Huawei', 'Nvidia'],
        [],
        ['Nvidia', 'Huawei', 'CUDA', 'DeepSeek'],
      ];
      for (const [index, names] of expected.entries()) {
        await run('step', index + 1);
        await showsMarks(tab.page, names);
      }
      expect(await tab.page.evaluate(() => Reflect.get(globalThis, 'problems'))).toEqual([]);
      await tab.close();
    },
  },
  {
    page: 'editors: contenteditable (with a part that is not), textarea, input',
    action: 'names stand in them, and one is typed',
    expected: 'not marked; what would be saved is what was typed',
    run: async () => {
      const editable = '<div id="e" contenteditable="true">Huawei <span contenteditable="false">CUDA</span> and</div>';
      const tab = await open(page(`<p>Outside: Nvidia.</p>${editable}<textarea>CUDA</textarea><input value="CUDA">`));
      await showsMarks(tab.page, ['Nvidia']);
      await tab.page.click('#e');
      await tab.page.keyboard.press('End');
      await tab.page.keyboard.type(', DeepSeek');
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(await underlinedIn(tab.page)).toEqual(['Nvidia']);
      const saved = await tab.page.$eval('#e', (element) => element.innerHTML);
      expect(saved).toBe('Huawei <span contenteditable="false">CUDA</span> and, DeepSeek');
      await tab.close();
    },
  },
  {
    page: 'a page in designMode',
    action: 'names stand in it',
    expected: 'not marked: all of it is an editor',
    run: async () => {
      const tab = await browser.open(page('<p>Nvidia</p><script>document.designMode = "on"</script>'));
      expect((await tab.ask('report', {})).entities).toEqual([]);
      expect(await underlinedIn(tab.page)).toEqual([]);
      await tab.close();
    },
  },
  {
    page: 'CodeMirror',
    action: 'names stand in it, and one is typed',
    expected: 'not marked; its document is what was typed',
    run: async () => {
      const tab = await open(await pageOf('code-mirror-page.mjs', '<p>Outside: Nvidia.</p>'));
      await tab.page.click('.cm-content');
      await withControl(tab, 'End');
      await tab.page.keyboard.type(' and DeepSeek');
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(await underlinedIn(tab.page)).toEqual(['Nvidia']);
      const text = await tab.page.evaluate(() => Reflect.get(globalThis, 'editor').state.doc.toString());
      expect(text).toBe('CUDA one\nHuawei two and DeepSeek');
      await tab.close();
    },
  },
  {
    page: 'editors that show what is written in plain boxes beside a field: Ace, xterm.js',
    action: 'names stand in them',
    expected: 'not marked',
    run: async () => {
      const editor = (name: string) =>
        `<div class="tall ${name}"><textarea></textarea><div><span>// Huawei and CUDA</span></div></div>`;
      const tab = await open(
        page(`${editor('ace_editor')}${editor('xterm')}<p class="xterms tag-xterm">Outside: Nvidia.</p>`),
      );
      await showsMarks(tab.page, ['Nvidia']);
      expect(namesOf(await tab.report())).toEqual(['Nvidia']);
      await tab.close();
    },
  },
  {
    page: 'an article',
    action: 'a link that holds a mark is clicked, before and while its card is open',
    expected: 'both clicks go through',
    run: async () => {
      const tab = await open(
        page(
          '<p>See <a href="#there">Nvidia</a>.</p><script>var clicks = 0; document.querySelector("a").onclick = () => clicks++</script>',
        ),
      );
      const { x, y } = await boxOf(tab, 'nvidia')();
      await tab.page.mouse.click(Math.round(x + 5), Math.round(y + 5));
      await hover(tab.page, boxOf(tab, 'nvidia'));
      await until(() => tab.card());
      const again = await boxOf(tab, 'nvidia')();
      await tab.page.mouse.click(Math.round(again.x + 8), Math.round(again.y + 8));
      expect(await tab.page.evaluate(() => [location.hash, Reflect.get(globalThis, 'clicks')])).toEqual(['#there', 2]);
      await tab.close();
    },
  },
  {
    page: 'an article',
    action: 'all of it is selected and copied; a name is searched for',
    expected: 'the text is the page’s own',
    run: async () => {
      const tab = await open(page('<p>One of <b>Jensen</b> <i>Huang</i>, of Nvidia.</p>'));
      await showsMarks(tab.page, ['Jensen Huang', 'Nvidia']);
      const copied = await tab.page.evaluate(() => {
        let data = '';
        document.addEventListener('copy', () => (data = String(getSelection())));
        getSelection()?.selectAllChildren(document.body);
        document.execCommand('copy');
        getSelection()?.removeAllRanges();
        const isFound = Reflect.get(globalThis, 'find')('Jensen Huang');
        return { data: data.trim(), isFound, found: String(getSelection()) };
      });
      expect(copied).toEqual({ data: 'One of Jensen Huang, of Nvidia.', isFound: true, found: 'Jensen Huang' });
      await tab.close();
    },
  },
  ...['one in the page', 'one in a shadow root'].map((where, index) => ({
    page: `an article with two names, ${where} alone to be seen`,
    action: 'it is read',
    expected: 'its underline is painted',
    run: async () => {
      const tab = await open(
        page(`<p>Nvidia, and so on.</p><p id="host"></p><script>
          document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<span>Huawei, and so on.</span>';
        </script>`),
      );
      await showsMarks(tab.page, ['Nvidia', 'Huawei']);
      const all = await pointsOf(tab.page, 'blue');
      await tab.page.evaluate((which) => {
        for (const [number, element] of document.querySelectorAll('p').entries())
          if (number !== which) element.style.opacity = '0';
      }, index);
      const some = await pointsOf(tab.page, 'blue');
      expect(some).toBeGreaterThan(20);
      expect(some).toBeLessThan(all);
      await tab.close();
    },
  })),
  {
    page: 'an article',
    action: 'it is printed',
    expected: 'no underline on paper, nor a card that is open',
    skip: kind === 'firefox' ? 'what it prints cannot be looked at from outside' : undefined,
    run: async () => {
      const tab = await open(page('<p>One of Jensen Huang, of Nvidia.</p>'));
      await showsMarks(tab.page, ['Jensen Huang', 'Nvidia']);
      expect(await pointsOf(tab.page, 'blue')).toBeGreaterThan(50);
      await tab.page.emulateMediaType('print');
      expect(await pointsOf(tab.page, 'blue')).toBe(0);
      await tab.page.emulateMediaType('screen');
      await hover(tab.page, boxOf(tab, 'nvidia'));
      const card = await until(() => tab.card());
      expect(card?.outer.bottom).toBeGreaterThan(card?.outer.top ?? 0);
      await tab.page.emulateMediaType('print');
      await until(
        () => tab.card(),
        (printed) => printed?.outer.bottom === printed?.outer.top,
      );
      await tab.close();
    },
  },
  {
    page: 'an article under forced colours',
    action: 'it is read',
    expected: 'nothing painted, and the popup says so; the card opens, and its signs have the colour of its words',
    skip: kind === 'firefox' ? SET_BEFORE : undefined,
    run: async () => {
      const tab = await browser.open(page('<p>Nvidia and CUDA.</p>'));
      await forceColours(tab.page, 'active');
      await tab.page.reload();
      const report = await tab.report();
      expect(namesOf(report)).toEqual(['Nvidia', 'CUDA']);
      expect(report.isPainted).toBe(false);
      expect(await underlinedIn(tab.page)).toEqual([]);
      await hover(tab.page, boxOf(tab, 'cuda'));
      const { looks = [] } = (await until(() => tab.card())) ?? {};
      const edges = looks.filter((one) => one.startsWith('standing')).map((one) => one.split(' | ')[2]);
      const words = looks.find((one) => one.startsWith('name'))?.split(' | ')[1];
      expect(edges.length).toBeGreaterThan(0);
      expect(new Set(edges)).toEqual(new Set([words]));
      await tab.close();
    },
  },
  {
    page: 'an article',
    action: 'forced colours are switched on, and off again, while it is read',
    expected: 'its marks go, and come back',
    skip: kind === 'firefox' ? 'forced colours cannot be switched on from outside' : undefined,
    run: async () => {
      const tab = await browser.open(page('<p>Nvidia and CUDA.</p>'));
      await showsMarks(tab.page, ['Nvidia', 'CUDA']);
      await forceColours(tab.page, 'active');
      await showsMarks(tab.page, []);
      await forceColours(tab.page, 'none');
      await showsMarks(tab.page, ['Nvidia', 'CUDA']);
      await tab.close();
    },
  },
  {
    page: 'an article with a switch for dark colours',
    action: 'the reader switches, and goes on with the pointer',
    expected: 'the underlines are light, on light text',
    run: async () => {
      const tab = await browser.open(page('<p>Nvidia and CUDA.</p>', '.dark { background: #111; color: #eee }'));
      await showsMarks(tab.page, ['Nvidia', 'CUDA']);
      const names = () => tab.page.evaluate(() => [...CSS.highlights.keys()]);
      expect(await names()).toEqual(['names']);
      await tab.page.evaluate(() => document.body.classList.add('dark'));
      await hover(tab.page, boxOf(tab, 'cuda'));
      expect(await until(names, ([name]) => name === 'names-on-dark')).toEqual(['names-on-dark']);
      await showsMarks(tab.page, ['Nvidia', 'CUDA']);
      await tab.close();
    },
  },
  {
    page: 'an article, with dark colours preferred',
    action: 'a card opens; then light ones are preferred',
    expected: 'the card is dark, then light',
    skip: kind === 'firefox' ? SET_BEFORE : undefined,
    run: async () => {
      const tab = await open(page('<p>Nvidia and CUDA.</p>'));
      await tab.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      await hover(tab.page, boxOf(tab, 'cuda'));
      await until(() => tab.card());
      // A card is at least 320 pixels wide, and higher than a line.
      await until(
        () => pointsOf(tab.page, 'dark'),
        (count) => count > 20_000,
      );
      await tab.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
      await until(
        () => pointsOf(tab.page, 'dark'),
        (count) => count < 20_000,
      );
      expect(await tab.card()).toBeDefined();
      await tab.close();
    },
  },
  {
    page: 'an article, with less motion asked for',
    action: 'a card opens',
    expected: 'without fading in',
    skip: kind === 'firefox' ? SET_BEFORE : undefined,
    run: async () => {
      const tab = await open(page('<p>Nvidia and CUDA.</p>'));
      const opensAnimated = async () => {
        await hover(tab.page, boxOf(tab, 'cuda'));
        const card = await until(() => tab.card());
        await tab.page.keyboard.press('Escape');
        return card?.isAnimated;
      };
      expect(await opensAnimated()).toBe(true);
      await tab.page.mouse.move(500, 400);
      await tab.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      expect(await opensAnimated()).toBe(false);
      await tab.close();
    },
  },
  {
    page: 'a page with a highlight of its own of our name',
    action: 'it is read',
    expected: 'the page’s highlight stays; the card opens',
    run: async () => {
      const tab = await open(
        page(`<p>Nvidia and CUDA.</p><script>
          const range = new StaticRange({ startContainer: document.querySelector('p').firstChild, startOffset: 7, endContainer: document.querySelector('p').firstChild, endOffset: 10 });
          CSS.highlights.set('names', new Highlight(range));</script>`),
      );
      expect(await underlinedIn(tab.page)).toEqual(['and']);
      await hover(tab.page, boxOf(tab, 'cuda'));
      await until(() => tab.card());
      await tab.close();
    },
  },
  {
    page: 'a page that listens to keys',
    action: 'Escape closes a card; then Escape again',
    expected: 'it hears of the second alone, down and up',
    run: async () => {
      const tab = await open(
        page(
          '<p>Nvidia and CUDA.</p><script>var keys = []; for (const type of ["keydown", "keyup"]) addEventListener(type, ({ key }) => keys.push(type + key))</script>',
        ),
      );
      await hover(tab.page, boxOf(tab, 'cuda'));
      await until(() => tab.card());
      await tab.page.keyboard.press('Escape');
      await until(
        () => tab.card(),
        (card) => card === undefined,
      );
      expect(await tab.page.evaluate(() => Reflect.get(globalThis, 'keys'))).toEqual([]);
      await tab.page.keyboard.press('Escape');
      expect(await tab.page.evaluate(() => Reflect.get(globalThis, 'keys'))).toEqual(['keydownEscape', 'keyupEscape']);
      await tab.close();
    },
  },
]);
