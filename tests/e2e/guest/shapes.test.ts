/** What a reader sees is read and has its card, whatever the page does with boxes. */
import { expect } from 'vitest';
import { hover } from '../../../scripts/hover.mjs';
import { until, useBrowser, type Tab } from '../browser';
import { matrix, type Row } from './matrix';
import { boxOf, namesOf, page, showsMarks, opensCard } from './pages';

const browser = useBrowser();

/** Between a name and its card at the most, in CSS pixels. */
const NEAR = 40;

const zoom = (tab: Tab, factor: number) =>
  browser.desk.evaluate(
    (id, by) => (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')).tabs.setZoom(id, by),
    tab.id,
    factor,
  );

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
  placed(
    'a text that lets the pointer through to a link under it',
    page(
      '<article><a href="#"></a><p>Here is <b>CUDA</b>.</p></article>',
      'article { position: relative } a { position: absolute; inset: 0 } p { position: relative; pointer-events: none }',
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
        '<p class="through">Here is CUDA.</p><div class="over coloured"></div>',
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
           .through { pointer-events: none }
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
    page: 'a list that scrolls in a box of its own, with a card open',
    action: 'the page scrolls it until the name is out of sight',
    expected: 'the card closes; where the reader is in it, it stays, and no other words are washed',
    run: async () => {
      const list = '<p>Here is CUDA.</p><p style="height: 900px">Nothing.</p>';
      const tab = await browser.open(page(`<div id="list" style="height: 150px; overflow: auto">${list}</div>`));
      const scroll = (top: number) =>
        tab.page.evaluate((to) => (document.querySelector('#list') as Element).scrollTo({ top: to }), top);
      const aWhile = () => new Promise((resolve) => setTimeout(resolve, 800));
      const isOpen = (expected: boolean) =>
        until(
          () => tab.card(),
          (card) => (card !== undefined) === expected,
        );
      await showsMarks(tab.page, ['CUDA']);
      await opensCard(tab);
      await scroll(3);
      await aWhile();
      await isOpen(true);
      await scroll(600);
      await isOpen(false);
      await scroll(0);
      expect(await tab.ask('step', { by: 1 })).toBe(true);
      await isOpen(true);
      await scroll(600);
      await aWhile();
      expect(await tab.card()).toMatchObject({ focused: 'CUDA', washes: [] });
      await tab.page.keyboard.press('Escape');
      await isOpen(false);
      await scroll(0);
      const { outer } = await opensCard(tab);
      await tab.page.mouse.click(Math.round(outer.left + 20), Math.round(outer.top + 20));
      await scroll(600);
      await aWhile();
      expect(await tab.card()).toMatchObject({ washes: [] });
      await tab.page.keyboard.press('Escape');
      await isOpen(false);
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
