import { expect, test } from 'vitest';
import { askAxe } from './axe';
import { kind, until, useBrowser, type Tab } from './browser';

const browser = useBrowser();

const ARTICLE = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body { font: 18px/1.6 serif; margin: 30px } .far { height: 1600px }</style>
<p>First DeepSeek.</p><div class="far"></div><p>Then DeepSeek and Huawei.</p><div class="far"></div><p>Last, DeepSeek.</p></html>`;

const textOf = (page: Awaited<ReturnType<typeof browser.openPopup>>) =>
  page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim());
/** The popup of a tab, once it shows the page's names. */
async function openRead(tab: Tab) {
  const popup = await browser.openPopup(tab);
  await until(
    () => textOf(popup),
    (shown) => shown.includes('On this page'),
  );
  return popup;
}
const scrolled = ({ page }: Tab) => page.evaluate(() => Math.round(scrollY));

test('lists each name with its count and where it stands; the badge counts names', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  const popup = await browser.openPopup(tab);
  const text = await until(
    () => textOf(popup),
    (shown) => shown.includes('On this page'),
  );
  expect(text).toContain('The article reports that DeepSeek launched v4');
  // An extension that is put into Chromium from outside has no keys.
  const keys =
    kind === 'firefox'
      ? 'Next name: Alt+Shift+N. Previous name: Alt+Shift+P.'
      : 'No keys are set to go from name to name. They can be set in the browser’s settings for extensions.';
  const list =
    'DeepSeek Startup, China · I know this DeepSeek 3 ↑ ↓ Huawei Telecommunications, China · I know this Huawei 1 ↑ ↓';
  expect(text.split('On this page')[1]).toBe(
    ` · 2 Briefing Library Show the reason for each ${list} ${keys} Open briefing Open the library`,
  );
  const ticks = await popup.evaluate(() => document.querySelectorAll('.row:first-child .strip i').length);
  expect(ticks).toBe(3);
  expect(await browser.badge(tab)).toBe('2');
  await popup.close();
  await tab.close();
});

test('next and previous scroll to a mention and open its card, by keyboard too', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  const popup = await openRead(tab);
  await popup.bringToFront();
  await popup.focus('.row:first-child .steps button:last-child');
  const goOn = async (reached: (y: number) => boolean) => {
    await popup.keyboard.press('Enter');
    await until(() => scrolled(tab), reached);
    expect((await until(tab.card))?.text).toMatch(/^DeepSeek/);
  };
  const place = () => popup.$eval('.row:first-child [role=status]', ({ textContent }) => textContent);
  expect(await place()).toBe('');
  await goOn((y) => y === 0);
  expect(await place()).toBe('1 of 3');
  await goOn((y) => y > 1000 && y < 2000);
  await goOn((y) => y > 2500);
  await goOn((y) => y === 0);
  await popup.click('.row:first-child .steps button:first-child');
  await until(
    () => scrolled(tab),
    (y) => y > 2500,
  );
  await popup.close();
  await tab.close();
});

test('a mention that is gone meanwhile: said, and what is there now is shown', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  const popup = await openRead(tab);
  // Here the popup is a tab of its own, and hides the page: one that nobody sees waits.
  await tab.page.bringToFront();
  await tab.page.evaluate(() => document.querySelectorAll('p')[1]?.remove());
  await until(
    () => tab.ask('report', {}),
    ({ entities }) => entities.length === 1,
  );
  await popup.$eval('.row:last-child .steps button:last-child', (button) => button.click());
  const text = await until(
    () => textOf(popup),
    (shown) => shown.includes('That mention cannot be reached on the page now.'),
  );
  expect(text).toContain('On this page · 1');
  await popup.$eval('.steps button:last-child', (button) => button.click());
  await until(
    () => textOf(popup),
    (shown) => !shown.includes('cannot be reached'),
  );
  await popup.close();
  await tab.close();
});

test('the switch turns marks off and on at once, for this site, and the page stays as it was', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  const marks = () => tab.page.evaluate(() => [...CSS.highlights.keys()].length);
  const popup = await openRead(tab);
  await popup.click('.switch input');
  await until(marks, (count) => count === 0);
  await until(
    () => textOf(popup),
    (shown) => shown.includes('Marks are off on this site.'),
  );
  await until(
    () => browser.badge(tab),
    (text) => text === '',
  );
  await tab.page.reload();
  expect(
    await until(
      () => tab.ask('report', {}).catch(() => undefined),
      (report) => report?.state === 'off',
    ),
  ).toMatchObject({ entities: [] });
  await popup.click('.switch input');
  // Here the popup is a tab of its own, and hides the page: one that nobody sees waits.
  await tab.page.bringToFront();
  await until(marks, (count) => count === 1);
  await until(
    () => textOf(popup),
    (shown) => shown.includes('On this page · 2'),
  );
  await popup.close();
  await tab.close();
});

test('the switch follows each of many quick clicks', async () => {
  const tab = await browser.open(ARTICLE);
  const popup = await openRead(tab);
  const isOn = () => popup.$eval('.switch input', (input) => input.checked);
  for (const expected of [false, true, false, true, false, true]) {
    await popup.click('.switch input');
    expect(await isOn()).toBe(expected);
  }
  // What page and browser tell late changes nothing.
  await tab.page.bringToFront();
  await until(
    () => tab.ask('report', {}),
    ({ state }) => state === 'ready',
  );
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await isOn()).toBe(true);
  await popup.close();
  await tab.close();
});

test('a setting that the browser cannot store: said, and the switch goes back', async () => {
  const tab = await browser.open(ARTICLE);
  const popup = await openRead(tab);
  await popup.evaluate(() => {
    const { local } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')).storage;
    local.set = () => Promise.reject(new Error('no room'));
  });
  await popup.click('.switch input');
  await until(
    () => textOf(popup),
    (shown) => shown.includes('no room'),
  );
  expect(await popup.$eval('.switch input', (input) => input.checked)).toBe(true);
  await popup.close();
  await tab.close();
});

/** The popup's next question of one call to the browser is answered by the test. */
const answerOnce = (popup: Awaited<ReturnType<typeof browser.openPopup>>, asked: string, answer: string) =>
  popup.evaluate(
    (call, value) => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      for (const part of [api.tabs, api.runtime]) {
        const send = part.sendMessage.bind(part);
        let isAnswered = false;
        part.sendMessage = (...args: unknown[]) => {
          const message = args.find((one): one is { call: string } => Reflect.has(Object(one), 'call'));
          if (message?.call !== call || isAnswered) return send(...args);
          isAnswered = true;
          return Promise.resolve(JSON.parse(value));
        };
      }
    },
    asked,
    answer,
  );

test('switched off and on again, the popup says what is so then', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  const popup = await openRead(tab);
  await popup.click('.switch input');
  await until(
    () => textOf(popup),
    (shown) => shown.includes('Marks are off on this site.'),
  );
  await popup.click('.switch input');
  await tab.page.bringToFront();
  await until(
    () => textOf(popup),
    (shown) => shown.includes('On this page · 2'),
  );
  await popup.close();
  await tab.close();
});

test('a library that cannot be had: said in a sentence, with the way to try again', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  const popup = await openRead(tab);
  await answerOnce(popup, 'library', JSON.stringify({ ok: false, error: 'It is gone.' }));
  await popup.click('#tab-library');
  await until(
    () => textOf(popup),
    (shown) => shown.includes('The library could not be loaded: It is gone.'),
  );
  await popup.click('.nothing .button');
  await until(
    () => textOf(popup),
    (shown) => shown.includes('Turn off everywhere') && !shown.includes('could not be loaded'),
  );
  // The button that was pressed has gone: the focus is where it stood.
  expect(await popup.evaluate(() => document.activeElement?.id)).toBe('panel-library');
  await popup.close();
  await tab.close();
});

test('the briefing’s tab has it in short, by keyboard too', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  const popup = await openRead(tab);
  await popup.bringToFront();
  await popup.focus('[role=tab][aria-selected=true]');
  await popup.keyboard.press('ArrowRight');
  const text = await until(
    () => textOf(popup),
    (shown) => shown.includes('Key points'),
  );
  expect(text).toMatch(/Key points DeepSeek announced · undated in the source DeepSeek’s v4 model was designed/);
  expect(text).toMatch(
    /What is alleged Alleged An unnamed US official said, Reuters reported · reported February, year/,
  );
  expect(text).toContain('What is disputed');
  expect(text).toContain('What is not stated Which model the February report means');
  expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Briefing');
  expect((await askAxe(popup)).violations).toEqual([]);
  await popup.keyboard.press('ArrowRight');
  await until(
    () => textOf(popup),
    (shown) => !shown.includes('Key points'),
  );
  expect((await askAxe(popup)).violations).toEqual([]);
  await popup.close();
  await tab.close();
});

test('shows why each name is marked, when it is asked', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  const popup = await openRead(tab);
  expect(await textOf(popup)).not.toContain('Taken for this name because');
  await popup.click('button.reasons');
  const text = await until(
    () => textOf(popup),
    (shown) => shown.includes('Taken for this name because'),
  );
  expect(text).toMatch(/Huawei: Taken for this name because it is written just as this name is\./);
  expect((await askAxe(popup)).violations).toEqual([]);
  await popup.click('button.reasons');
  await until(
    () => textOf(popup),
    (shown) => !shown.includes('Taken for this name because'),
  );
  await popup.close();
  await tab.close();
});

test('opens the briefing', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  const popup = await browser.openPopup(tab);
  await until(
    () => textOf(popup),
    (shown) => shown.includes('Open briefing'),
  );
  await popup.click('.button.main');
  expect(await browser.takeTab('/briefing.html')).toMatch(/\?id=deepseek-v4$/);
  await tab.close();
});

test('says why nothing is marked', async () => {
  const unknown = await browser.open('<p>A page about the sea.</p>');
  // Here the popup is a tab of its own, and hides the page: what nobody sees is not read.
  await unknown.report();
  const first = await browser.openPopup(unknown);
  await until(
    () => textOf(first),
    (text) => text.includes('No name on this page is in your briefings.'),
  );
  const text = await browser.open('Nvidia in a text file.', { path: '/note.txt' });
  const second = await browser.openPopup(text);
  await until(
    () => textOf(second),
    (shown) => shown.includes('Backstory reads web pages only'),
  );
  const id = await browser.openBare(kind === 'firefox' ? 'about:license' : 'chrome://version/');
  const third = await browser.openPopup({ id });
  await until(
    () => textOf(third),
    (shown) => shown.includes('The browser does not let extensions read this page.'),
  );
  for (const page of [first, second, third]) await page.close();
  await unknown.close();
  await text.close();
});
