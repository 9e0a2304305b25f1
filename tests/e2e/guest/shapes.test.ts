/** What a reader sees is read and has its card, whatever the page does with boxes, trees and layers. */
import { expect } from 'vitest';
import { hover } from '../../../scripts/hover.mjs';
import { until, useBrowser, type Tab } from '../browser';
import { matrix, type Row } from './matrix';
import { boxOf, namesOf, page, showsMarks, underlinedIn, opensCard } from './pages';

const browser = useBrowser();

/** Between a name and its card at the most, in CSS pixels. */
const NEAR = 40;

const zoom = (tab: Tab, factor: number) =>
  browser.desk.evaluate(
    (id, by) => (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')).tabs.setZoom(id, by),
    tab.id,
    factor,
  );

/** Its card is no inert one: it does not close while the pointer is in it. */
async function staysUnderPointer(tab: Tab): Promise<void> {
  await tab.report();
  const { box: card } = await opensCard(tab);
  await tab.page.mouse.move(Math.round(card.left + 20), Math.round(card.top + 20), { steps: 10 });
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(await tab.card()).toBeDefined();
  await tab.close();
}

/** All boxes of the name that stands at a point, as it is underlined: it may break over lines and columns. */
const boxesAt = (tab: Tab, point: { x: number; y: number }) =>
  tab.page.evaluate(({ x, y }) => {
    const boxes = [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const live = document.createRange();
        live.setStart(startContainer, startOffset);
        live.setEnd(endContainer, endOffset);
        return [...live.getClientRects()].map((box) => box.toJSON() as DOMRect).filter(({ width }) => width > 0);
      }),
    );
    const isIn = (box: DOMRect) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    return boxes.find((some) => some.some(isIn)) ?? [];
  }, point);

/** The card is near its name, covers none of its boxes, and is whole in the viewport. @param lines how many boxes it has */
async function isWellPlaced(tab: Tab, entity = 'cuda', index = 0, lines = 1): Promise<void> {
  const { outer: card } = await opensCard(tab, entity, index);
  const first = await boxOf(tab, entity, index)();
  const boxes = await boxesAt(tab, { x: first.x + first.width / 2, y: first.y + first.height / 2 });
  expect(boxes.length).toBeGreaterThanOrEqual(lines);
  const gaps = boxes.map(({ left, right, top, bottom }) =>
    Math.max(left - card.right, card.left - right, top - card.bottom, card.top - bottom),
  );
  expect(Math.min(...gaps)).toBeGreaterThan(0);
  expect(Math.min(...gaps)).toBeLessThanOrEqual(NEAR);
}

const placed = (
  what: string,
  content: string,
  options: { entity?: string; index?: number; path?: string; lines?: number } = {},
): Row => ({
  page: what,
  action: 'the pointer rests on a name',
  expected: 'the card is beside it, whole',
  run: async () => {
    const tab = await browser.open(content, options.path === undefined ? {} : { path: options.path });
    await tab.report();
    await isWellPlaced(tab, options.entity, options.index, options.lines);
    await tab.close();
  },
});

const FILLER = '<p>Nothing here.</p>'.repeat(30);

matrix('Shapes', [
  placed('quirks mode', '<title>x</title><table><tr><td>Here is CUDA.</table>'),
  placed(
    'XHTML',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Here is CUDA.</p></body></html>',
    { path: '/page.xhtml' },
  ),
  placed('right-to-left', page('<p dir="rtl">قال CUDA إن ذلك</p>', '', '<html lang="ar" dir="rtl">')),
  placed('vertical writing', page('<p>これは CUDA です。</p>', 'html { writing-mode: vertical-rl }')),
  placed('CSS zoom on the body', page('<p>Here is CUDA.</p>', 'body { zoom: 1.5 }')),
  placed('CSS zoom on the root', page('<p>Here is CUDA.</p>', 'html { zoom: 2 }')),
  placed('a transformed box', page('<p style="transform: rotate(8deg) scale(1.3); width: 300px">Here is CUDA.</p>')),
  placed('a transformed root', page('<p>Here is CUDA.</p>', 'html { transform: translate(40px, 30px) }')),
  placed(
    'a sticky header',
    page(`<header style="position: sticky; top: 0; background: white">Here is CUDA.</header>${FILLER}`),
  ),
  placed(
    'a scrolling box',
    page(`<div style="height: 200px; overflow: auto">${FILLER}<p>Here is CUDA.</p>${FILLER}</div>`),
  ),
  placed(
    'a long text that scrolls in its box',
    page(`<div style="height: 200px; overflow: auto">${'Nothing here.<br>'.repeat(40)}Here is CUDA.</div>`),
  ),
  placed('a name with the number of a note', page('<p>Here is CUDA<sup><a href="#">1</a></sup> again.</p>')),
  placed('a name at the right edge', page('<p style="text-align: right">Here is CUDA</p>')),
  placed('a name at the bottom', page(`${FILLER}<p>Here is CUDA</p>`)),
  placed('a name over two lines', page('<p style="width: 70px">Nvidia, says Jensen Huang.</p>'), {
    entity: 'jensen-huang',
    lines: 2,
  }),
  placed(
    'a name over two columns',
    page(
      '<div style="columns: 2; column-fill: auto; width: 158px; height: 90px">Nvidia, says Jensen Huang, ten eleven.</div>',
    ),
    { entity: 'jensen-huang', lines: 2 },
  ),
  placed(
    'display: contents, in a scrolling box',
    page(
      `<div style="height: 200px; overflow: auto">${FILLER}<p style="display: contents">Here is CUDA.</p>${FILLER}</div>`,
    ),
  ),
  placed(
    'the text of a slot that nothing was put into',
    page(
      `<div id="host"></div><script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<slot>Here is CUDA.</slot>'</script>`,
    ),
  ),
  placed(
    'readings over each character of a name',
    page('<p>英伟达的<ruby>黄<rp>(</rp><rt>Huang</rt><rp>)</rp>仁<rt>Ren</rt>勋<rt>xun</rt></ruby>说：</p>'),
    { entity: 'jensen-huang' },
  ),
  {
    page: 'display: contents, in what is not shown or is invisible',
    action: 'the page is read',
    expected: 'not marked',
    run: async () => {
      const tab = await browser.open(
        page(`<p>Nvidia</p><div style="display: none"><p style="display: contents">Huawei</p></div>
          <div style="visibility: hidden"><p style="display: contents">CUDA</p></div>
          <p style="display: contents; visibility: hidden">CANN</p>`),
      );
      expect(namesOf(await tab.report())).toEqual(['Nvidia']);
      await showsMarks(tab.page, ['Nvidia']);
      await tab.close();
    },
  },
  placed(
    'a teaser under a link that covers it',
    page(
      '<article><h2><a href="#">News</a></h2><p>Here is CUDA.</p></article>',
      'article { position: relative } h2 a::after { content: ""; position: absolute; inset: 0; z-index: 1 }',
    ),
  ),
  placed(
    'the text of a link that covers its teaser',
    page(
      '<article><h2><a href="#">Here is CUDA.</a></h2><p>News.</p></article>',
      'article { position: relative } h2 a::after { content: ""; position: absolute; inset: 0; z-index: 1 }',
    ),
  ),
  placed(
    'a teaser under an empty link',
    page(
      '<article><a href="#"></a><p>Here is CUDA.</p></article>',
      'article { position: relative } a { position: absolute; inset: 0 }',
    ),
  ),
  {
    page: 'a name under something that hides it, or faded away',
    action: 'the pointer rests on the place; then it is shown',
    expected: 'nothing opens; then the card',
    run: async () => {
      const hidden = [
        '<p>Here is CUDA.</p><div class="over coloured"></div>',
        '<p>Here is CUDA.</p><div class="over after"></div>',
        '<p>Here is CUDA.</p><img class="over" alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">',
        '<p class="fading">Here is CUDA.</p><div class="over"></div>',
        '<p class="fading">Here is CUDA.</p>',
      ];
      const tab = await browser.open(
        page(
          hidden.map((content) => `<article>${content}</article>`).join(''),
          `article { position: relative }
           .over { position: absolute; inset: 0; width: 100%; height: 100% }
           .coloured, .after::after { background: white }
           .after::after { content: ""; position: absolute; inset: 0 }
           .faded { opacity: 0 }`,
        ),
      );
      await tab.report();
      for (const index of hidden.keys()) {
        const box = await boxOf(tab, 'cuda', index)();
        await tab.page.evaluate((at) => {
          document.querySelectorAll('article')[at]?.querySelector('.fading')?.classList.replace('fading', 'faded');
        }, index);
        await hover(tab.page, () => Promise.resolve(box));
        await new Promise((resolve) => setTimeout(resolve, 600));
        expect(await tab.card()).toBeUndefined();
        await tab.page.evaluate((at) => {
          const article = document.querySelectorAll('article')[at];
          article?.querySelector('img')?.remove();
          for (const element of article?.children ?? []) element.classList.remove('coloured', 'after', 'faded');
        }, index);
        await opensCard(tab, 'cuda', index);
        await tab.page.keyboard.press('Escape');
        await until(
          () => tab.card(),
          (card) => card === undefined,
        );
      }
      await tab.close();
    },
  },
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
  placed(
    'a long text that scrolls in the box of a component',
    page(
      `<div id="host"><div>${'Nothing here.<br>'.repeat(40)}Here is CUDA.</div></div><script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<div style="height: 200px; overflow: auto"><slot></slot></div>'</script>`,
    ),
  ),
  {
    page: 'a window of 320 pixels',
    action: 'the pointer rests on a name',
    expected: 'the card is beside it, whole',
    run: async () => {
      const tab = await browser.open(page('<p>Here is CUDA.</p>'));
      await tab.page.setViewport({ width: 320, height: 500 });
      await tab.report();
      await isWellPlaced(tab);
      await tab.close();
    },
  },
  {
    page: 'the browser’s zoom at 200 %',
    action: 'the pointer rests on a name',
    expected: 'the card is beside it, whole',
    run: async () => {
      const tab = await browser.open(page('<p>Here is CUDA.</p>'));
      await zoom(tab, 2);
      await tab.report();
      expect(await tab.page.evaluate(() => innerWidth)).toBe(500);
      await isWellPlaced(tab);
      await zoom(tab, 1);
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
    page: 'a modal dialog',
    action: 'the pointer rests on a name in it, then on a link in the card',
    expected: 'the card is in the dialog and can be used; the dialog stays open',
    run: async () => {
      const tab = await browser.open(
        page(
          '<p>Nvidia</p><dialog><p>Here is CUDA.</p></dialog><script>document.querySelector("dialog").showModal()</script>',
        ),
      );
      await tab.report();
      const { places } = await opensCard(tab);
      const button = Object.entries(places).find(([words]) => /briefing/i.test(words))?.[1];
      if (!button) throw new Error('There is no link to the briefing.');
      await tab.page.mouse.move(Math.round(button.x), Math.round(button.y), { steps: 12 });
      await tab.page.mouse.click(Math.round(button.x), Math.round(button.y));
      expect(await browser.takeTab('briefing.html')).toContain('cuda');
      expect(await tab.page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
      await tab.close();
    },
  },
  {
    page: 'a component in a modal dialog',
    action: 'the pointer rests on a name in its shadow root, then on the card',
    expected: 'the card is above the dialog and is not inert',
    run: async () => {
      const tab = await browser.open(
        page(`<dialog><div id="host"></div></dialog><script>
          const root = document.querySelector('#host').attachShadow({ mode: 'open' });
          root.innerHTML = '<p>Here is CUDA.</p>';
          document.querySelector('dialog').showModal();
        </script>`),
      );
      await staysUnderPointer(tab);
    },
  },
  {
    page: 'a component that shows what is put into it in a modal dialog',
    action: 'the pointer rests on a name there, then on the card',
    expected: 'the card is above the dialog and is not inert',
    run: async () => {
      const tab = await browser.open(
        page(`<div id="host"><p>Here is CUDA.</p></div><script>
          const root = document.querySelector('#host').attachShadow({ mode: 'open' });
          root.innerHTML = '<dialog><slot></slot></dialog>';
          root.querySelector('dialog').showModal();
        </script>`),
      );
      await staysUnderPointer(tab);
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
    page: 'a long page',
    action: 'the pointer comes to a name, and the page scrolls under it at once',
    expected: 'no card: the pointer rests on another place',
    run: async () => {
      const tab = await browser.open(page('<p>Here is <b>CUDA</b>.</p><p style="height: 3000px">Nothing.</p>'));
      await tab.report();
      const { x, y } = await tab.page.evaluate(() => {
        const box = (document.querySelector('b') as Element).getBoundingClientRect();
        return { x: Math.round(box.x + 15), y: Math.round(box.y + 8) };
      });
      await tab.page.bringToFront();
      await tab.page.mouse.move(x - 3, y);
      await tab.page.mouse.move(x, y);
      await tab.page.evaluate(() => scrollBy({ top: 200, behavior: 'instant' }));
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(await tab.card()).toBeUndefined();
      await tab.close();
    },
  },
  {
    page: 'an article with a frame below',
    action: 'a card lies over the frame; the pointer leaves it to the frame',
    expected: 'the card closes',
    run: async () => {
      const tab = await browser.open(
        page('<p>Here is <b>CUDA</b>.</p><iframe width="900" height="550" srcdoc="Nothing here."></iframe>'),
      );
      await tab.report();
      const { outer } = await opensCard(tab);
      const [x, y] = [Math.round(outer.left + 30), Math.round(outer.bottom - 15)];
      await tab.page.mouse.move(x, Math.round(outer.top + 20), { steps: 8 });
      await tab.page.mouse.move(x, y, { steps: 8 });
      // Fast enough that no move is seen on the way.
      await tab.page.mouse.move(x, y + 60);
      await tab.page.mouse.move(x, y + 80, { steps: 4 });
      await until(
        () => tab.card(),
        (card) => card === undefined,
      );
      await tab.close();
    },
  },
  {
    page: 'a popover that closes on a click outside',
    action: 'the pointer rests on a name in it, then clicks in the card',
    expected: 'the popover stays open',
    run: async () => {
      const tab = await browser.open(
        page('<div popover id="p">Here is CUDA.</div><script>document.querySelector("#p").showPopover()</script>'),
      );
      await tab.report();
      const { box: card } = await opensCard(tab);
      await tab.page.mouse.move(Math.round(card.left + 20), Math.round(card.top + 20), { steps: 10 });
      await tab.page.mouse.click(Math.round(card.left + 20), Math.round(card.top + 20));
      expect(await tab.page.evaluate(() => document.querySelector('#p')?.matches(':popover-open'))).toBe(true);
      expect(await tab.card()).toBeDefined();
      await tab.close();
    },
  },
  {
    page: 'a page with a card open',
    action: 'the page opens a modal dialog',
    expected: 'the card closes: it would be out of reach under the dialog',
    run: async () => {
      const tab = await browser.open(page('<p>Here is CUDA.</p><dialog>Nvidia</dialog>'));
      await tab.report();
      await opensCard(tab);
      await tab.page.evaluate(() => document.querySelector('dialog')?.showModal());
      await until(
        () => tab.card(),
        (card) => card === undefined,
      );
      await tab.close();
    },
  },
  {
    page: 'a page with a card open',
    action: 'the page opens a popover of its own',
    expected: 'both stay open',
    run: async () => {
      const tab = await browser.open(page('<p>Here is CUDA.</p><div popover id="p">Nvidia</div>'));
      await tab.report();
      await opensCard(tab);
      await tab.page.evaluate(() => document.querySelector<HTMLElement>('#p')?.showPopover());
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(await tab.page.evaluate(() => document.querySelector('#p')?.matches(':popover-open'))).toBe(true);
      expect(await tab.page.evaluate(() => document.querySelectorAll('html > div:popover-open').length)).toBe(1);
      await tab.close();
    },
  },
  {
    page: 'an element that fills the screen',
    action: 'the pointer rests on a name in it',
    expected: 'the card is shown over it',
    run: async () => {
      const tab = await browser.open(
        page(
          '<button id="b" style="width: 90px; height: 30px"></button><main style="background: white">Here is CUDA.</main><script>document.querySelector("#b").onclick = () => document.querySelector("main").requestFullscreen()</script>',
        ),
      );
      await tab.report();
      await tab.page.bringToFront();
      await tab.page.click('#b');
      await until(() => tab.page.evaluate(() => document.fullscreenElement !== null));
      await opensCard(tab);
      expect(await tab.page.evaluate(() => document.querySelector('main > div:popover-open') !== null)).toBe(true);
      await tab.close();
    },
  },
  {
    page: 'an inert part',
    action: 'the pointer rests on a name in it',
    expected: 'nothing opens: the page lets nobody reach it',
    run: async () => {
      const tab = await browser.open(page('<p>Nvidia</p><p inert>Here is CUDA.</p>'));
      await tab.report();
      await hover(tab.page, boxOf(tab, 'cuda'));
      await new Promise((resolve) => setTimeout(resolve, 800));
      expect(await tab.card()).toBeUndefined();
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
  {
    page: 'an application that renders text in pieces',
    action: 'a name in two text nodes, with an empty one between',
    expected: 'marked whole, and its card opens',
    run: async () => {
      const tab = await browser.open(
        page("<p>Of CU</p><script>document.querySelector('p').append('', 'DA.')</script>"),
      );
      await showsMarks(tab.page, ['CUDA']);
      await opensCard(tab);
      await tab.close();
    },
  },
]);
