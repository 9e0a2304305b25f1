/** Where the focus is after what had it has gone, on the library's page. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { until, useBrowser } from './browser';

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
