/** Where the focus is after what had it has gone, on the library's page. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { makeBriefing } from '../briefing';
import { until, useBrowser } from './browser';
import { take } from './library-page';

const browser = useBrowser();
let page: Page;

beforeAll(async () => {
  await browser.desk.evaluate(async () => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const site = (host: string) => ({ host, isWhole: true });
    const name = (words: string) => ({ identity: words, name: words });
    const settings = { deny: [site('a.example'), site('b.example')], known: [name('Lamp'), name('Quill')] };
    await api.storage.local.set({ settings });
  });
  page = await browser.openOurs('library.html');
  await page.waitForSelector('#known');
});

/** Presses a button as the keyboard does. */
async function press(words: string): Promise<void> {
  await page.evaluate((text) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(text));
    if (!button) throw new Error(`no button "${text}"`);
    button.focus();
    button.click();
  }, words);
  await until(() => page.evaluate((text) => !document.activeElement?.textContent?.startsWith(text), words));
}

/** Imports so many, named by their number. */
const takeLamps = (count: number) =>
  take(
    browser,
    ...Array.from({ length: count }, (_, number) => {
      const title = `Lamp ${String(number).padStart(3, '0')}`;
      return { ...makeBriefing(), id: `lamp-${number}`, title };
    }),
  );

const focused = () => page.evaluate(() => document.activeElement?.textContent);
const isThere = (words: string) => page.evaluate((text) => document.body.innerText.includes(text), words);

test('a name that is marked again: the next one’s button, then the heading', async () => {
  await press('Mark again Lamp');
  expect(await focused()).toBe('Mark again Quill');
  await press('Mark again Quill');
  await until(() => isThere('None any more.'));
  expect(await focused()).toBe('Names you know');
});

test('a site that is removed: the button of one beside it, then what the list is called', async () => {
  await press('Remove b.example');
  expect(await focused()).toBe('Remove a.example');
  await press('Remove a.example');
  await until(async () => !(await isThere('a.example')));
  expect(await focused()).toBe('Never mark on these sites');
});

test('a question that is answered: the button that asked', async () => {
  await press('Delete all my data');
  expect(await focused()).toBe('Keep it');
  await press('Keep it');
  expect(await focused()).toBe('Delete all my data');
  await press('Delete all my data');
  await press('Delete everything');
  await until(() => isThere('All imported briefings and settings are deleted.'));
  expect(await focused()).toBe('Delete all my data');
});

test('the rest of a long list: the first title of it', async () => {
  await takeLamps(101);
  await until(() => isThere('Show all 102'));
  const titles = () => page.$$eval('.kept .title', (shown) => shown.map(({ textContent }) => textContent));
  const before = await titles();
  expect(before).toHaveLength(100);
  await press('Show all 102');
  const after = await titles();
  expect(after).toHaveLength(102);
  expect(await focused()).toBe(after[100]);
});

test('what a message lies over is scrolled clear of it', async () => {
  // That of the test before the last.
  const [message, title] = await page.evaluate(() => {
    const titles = [...document.querySelectorAll('.kept .title')];
    titles[30]?.scrollIntoView();
    return [document.querySelector('.message'), titles[30]].map((at) => at?.getBoundingClientRect().toJSON());
  });
  expect(title.top).toBeGreaterThanOrEqual(message.bottom);
});

test('a briefing that is deleted: the way to have it back, read with what has become of it', async () => {
  await press('Delete Lamp 007');
  const undo = await page.evaluate(() => {
    const { activeElement: at } = document;
    return [at?.textContent, document.getElementById(at?.getAttribute('aria-describedby') ?? '')?.textContent];
  });
  expect(undo).toEqual(['Undo Lamp 007', '“Lamp 007” is deleted. It can be had back for a day.']);
  await press('Undo Lamp 007');
  expect(await focused()).toBe('Lamp 007');
});
