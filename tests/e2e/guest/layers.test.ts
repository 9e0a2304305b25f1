/** The card and its wash among what a page shows, hides, enlarges and lays over. */
import { expect } from 'vitest';
import { hover } from '../../../scripts/hover.mjs';
import { kind, until, useBrowser, type ShownCard, type Tab } from '../browser';
import { matrix } from './matrix';
import { boxOf, page, showsMarks, openIn, opensCard } from './pages';

const browser = useBrowser();

const open = openIn(browser);

/** Into the card, where it stays open whatever becomes of its name. */
async function entersCard(tab: Tab, { box }: ShownCard): Promise<void> {
  await tab.page.mouse.move(Math.round(box.left + 20), Math.round(box.top + 20), { steps: 10 });
}

const closes = (tab: Tab) =>
  until(
    () => tab.card(),
    (card) => card === undefined,
  );

/** Longer than a card takes to open, or to close. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 800));

/** Waits until a card is shown whose wash lies on these boxes, to half a pixel. */
const washes = (tab: Tab, boxes: () => Promise<{ left: number; right: number }[]>) =>
  until(
    async () => [(await tab.card())?.washes ?? 'no card', await boxes()] as const,
    ([washed, expected]) =>
      typeof washed !== 'string' &&
      washed.length === expected.length &&
      expected.every(
        ({ left, right }, at) =>
          Math.abs((washed[at]?.left ?? NaN) - left) < 0.5 && Math.abs((washed[at]?.right ?? NaN) - right) < 0.5,
      ),
  );

/** The boxes of the word "CUDA". */
const boxesIn = (tab: Tab) => () =>
  tab.page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
      const at = text.data.indexOf('CUDA');
      if (at < 0) continue;
      range.setStart(text, at);
      range.setEnd(text, at + 4);
      break;
    }
    return [...range.getClientRects()].map((box) => box.toJSON() as DOMRect).filter(({ width }) => width > 0);
  });

const ENLARGED = page(
  '<p>Nothing here.</p><p id="name">CUDA</p>',
  'body { margin: 0; width: 1000px } #name { margin: 300px 0 1200px 420px; width: 50px }',
);

/** To twice its size, with two fingers around a name. */
async function enlarge(tab: Tab): Promise<void> {
  const cdp = await tab.page.createCDPSession();
  await cdp.send('Input.synthesizePinchGesture', { x: 600, y: 400, scaleFactor: 2 });
  await until(
    () => seenPart(tab),
    ({ seen }) => seen.scale > 1.9,
  );
}

/** Which part of the viewport is seen, and where the name is. */
const seenPart = (tab: Tab) =>
  tab.page.evaluate(() => {
    const { scale, offsetLeft, offsetTop, width, height } = visualViewport as VisualViewport;
    const { left, top, bottom } = (document.querySelector('#name') as Element).getBoundingClientRect();
    return {
      seen: {
        scale: Math.round(scale * 100) / 100,
        left: offsetLeft,
        top: offsetTop,
        right: offsetLeft + width,
        bottom: offsetTop + height,
      },
      name: { left, top, bottom },
    };
  });

/** The reader moves the enlarged page on. */
async function movesOn(tab: Tab, { left, top }: { left: number; top: number }): Promise<void> {
  await tab.page.mouse.wheel({ deltaX: -60, deltaY: 150 });
  await until(
    () => seenPart(tab),
    ({ seen }) => seen.left < left && seen.top > top,
  );
}

/** Where the card is, in what is seen. */
const placeOf = async (tab: Tab) => ({ card: (await tab.card())?.outer, ...(await seenPart(tab)) });
type Placed = Awaited<ReturnType<typeof placeOf>>;

/** A component whose tree has a modal dialog. */
const component = (inner: string, html: string) => `${html}<div id="host"></div><script>
  const root = document.querySelector('#host').attachShadow({ mode: 'open' });
  root.innerHTML = ${JSON.stringify(inner)};
  const dialog = root.querySelector('dialog');</script>`;

const toggles = (tab: Tab, how: 'showModal' | 'close') =>
  tab.page.evaluate((what) => document.querySelector('#host')?.shadowRoot?.querySelector('dialog')?.[what](), how);

/** A dialog that a page makes of a box: it keeps the focus in what is its own, and takes a press outside of that for one that closes it. */
const boxed = (attributes: string, isOwn: string) =>
  page(`<p>Nothing here.</p><div id="d" role="dialog" aria-modal="true" ${attributes}>
    <div id="panel"><button>Close</button><p>Here is CUDA.</p></div></div><script>
    const isOwn = (at) => ${isOwn};
    const button = document.querySelector('button');
    button.focus();
    document.addEventListener('focusin', ({ target }) => isOwn(target) || button.focus(), true);
    document.addEventListener('focusout', ({ relatedTarget: to }) => to === null || isOwn(to) || button.focus());
    document.addEventListener('mousedown', ({ target }) => isOwn(target) || document.querySelector('#d').remove(), true)</script>`);

matrix('The card among the page’s layers', [
  ...(
    [
      ['a dialog made of a box, which keeps the focus in itself', '', "document.querySelector('#d').contains(at)"],
      [
        'the same, of Headless UI, in which what stands beside the body is its own, and what stands beside its panel is not',
        'data-headlessui-state="open"',
        "document.querySelector('#panel').contains(at) || at.parentNode === document.documentElement",
      ],
    ] as const
  ).map(([what, attributes, isOwn]) => ({
    page: what,
    action: 'a card is opened by keyboard, and closed; then the pointer rests on the name, and presses in the card',
    expected: 'the card has the focus, and stays; so does the dialog',
    run: async () => {
      const tab = await open(boxed(attributes, isOwn));
      await showsMarks(tab.page, ['CUDA']);
      expect(await tab.ask('step', { by: 1 })).toBe(true);
      await until(() => tab.card());
      await aWhile();
      expect((await tab.card())?.focused).toBe('CUDA');
      await tab.page.keyboard.press('Escape');
      await closes(tab);
      const { box } = await opensCard(tab);
      await tab.page.mouse.click(Math.round(box.left + 20), Math.round(box.top + 20));
      await aWhile();
      expect(await tab.card()).toBeDefined();
      expect(await tab.page.$('#d')).not.toBeNull();
      await tab.close();
    },
  })),
  ...[
    ['a name in an element', '<p>Here is <b><i>CUDA</i></b>, by Nvidia.</p>'],
    ['a name in a block', '<p>By Nvidia.</p><b><p>CUDA</p></b>'],
    [
      'a name in an element without a box of its own',
      '<p>By Nvidia: <b><span style="display: contents">CUDA</span></b></p>',
    ],
  ].map(([what = '', html = '']) => ({
    page: what,
    action: 'its card is open; the page takes its box away, and gives it back',
    expected: 'its wash goes, and comes back',
    run: async () => {
      const tab = await open(page(html, '.away { display: none !important }'));
      await entersCard(tab, await opensCard(tab));
      await washes(tab, boxesIn(tab));
      expect((await tab.card())?.washes).toHaveLength(1);
      const hide = (isAway: boolean) =>
        tab.page.$eval('b', (element, is) => void element.classList.toggle('away', is), isAway);
      await hide(true);
      await washes(tab, () => Promise.resolve([]));
      await hide(false);
      await until(
        () => boxesIn(tab)(),
        (boxes) => boxes.length === 1,
      );
      await washes(tab, boxesIn(tab));
      await tab.close();
    },
  })),
  {
    page: 'a clock before a name, in one line',
    action: 'a card is open; the clock gets wider',
    expected: 'the wash stays on the name',
    run: async () => {
      const tab = await open(page('<p><b>1</b> o’clock: CUDA, by Nvidia.</p>'));
      await entersCard(tab, await opensCard(tab));
      await washes(tab, boxesIn(tab));
      await tab.page.$eval('b', (clock) => void (clock.textContent = '12:00'));
      await washes(tab, boxesIn(tab));
      await tab.close();
    },
  },
  {
    page: 'a page that a reader has enlarged with two fingers',
    action: 'the pointer rests on a name; the reader moves the enlarged page on',
    expected: 'the card is beside it, whole in what is seen, and stays so',
    skip: kind === 'firefox' ? 'it cannot be enlarged from outside' : undefined,
    run: async () => {
      const tab = await open(ENLARGED);
      await showsMarks(tab.page, ['CUDA']);
      await enlarge(tab);
      const isBeside = ({ card, seen, name }: Placed) =>
        card !== undefined &&
        card.right - card.left > 300 &&
        card.left >= seen.left &&
        card.right <= seen.right + 1 &&
        card.top >= seen.top &&
        card.bottom <= seen.bottom + 1 &&
        Math.max(name.top - card.bottom, card.top - name.bottom) < 20 &&
        (card.bottom <= name.top || card.top >= name.bottom);
      const { seen, name } = await seenPart(tab);
      // What is seen begins elsewhere than the page, or nothing would be shown here.
      expect([seen.scale, seen.left > 100, seen.top > 100]).toEqual([2, true, true]);
      // Places of the pointer are told from where what is seen begins.
      await hover(tab.page, () =>
        Promise.resolve({
          x: name.left - seen.left,
          y: name.top - seen.top,
          width: 40,
          height: name.bottom - name.top,
        }),
      );
      await until(() => placeOf(tab), isBeside);
      await washes(tab, boxesIn(tab));
      await movesOn(tab, seen);
      await until(() => placeOf(tab), isBeside);
      await washes(tab, boxesIn(tab));
      await tab.close();
    },
  },
  {
    page: 'the same',
    action: 'a finger taps on the name; the reader moves the enlarged page on',
    expected: 'the card is at the foot of what is seen, as wide as that, and stays there',
    skip: kind === 'firefox' ? 'it cannot be enlarged from outside' : undefined,
    run: async () => {
      const tab = await open(ENLARGED);
      await showsMarks(tab.page, ['CUDA']);
      await enlarge(tab);
      const isAtFoot = ({ card, seen }: Placed) =>
        card !== undefined &&
        Math.abs(card.left - seen.left) < 1 &&
        Math.abs(card.right - seen.right) < 1 &&
        Math.abs(card.bottom - seen.bottom) < 1 &&
        card.top > seen.top;
      const { seen, name } = await seenPart(tab);
      await tab.page.touchscreen.tap(Math.round(name.left - seen.left + 15), Math.round(name.top - seen.top + 10));
      await until(() => placeOf(tab), isAtFoot);
      await movesOn(tab, seen);
      await until(() => placeOf(tab), isAtFoot);
      await washes(tab, boxesIn(tab));
      await tab.close();
    },
  },
  {
    page: 'an article',
    action: 'a finger taps on a name, and the wheel is turned',
    expected: 'the card stays at the foot; its wash goes with the name',
    run: async () => {
      const tab = await open(page('<p>Nothing here.</p><p>Here is CUDA.</p><p style="height: 3000px">Nothing.</p>'));
      await showsMarks(tab.page, ['CUDA']);
      const [name] = await boxesIn(tab)();
      if (!name) throw new Error('The name is not there.');
      await tab.page.touchscreen.tap(Math.round(name.left + 15), Math.round(name.top + 10));
      const card = await until(() => tab.card());
      expect(card?.outer).toMatchObject({ left: 0, bottom: 700 });
      await tab.page.evaluate(() => scrollBy({ top: 40, behavior: 'instant' }));
      await until(
        () => tab.card(),
        (now) => Math.abs((now?.washes[0]?.top ?? 0) - (name.top - 40)) < 0.5,
      );
      expect((await tab.card())?.outer.bottom).toBe(700);
      await tab.close();
    },
  },
  {
    page: 'a component with a dialog, and a name beside it',
    action: 'a card is open; the component opens its dialog as a modal one',
    expected: 'the card closes: it would be out of reach under the dialog',
    run: async () => {
      const tab = await open(page(component('<dialog>Nvidia</dialog>', '<p>Here is CUDA.</p>')));
      await entersCard(tab, await opensCard(tab));
      await toggles(tab, 'showModal');
      await closes(tab);
      await tab.close();
    },
  },
  {
    page: 'the same',
    action: 'the dialog is open before; the pointer rests on the name behind it, and the keyboard steps twice',
    expected: 'no card; to the name in the dialog',
    run: async () => {
      const tab = await open(page(component('<dialog>Nvidia</dialog>', '<p>Here is CUDA.</p>')));
      await toggles(tab, 'showModal');
      await showsMarks(tab.page, ['CUDA', 'Nvidia']);
      await hover(tab.page, boxOf(tab, 'cuda'));
      await aWhile();
      expect(await tab.card()).toBeUndefined();
      for (let step = 0; step < 2; step++) {
        expect(await tab.ask('step', { by: 1 })).toBe(true);
        expect((await until(() => tab.card(), Boolean))?.text).toMatch(/^Nvidia/);
      }
      await tab.close();
    },
  },
  {
    page: 'a modal dialog over a name',
    action: 'the pointer rests on the name behind it',
    expected: 'no card: it would be out of reach',
    run: async () => {
      const tab = await open(
        page(
          '<p>Here is CUDA.</p><dialog>Nvidia</dialog><script>document.querySelector("dialog").showModal()</script>',
        ),
      );
      await showsMarks(tab.page, ['CUDA', 'Nvidia']);
      await hover(tab.page, boxOf(tab, 'cuda'));
      await aWhile();
      expect(await tab.card()).toBeUndefined();
      await tab.close();
    },
  },
  {
    page: 'a modal dialog of a component, with a name in it',
    action: 'the pointer rests on the name, then on its card; the dialog closes',
    expected: 'the card opens, stays, and closes with the dialog',
    run: async () => {
      const tab = await open(page(component('<dialog>Here is CUDA.</dialog>', '<p>Nvidia</p>')));
      await toggles(tab, 'showModal');
      await showsMarks(tab.page, ['CUDA', 'Nvidia']);
      await entersCard(tab, await opensCard(tab));
      await aWhile();
      expect(await tab.card()).toBeDefined();
      await toggles(tab, 'close');
      await closes(tab);
      await tab.close();
    },
  },
  {
    page: 'a modal dialog with a name and two buttons',
    action: 'a card is open in it; the focus goes from button to button',
    expected: 'the card stays: it is in the dialog',
    run: async () => {
      const tab = await open(
        page(
          '<dialog>Here is CUDA. <button>Go</button><button id="b">Stop</button></dialog><script>document.querySelector("dialog").showModal()</script>',
        ),
      );
      await showsMarks(tab.page, ['CUDA']);
      await entersCard(tab, await opensCard(tab));
      await tab.page.focus('#b');
      await aWhile();
      expect(await tab.card()).toBeDefined();
      await tab.close();
    },
  },
]);
