/** A card in an article: how it opens and closes, what it says, and where it leads. */
import { expect, test } from 'vitest';
import { hover } from '../../scripts/hover.mjs';
import { ARTICLE } from './article';
import { until, useBrowser, type Tab } from './browser';
import { boxOf, withControl } from './guest/pages';

const browser = useBrowser();

/** Clicks what has this text in the card, with the pointer going there from the mention. */
async function click(tab: Tab, text: RegExp, { steps = 10, count = 1 } = {}): Promise<void> {
  const place = () =>
    until(
      async () => Object.entries((await tab.card())?.places ?? {}).find(([words]) => text.test(words))?.[1],
      (found) => found !== undefined,
    );
  const before = (await place()) ?? { x: 0, y: 0, isBelow: false };
  const { bottom } = (await tab.card())?.box ?? { bottom: 0 };
  // Into the card first: what is below its edge is scrolled to there.
  await tab.page.mouse.move(Math.round(before.x), Math.round(before.isBelow ? bottom - 60 : before.y), { steps });
  if (before.isBelow) {
    await tab.page.mouse.wheel({ deltaY: 5000 });
    await until(place, (found) => found?.isBelow === false);
  }
  const { x, y } = (await place()) ?? before;
  await tab.page.mouse.click(Math.round(x), Math.round(y), { count });
}

test('the card opens where the pointer rests, says who holds what, and goes with the pointer', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  await hover(tab.page, boxOf(tab, 'deepseek'));
  const card = await until(tab.card);
  const text = card?.text.replace(/\s+/g, ' ') ?? '';
  expect(text).toMatch(
    /^DeepSeek Startup, China Chinese startup that develops AI models\. DeepSeek announced · undated in the source/,
  );
  expect(text).toContain(
    'The article reports, neither tester nor test is named in the source · undated in the source In bench',
  );
  expect(text).toMatch(
    /Alleged Chris McGuire \(senior fellow .*\) said · undated in the source Having characterized the release of v4 as “largely a status quo release”, McGuire added: “like all other leading Chinese models, v4 was trained .* Accused: DeepSeek, all other leading Chinese models\. The source records no reply\./,
  );
  expect(text).toMatch(
    /On the other side Marina Zhang \(.*\) said · .*“DeepSeek's progress also reflects real engineering capability\.”/,
  );
  expect(text).toContain('publisher not stated');

  await tab.page.mouse.move(900, 650, { steps: 12 });
  await until(tab.card, (shown) => shown === undefined);
  expect(await tab.page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
  await tab.close();
});

test('the pointer can enter the card, and its link opens the briefing at the name', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  await hover(tab.page, boxOf(tab, 'huawei'));
  await until(tab.card);
  await click(tab, /in the briefing$/, { steps: 25 });
  expect(await browser.takeTab('/briefing.html')).toMatch(/\/briefing\.html\?id=deepseek-v4#name-huawei$/);
  await tab.close();
});

test('what is related opens in the card itself, with a way back', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  await hover(tab.page, boxOf(tab, 'deepseek'));
  await until(tab.card, (card) => card?.text.startsWith('DeepSeek') ?? false);
  await click(tab, /^Huawei$/);
  const huawei = await until(tab.card, (card) => card?.text.includes('telecommunications company') ?? false);
  expect(huawei?.text.replace(/\s+/g, ' ')).toMatch(/^‹ DeepSeek Huawei Telecommunications, China/);
  expect(huawei?.focused).toBe('Huawei');
  await click(tab, /^CANN$/);
  await until(tab.card, (card) => card?.text.startsWith('‹ Huawei') ?? false);
  await click(tab, /^Back to Huawei$/);
  await until(tab.card, (card) => card?.text.startsWith('‹ DeepSeek') ?? false);
  await click(tab, /^Back to DeepSeek$/);
  await until(tab.card, (card) => card?.text.startsWith('DeepSeek') ?? false);
  await tab.page.keyboard.press('Escape');
  expect(await tab.card()).toBeUndefined();
  await tab.close();
});

test('a word copied from the card takes its whole statement along, and the source', async () => {
  const tab = await browser.open(ARTICLE.replace('<h2>', '<textarea id="paste"></textarea><h2>'));
  await tab.report();
  await hover(tab.page, boxOf(tab, 'deepseek'));
  await until(tab.card);
  await click(tab, /was designed to use/, { steps: 25, count: 2 });
  await withControl(tab, 'c');
  await tab.page.keyboard.press('Escape');
  await tab.page.click('#paste');
  await withControl(tab, 'v');
  expect(await until(() => tab.page.$eval('#paste', (field) => (field as HTMLTextAreaElement).value))).toBe(
    'DeepSeek announced, the article reports (undated in the source): DeepSeek’s v4 model was designed to use Huawei’s chips and CANN, Huawei’s software platform.\n' +
      "From: Why Jensen Huang Fears DeepSeek's Latest Move More Than Any AI Benchmark · publisher not stated · date not stated",
  );
  await tab.close();
});

test('a pointer that passes by opens nothing', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  const at = await boxOf(tab, 'deepseek')();
  await tab.page.bringToFront();
  await tab.page.mouse.move(Math.round(at.x + 5), Math.round(at.y - 40));
  await tab.page.mouse.move(Math.round(at.x + 5), Math.round(at.y + 5));
  await tab.page.mouse.move(Math.round(at.x + 5), Math.round(at.y + 200));
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await tab.card()).toBeUndefined();
  await tab.close();
});

test('Escape closes the card, and the key does not reach the page', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.page.evaluate(() => addEventListener('keydown', (event) => (document.title += event.key)));
  await tab.report();
  await hover(tab.page, boxOf(tab, 'deepseek'));
  await until(tab.card);
  await tab.page.keyboard.press('Escape');
  expect(await tab.card()).toBeUndefined();
  expect(await tab.page.title()).not.toContain('Escape');
  await tab.page.keyboard.press('Escape');
  expect(await tab.page.title()).toContain('Escape');
  await tab.close();
});

test('by keyboard: step from name to name, into the card, and back', async () => {
  const tab = await browser.open(ARTICLE.replace('<h2>', '<a id="here" href="#x">a link</a><h2>'));
  await tab.report();
  await tab.page.bringToFront();
  await tab.page.focus('#here');
  await tab.ask('step', { by: 1 });
  expect((await until(tab.card, (card) => card?.focused !== undefined))?.focused).toBe('DeepSeek');
  await tab.ask('step', { by: 1 });
  expect((await until(tab.card, (card) => card?.focused === 'Huawei'))?.focused).toBe('Huawei');
  const ways: (string | undefined)[] = [];
  while (!/briefing$/i.test(ways.at(-1) ?? '') && ways.length < 12) {
    await tab.page.keyboard.press('Tab');
    ways.push((await tab.card())?.focused);
  }
  // Firefox stops at the box that scrolls on the way.
  expect(ways.slice(-5)).toEqual([
    'Ascend',
    'Ascend 950',
    'CANN',
    'Why is this marked?',
    expect.stringMatching(/briefing$/),
  ]);
  await tab.page.keyboard.press('Escape');
  expect(await tab.card()).toBeUndefined();
  expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('here');
  await tab.close();
});

test('a card that cannot be loaded says so, and is asked for again by keyboard', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  await tab.page.bringToFront();
  await tab.ask('step', { by: 1 });
  await until(tab.card, (card) => card?.focused === 'DeepSeek');
  const letBackground = (what: 'fail' | 'answer') =>
    browser.desk.evaluate(
      async (id, doing) => {
        const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        await api.scripting.executeScript({
          target: { tabId: id },
          args: [doing],
          func: (now: string) => {
            const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
            const kept = (runtime.kept ??= runtime.sendMessage);
            runtime.sendMessage = now === 'fail' ? () => Promise.reject(new Error('It is gone.')) : kept;
          },
        });
      },
      tab.id,
      what,
    );
  await letBackground('fail');
  await tab.ask('step', { by: 1 });
  const failed = await until(tab.card, (card) => card?.focused === 'Huawei');
  expect(failed?.text).toContain('This card could not be loaded: It is gone.');
  await letBackground('answer');
  for (let presses = 0; presses < 4 && (await tab.card())?.focused !== 'Try again'; presses++) {
    await tab.page.keyboard.press('Tab');
  }
  await tab.page.keyboard.press('Enter');
  const told = await until(tab.card, (card) => card?.text.includes('Try again') === false);
  expect(told?.text).toContain('Ascend');
  expect(told?.focused).toBe('Huawei');
  await tab.close();
});

test('the card says why its mention is marked, when it is asked', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  await tab.ask('step', { by: 1 });
  const shown = await until(tab.card, (card) => card?.focused !== undefined);
  expect(shown?.text).not.toContain('Taken for this name because');
  for (let presses = 0; presses < 12 && (await tab.card())?.focused !== 'Why is this marked?'; presses++) {
    await tab.page.keyboard.press('Tab');
  }
  await tab.page.keyboard.press('Enter');
  expect((await tab.card())?.text).toMatch(/Why is this marked\?\s+Taken for this name because it is written/);
  await tab.close();
});
