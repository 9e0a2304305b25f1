/** What readers do in an open card: press, select, go on to what is related, close. */
import { expect, test } from 'vitest';
import { hover } from '../../scripts/hover.mjs';
import { until, useBrowser, VIEWPORT, type Tab } from './browser';
import { boxOf, openIn, opensCard, page, withControl } from './guest/pages';

const browser = useBrowser();
const open = openIn(browser);

const ARTICLE = page(
  '<p>Here is CUDA.</p><aside>And here is Huawei. <textarea></textarea></aside>',
  'aside { margin-left: 500px }',
);

/** Longer than a card takes to open, or to close. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 800));

const isGone = (tab: Tab) =>
  until(
    () => tab.card(),
    (card) => card === undefined,
  );

/** The middle of a button of the card, or the first words of a statement. */
async function placeOf(tab: Tab, called: RegExp): Promise<{ x: number; y: number }> {
  const found = Object.entries((await tab.card())?.places ?? {}).find(
    ([words, { isBelow }]) => called.test(words) && !isBelow,
  );
  if (!found) throw new Error(`${String(called)} is not in sight.`);
  return { x: Math.round(found[1].x), y: Math.round(found[1].y) };
}

async function shiftTab(tab: Tab): Promise<void> {
  await tab.page.keyboard.down('Shift');
  await tab.page.keyboard.press('Tab');
  await tab.page.keyboard.up('Shift');
}

test('a selection drawn out of the card keeps it there, to be copied; a press outside closes it', async () => {
  const tab = await open(ARTICLE);
  const { outer } = await opensCard(tab);
  const { x, y } = await placeOf(tab, /.{40}/);
  await tab.page.mouse.move(x, y, { steps: 10 });
  await tab.page.mouse.down();
  await tab.page.mouse.move(Math.round(outer.right) + 40, y + 3, { steps: 10 });
  await tab.page.mouse.up();
  await tab.page.mouse.move(Math.round(outer.right) + 60, y + 3, { steps: 4 });
  await aWhile();
  await withControl(tab, 'c');
  // Nor does it give way to another name that the pointer rests on.
  await hover(tab.page, boxOf(tab, 'huawei'));
  await aWhile();
  expect((await tab.card())?.text).toMatch(/^CUDA/);
  await tab.page.click('textarea');
  await isGone(tab);
  await withControl(tab, 'v');
  expect(await until(() => tab.page.$eval('textarea', ({ value }) => value))).toContain(
    'The article says (undated in the source): ',
  );
  await tab.close();
});

test('who goes on by keyboard in a pressed card keeps it when the pointer moves', async () => {
  const tab = await open(ARTICLE);
  // So high that all of the card is in sight.
  await tab.page.setViewport({ width: 1000, height: 1200 });
  await opensCard(tab);
  const { x, y } = await placeOf(tab, /^Nvidia$/);
  await tab.page.mouse.move(x, y, { steps: 10 });
  await tab.page.mouse.click(x, y);
  await until(
    () => tab.card(),
    (card) => card?.focused === 'Nvidia',
  );
  await tab.page.mouse.move(700, 600, { steps: 15 });
  await aWhile();
  expect((await tab.card())?.focused).toBe('Nvidia');
  await tab.close();
});

test('a card that stays has a button that closes it; one that goes with the pointer has none', async () => {
  const tab = await open(ARTICLE);
  const { outer, places } = await opensCard(tab);
  expect(Object.keys(places)).not.toContain('Close');
  await tab.page.mouse.move(Math.round(outer.left) + 20, Math.round(outer.top) + 20, { steps: 10 });
  await tab.page.mouse.click(Math.round(outer.left) + 20, Math.round(outer.top) + 20);
  const { x, y } = await placeOf(tab, /^Close$/);
  await tab.page.mouse.click(x, y);
  await isGone(tab);
  await tab.ask('step', { by: 1 });
  await until(
    () => tab.card(),
    (card) => card?.focused === 'CUDA',
  );
  await shiftTab(tab);
  expect((await tab.card())?.focused).toBe('Close');
  await tab.page.keyboard.press('Enter');
  await isGone(tab);
  await tab.close();
});

test.each([
  [
    'pressed',
    async (tab: Tab) => {
      const { outer } = await opensCard(tab);
      await tab.page.mouse.move(Math.round(outer.left) + 20, Math.round(outer.top) + 20, { steps: 10 });
      await tab.page.mouse.click(Math.round(outer.left) + 20, Math.round(outer.top) + 20);
    },
  ],
  [
    'opened by keyboard',
    async (tab: Tab) => {
      await tab.ask('step', { by: 1 });
    },
  ],
])('a press in a frame of the page closes a card that was %s, and the frame keeps the focus', async (_, opens) => {
  const tab = await open(page('<iframe srcdoc="<p>A frame.</p>"></iframe><p>Here is CUDA.</p>'));
  await opens(tab);
  await until(() => tab.card());
  await aWhile();
  expect((await tab.card())?.text).toMatch(/^CUDA/);
  await tab.page.click('iframe');
  await isGone(tab);
  expect(await tab.page.evaluate(() => document.activeElement?.localName)).toBe('iframe');
  await tab.close();
});

test('what goes back from a related name, by keyboard, leads to where that was pressed', async () => {
  const tab = await open(page('<p>Here is DeepSeek.</p>'));
  await tab.ask('step', { by: 1 });
  const isOn = (name: string) =>
    until(
      () => tab.card(),
      (card) => card?.focused === name,
    );
  await isOn('DeepSeek');
  for (let presses = 0; presses < 12 && (await tab.card())?.focused !== 'DeepSeek v4 Pro'; presses++) {
    await tab.page.keyboard.press('Tab');
  }
  const before = (await isOn('DeepSeek v4 Pro'))?.places['DeepSeek v4 Pro'];
  await tab.page.keyboard.press('Enter');
  await until(
    () => tab.card(),
    (card) => card?.text.startsWith('‹ DeepSeek') ?? false,
  );
  expect((await tab.card())?.focused).toBe('DeepSeek v4 Pro');
  await shiftTab(tab);
  expect((await tab.card())?.focused).toBe('Back to DeepSeek');
  await tab.page.keyboard.press('Enter');
  await until(
    () => tab.card(),
    (card) => card?.text.startsWith('DeepSeek') ?? false,
  );
  const after = await tab.card();
  expect(after?.focused).toBe('DeepSeek v4 Pro');
  // It was scrolled to, at the foot of the card.
  expect(after?.places['DeepSeek v4 Pro']).toEqual(before);
  await tab.close();
});

/** A small laptop, enlarged to 200 %. */
const LOW = { width: 683, height: 325 };

test.each([
  ['high viewport the button that closes a card stays, with the name', VIEWPORT, true],
  ['low one it leaves its room to what is said', LOW, false],
])('in a %s, and never lies over words', async (_, viewport, stays) => {
  const tab = await open(page('<p>Here is DeepSeek.</p>'));
  await tab.page.setViewport(viewport);
  await tab.ask('step', { by: 1 });
  await until(
    () => tab.card(),
    (card) => card?.focused === 'DeepSeek',
  );
  const closeAt = async () => {
    const card = await tab.card();
    return (card?.places['Close']?.y ?? 0) - (card?.outer.top ?? 0);
  };
  const before = await closeAt();
  const said = await placeOf(tab, /^DeepSeek’s v4/);
  await tab.page.mouse.move(said.x, said.y);
  for (let turns = 0; turns < 20; turns++) {
    await tab.page.mouse.wheel({ deltaY: 9 });
    expect((await tab.card())?.covered).toEqual([]);
  }
  await until(
    () => tab.card(),
    (card) =>
      Object.entries(card?.places ?? {}).some(([words, { y }]) => words.startsWith('DeepSeek’s v4') && y < said.y - 99),
  );
  expect((await closeAt()) === before).toBe(stays);
  await tab.close();
});

test('in a low viewport a card beside a name in its middle shows a statement, and leaves the name alone', async () => {
  const tab = await open(
    page('<p style="height: 400px">Nothing.</p><p>Here is CUDA.</p><p style="height: 400px"></p>'),
  );
  await tab.page.setViewport(LOW);
  const { outer, places } = await opensCard(tab);
  const name = (await tab.card())?.washes[0];
  // In the middle, where there is least room.
  expect(Math.abs(((name?.top ?? 0) + (name?.bottom ?? 0)) / 2 - LOW.height / 2)).toBeLessThan(20);
  expect(outer.top >= (name?.bottom ?? 0) || outer.bottom <= (name?.top ?? 0)).toBe(true);
  expect(Object.entries(places).filter(([words, { isBelow }]) => words.length > 40 && !isBelow)).not.toEqual([]);
  await tab.close();
});

test('in a low viewport a card that is opened by keyboard stands at the foot, and is nearly as high', async () => {
  const tab = await open(page('<p>Here is DeepSeek.</p>'));
  await tab.page.setViewport(LOW);
  await tab.ask('step', { by: 1 });
  const isLaidOut = (height: number) =>
    until(
      () => tab.card(),
      (card) => card !== undefined && Math.abs(card.outer.bottom - card.outer.top - height) < 1,
    );
  const card = await isLaidOut(LOW.height * 0.85);
  expect(card?.focused).toBe('DeepSeek');
  expect(card?.outer).toMatchObject({ left: 0, right: LOW.width, bottom: LOW.height });
  await tab.page.keyboard.press('Escape');
  await isGone(tab);
  await tab.close();
});

test('after a card by keyboard where nothing had the focus, Tab goes on from the name', async () => {
  const link = (id: string) => `<a id="${id}" href="#${id}">a link</a>`;
  const tab = await open(
    page(`<p>${link('first')}</p><p>${link('before')} Here is CUDA. ${link('after')} ${link('last')}</p>`),
  );
  await tab.ask('step', { by: 1 });
  await until(
    () => tab.card(),
    (card) => card?.focused === 'CUDA',
  );
  await tab.page.keyboard.press('Escape');
  await isGone(tab);
  const focused = () => tab.page.evaluate(() => document.activeElement?.id);
  expect(await focused()).toBe('');
  await tab.page.keyboard.press('Tab');
  expect(await focused()).toBe('after');
  await tab.close();
});
