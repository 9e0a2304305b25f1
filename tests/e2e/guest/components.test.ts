/** What a reader sees in components is read and has its card: in trees within trees, in slots, and when their code comes late. */
import { expect } from 'vitest';
import { until, useBrowser } from '../browser';
import { matrix } from './matrix';
import { namesOf, openNotingIn, opensCard, page, showsMarks, underlinedIn } from './pages';

const browser = useBrowser();

matrix('Components', [
  {
    page: 'a slot with something in it',
    action: 'the page is read',
    expected: 'what is shown is marked, not what would stand there without it',
    run: async () => {
      const tab = await browser.open(
        page(
          `<p id="host">Here is CUDA.</p><script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<slot>Here is Huawei.</slot>'</script>`,
        ),
      );
      expect(namesOf(await tab.report())).toEqual(['CUDA']);
      await showsMarks(tab.page, ['CUDA']);
      await tab.close();
    },
  },
  {
    page: 'a component that shows in a button some of what it is given',
    action: 'the page is read',
    expected: 'what is in a button is not marked',
    run: async () => {
      const inner = '<button><i><slot></slot></i></button><slot name="beside"></slot>';
      const tab = await browser.open(
        page(
          `<div id="host">Buy CUDA<b>of Huawei</b><p slot="beside">Nvidia</p></div><script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '${inner}'</script>`,
        ),
      );
      await showsMarks(tab.page, ['Nvidia']);
      expect(namesOf(await tab.report())).toEqual(['Nvidia']);
      await tab.close();
    },
  },
  {
    page: 'a name right under a shadow root, and a link with an image elsewhere',
    action: 'the pointer moves over the link, with the card of another name open',
    expected: 'the card closes, without an error',
    run: async () => {
      const image = '<img alt="" width="300" height="80" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';
      const tab = await openNotingIn(browser)(
        page(
          `<p>Here is CUDA.</p><div id="host"></div><p style="margin-top: 400px"><a href="#"><b>${image}</b></a></p>
          <script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = 'Huawei is here.'</script>`,
        ),
      );
      await showsMarks(tab.page, ['CUDA', 'Huawei']);
      await opensCard(tab);
      const { x, y } = await tab.page.$eval('img', (at) => at.getBoundingClientRect().toJSON() as DOMRect);
      await tab.page.mouse.move(x + 20, y + 20, { steps: 10 });
      await until(
        () => tab.card(),
        (card) => card === undefined,
      );
      expect(tab.troubles).toEqual([]);
      await tab.close();
    },
  },
  {
    page: 'open shadow roots nested three deep, with a slot',
    action: 'names in each of them and in the slotted text',
    expected: 'all found and marked; the card opens',
    run: async () => {
      const tab = await browser.open(
        page(`<section><p id="host"><span>Slotted: Nvidia.</span></p></section><script>
          let at = document.querySelector('#host');
          for (const name of ['Huawei', 'DeepSeek', 'CUDA']) {
            const root = at.attachShadow({ mode: 'open' });
            root.innerHTML = '<p>One of ' + name + '.</p><slot></slot><div></div>';
            at = root.querySelector('div');
          }</script>`),
      );
      expect(namesOf(await tab.report()).toSorted()).toEqual(['CUDA', 'DeepSeek', 'Huawei', 'Nvidia']);
      await showsMarks(tab.page, ['CUDA', 'DeepSeek', 'Huawei', 'Nvidia']);
      expect((await opensCard(tab)).text).toMatch(/^CUDA/);
      await tab.close();
    },
  },
  {
    page: 'a component whose code comes late',
    action: 'it is built; then the pointer moves; and so for one in it, and one that the page adds',
    expected: 'what it shows is marked',
    run: async () => {
      const tab = await browser.open(page('<p>Nvidia.</p><x-outer></x-outer>'));
      await showsMarks(tab.page, ['Nvidia']);
      const builds = async (name: string, html: string) => {
        await tab.page.evaluate(
          (tag, inner) =>
            customElements.define(
              tag,
              class extends HTMLElement {
                constructor() {
                  super();
                  this.attachShadow({ mode: 'open' }).innerHTML = inner;
                }
              },
            ),
          name,
          html,
        );
        await tab.page.mouse.move(300, 300);
        await tab.page.mouse.move(310, 300);
      };
      await builds('x-outer', '<p>Here is CUDA.</p><x-inner></x-inner>');
      await showsMarks(tab.page, ['CUDA', 'Nvidia']);
      await builds('x-inner', '<p>Here is Huawei.</p>');
      await showsMarks(tab.page, ['CUDA', 'Huawei', 'Nvidia']);
      await tab.page.evaluate(() => document.body.append(document.createElement('x-late')));
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await builds('x-late', '<p>Here is DeepSeek.</p>');
      await showsMarks(tab.page, ['CUDA', 'DeepSeek', 'Huawei', 'Nvidia']);
      await tab.close();
    },
  },
  {
    page: 'a component with a link, and a text beside it',
    action: 'a finger taps on a name in the link, and on the text',
    expected: 'the first goes through, the second opens the card',
    run: async () => {
      const tab = await browser.open(
        page(`<div id="host"></div><script>
          document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML =
            '<p><a href="#there">Nvidia</a></p><p>Here is <b>CUDA</b>.</p>';
        </script>`),
      );
      await tab.report();
      await showsMarks(tab.page, ['CUDA', 'Nvidia']);
      const tap = async (selector: string) => {
        const { x, y } = await tab.page.evaluate((inner) => {
          const box = document.querySelector('#host')?.shadowRoot?.querySelector(inner)?.getBoundingClientRect();
          return { x: Math.round((box?.x ?? 0) + 15), y: Math.round((box?.y ?? 0) + 10) };
        }, selector);
        await tab.page.touchscreen.tap(x, y);
      };
      await tap('a');
      await until(
        () => tab.page.evaluate(() => location.hash),
        (hash) => hash === '#there',
      );
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await tab.card()).toBeUndefined();
      await tap('b');
      expect((await until(() => tab.card()))?.text).toMatch(/^CUDA/);
      await tab.close();
    },
  },
  {
    page: 'a shadow root, closed',
    action: 'a name in it',
    expected: 'is not found: the page keeps it to itself',
    run: async () => {
      const tab = await browser.open(
        page(`<p>Nvidia</p><div id="host"></div><script>
          document.querySelector('#host').attachShadow({ mode: 'closed' }).innerHTML = '<p>CUDA</p>'</script>`),
      );
      expect(namesOf(await tab.report())).toEqual(['Nvidia']);
      expect(await underlinedIn(tab.page)).toEqual(['Nvidia']);
      await tab.close();
    },
  },
]);
