/** What is to be seen, or to be read, only later, or in an unusual way: without a pointer that moves, where that can be. */
import { expect } from 'vitest';
import { hover } from '../../../scripts/hover.mjs';
import { until, useBrowser } from '../browser';
import { matrix } from './matrix';
import { page, pointsOf, showsMarks, underlinedIn, openIn } from './pages';

const browser = useBrowser();

const open = openIn(browser);

/** What a page fades in must be marked so soon after it is fully there, in ms. */
const SOON = 500;

const word = (text: string) => `<span style="display: inline-block">${text}</span>`;

const keepSettings = (settings: object) =>
  browser.desk.evaluate(
    (given) =>
      (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')).storage.local.set({ settings: given }),
    settings,
  );

matrix('What comes later', [
  {
    page: 'a component with a name',
    action: 'it sets its adopted style sheets anew; then the pointer moves',
    expected: 'its underline is painted, and its own sheet stays',
    run: async () => {
      const tab = await open(
        page(`<p id="host"></p><script>
          document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<span>Huawei, and so on.</span>'</script>`),
      );
      await showsMarks(tab.page, ['Huawei']);
      const before = await pointsOf(tab.page, 'blue');
      expect(before).toBeGreaterThan(20);
      await tab.page.evaluate(() => {
        const root = document.querySelector('#host')?.shadowRoot as ShadowRoot;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('span { color: black }');
        root.adoptedStyleSheets = [sheet];
      });
      await tab.page.bringToFront();
      await tab.page.mouse.move(500, 500, { steps: 3 });
      await until(
        () => pointsOf(tab.page, 'blue'),
        (points) => points === before,
      );
      const own = await tab.page.evaluate(() =>
        document
          .querySelector('#host')
          ?.shadowRoot?.adoptedStyleSheets.some(({ cssRules }) =>
            [...cssRules].some(({ cssText }) => cssText.startsWith('span')),
          ),
      );
      expect(own).toBe(true);
      await tab.close();
    },
  },
  ...[
    { what: 'the part itself, in ten steps', selector: '#late', steps: 10 },
    { what: 'what is around it, at once', selector: 'main', steps: 1 },
    { what: 'the host of the component that it is in, at once', selector: '#host', steps: 1 },
  ].map(({ what, selector, steps }) => ({
    page: 'a part that the page’s own clock fades in, and nothing else happens',
    action: `the opacity of ${what}, goes from 0 to 1`,
    expected: 'its name is marked within half a second',
    run: async () => {
      const tab = await open(
        page(
          `<p>Nvidia</p><main><section><p id="late">CUDA</p></section></main><div id="host"></div><script>
            const root = document.querySelector('#host').attachShadow({ mode: 'open' });
            if (${selector === '#host'}) root.append(document.querySelector('section'))</script>`,
          `${selector} { opacity: 0 }`,
        ),
      );
      await showsMarks(tab.page, ['Nvidia']);
      const time = await tab.page.$eval(
        selector,
        (element, count, most) =>
          new Promise<number>((resolve) => {
            let step = 0;
            const timer = setInterval(() => {
              (element as HTMLElement).style.opacity = String(++step / count);
              if (step < count) return;
              clearInterval(timer);
              const from = performance.now();
              const look = () => {
                const passed = performance.now() - from;
                const marked = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
                if (marked === 2 || passed > 4 * most) resolve(passed);
                else setTimeout(look, 5);
              };
              look();
            }, 30);
          }),
        steps,
        SOON,
      );
      expect(time).toBeLessThan(SOON);
      await showsMarks(tab.page, ['Nvidia', 'CUDA']);
      await tab.close();
      return `${Math.round(time)} ms`;
    },
  })),
  {
    page: 'an editor (designMode) that was an article in which a name was said to be known',
    action: 'it is switched off again',
    expected: 'all is marked but the name that is known',
    run: async () => {
      const tab = await open(page('<p>Nvidia and CUDA</p>'));
      await showsMarks(tab.page, ['Nvidia', 'CUDA']);
      const { identity } = (await tab.report()).entities.find(({ name }) => name === 'CUDA') ?? {};
      await keepSettings({ known: [{ identity, name: 'CUDA' }] });
      await showsMarks(tab.page, ['Nvidia']);
      await tab.page.evaluate(() => (document.designMode = 'on'));
      await tab.page.mouse.move(510, 500, { steps: 3 });
      await showsMarks(tab.page, []);
      await tab.page.evaluate(() => (document.designMode = 'off'));
      await tab.page.mouse.move(520, 500, { steps: 3 });
      await showsMarks(tab.page, ['Nvidia']);
      await keepSettings({});
      await showsMarks(tab.page, ['Nvidia', 'CUDA']);
      await tab.close();
    },
  },
  {
    page: 'an editor (designMode) that is switched off again',
    action: 'the pointer moves within one element',
    expected: 'what stands there is marked, and what comes later',
    run: async () => {
      const tab = await open(page('<p>Nvidia</p>'));
      await showsMarks(tab.page, ['Nvidia']);
      await tab.page.mouse.move(500, 500);
      await tab.page.evaluate(() => {
        document.designMode = 'on';
        document.querySelector('p')?.append(' and CUDA');
      });
      await showsMarks(tab.page, []);
      await tab.page.mouse.move(510, 500, { steps: 3 });
      expect(await underlinedIn(tab.page)).toEqual([]);
      await tab.page.evaluate(() => (document.designMode = 'off'));
      await tab.page.mouse.move(520, 500, { steps: 3 });
      await showsMarks(tab.page, ['Nvidia', 'CUDA']);
      await tab.page.evaluate(() => document.body.append('Huawei'));
      await showsMarks(tab.page, ['Nvidia', 'CUDA', 'Huawei']);
      await tab.close();
    },
  },
  {
    page: 'a page that is an editor from its start',
    action: 'it is switched off, and something is selected',
    expected: 'what stands there is marked',
    run: async () => {
      const tab = await browser.open(page('<p>Nvidia</p><script>document.designMode = "on"</script>'));
      expect(await tab.ask('report', {})).toMatchObject({ state: 'notHtml', entities: [] });
      await tab.page.evaluate(() => {
        document.designMode = 'off';
        getSelection()?.selectAllChildren(document.body);
      });
      await showsMarks(tab.page, ['Nvidia']);
      await tab.close();
    },
  },
  {
    page: 'a letter in an old archive, all of it preformatted, and a listing',
    action: 'it is read, and the pointer rests on a name over two lines',
    expected: 'the letter’s names are marked, not the listing’s; the card opens',
    run: async () => {
      const tab = await open(
        page(
          `<pre>On Monday &lt;<a href="#">a reader</a>&gt; wrote:\n\nNvidia has said so. It was the chief, <b id="name">Jensen
Huang</b>,\nwho told us.</pre>
           <pre>#include "CUDA"\n// Runs on CUDA. It is fast.\nstart(CUDA);</pre><pre><code>Huawei. It</code></pre>`,
        ),
      );
      await showsMarks(tab.page, ['Nvidia', 'Jensen\nHuang']);
      await hover(tab.page, () =>
        tab.page.$eval('#name', (element) => {
          const [box] = element.getClientRects();
          return box?.toJSON() as DOMRect;
        }),
      );
      expect((await until(() => tab.card(), Boolean))?.text).toMatch(/^Jensen Huang/);
      await tab.close();
    },
  },
  {
    page: 'names whose words, or letters, a page moves by themselves; columns; chips',
    action: 'it is read, and the pointer rests on the second word of a name',
    expected: 'words that flow are one name, boxes side by side are not; the card opens',
    run: async () => {
      const tab = await open(
        page(
          `<section><p>Nvidia: ${word('Jensen')} <span id="second">${word('Huang')}</span></p></section>
           <section><p style="width: 70px">${word('Jensen')} ${word('Huang')}</p></section>
           <section><p>${['C', 'U', 'D', 'A'].map(word).join('')}</p></section>
           <section class="columns"><p>${word('Jensen')} ${word('Huang')}</p></section>
           <section class="chips"><p>${word('Jensen')} ${word('Huang')}</p></section>
           <section class="apart"><p>${word('Jensen')} ${word('Huang')}</p></section>`,
          '.columns span { width: 200px } .chips span { padding: 0 6px } .apart span { margin: 0 6px }',
        ),
      );
      await showsMarks(tab.page, ['Nvidia', 'Jensen Huang', 'Jensen Huang', 'CUDA']);
      await hover(tab.page, () =>
        tab.page.$eval('#second', (element) => element.getBoundingClientRect().toJSON() as DOMRect),
      );
      expect((await until(() => tab.card(), Boolean))?.text).toMatch(/^Jensen Huang/);
      await tab.close();
    },
  },
]);
