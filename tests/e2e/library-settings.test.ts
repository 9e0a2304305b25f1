/** What is set on the library's page and in the popup, and what open tabs make of it. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { askAxe } from './axe';
import { until, useBrowser } from './browser';
import {
  ARTICLE,
  changed,
  fileOf,
  importFiles,
  libraryIn,
  names,
  newer,
  other,
  press,
  saying,
  take,
  textOf,
} from './library-page';

const browser = useBrowser();
const library = libraryIn(browser);

beforeAll(() => take(browser, newer, other));

test('settings take effect in open tabs at once', async () => {
  const tab = await browser.open(
    '<!doctype html><title>t</title><p>Marlow Works met Huawei. Marlow Works sells lamps; Huawei does not.</p>',
  );
  const page = await library();
  await tab.page.bringToFront();
  const marks = () =>
    tab.page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));
  const marked = (count: number) => until(marks, (found) => found === count);
  const click = (label: string) =>
    page.evaluate((text) => {
      const box = [...document.querySelectorAll('label')].find((one) => one.innerText.includes(text));
      if (!box) throw new Error(`no "${text}"`);
      box.click();
    }, label);
  await marked(2);
  await click('Every one, up to 300 on a page');
  // Of the two labels the first: "Every one".
  await marked(4);
  await click('only while Alt is held');
  await marked(0);
  await tab.page.keyboard.down('Alt');
  await marked(4);
  await tab.page.keyboard.up('Alt');
  await marked(0);
  await click('The first of each name');
  await marked(2);
  const turn = async (words: string) => {
    // Sooner it would be the press before.
    await new Promise((resolve) => setTimeout(resolve, 600));
    await press(page, words);
  };
  await turn('Turn off everywhere');
  await marked(0);
  expect((await tab.ask('report', {})).state).toBe('off');
  await turn('Turn on');
  await marked(2);
  await turn('Turn off for an hour');
  await marked(0);
  await turn('Turn on');
  await marked(2);
  // A whole domain is off, one host of it is on in spite of that.
  const host = await tab.page.evaluate(() => location.hostname);
  const add = async (nth: number) => {
    const inputs = await page.$$('form input[type=text]');
    await page.bringToFront();
    await inputs[nth]?.type(host);
    await page.evaluate((index) => document.querySelectorAll('form')[index]?.requestSubmit(), nth);
  };
  await add(0);
  await marked(0);
  await add(1);
  await tab.page.bringToFront();
  await marked(2);
  for (const left of [1, 0]) {
    await press(page, 'Remove');
    await until(
      () => page.$$eval('.choices .link', (buttons) => buttons.length),
      (count) => count === left,
    );
  }
  await marked(2);
  await page.evaluate(() => {
    const row = [...document.querySelectorAll('.kept')].find((one) => one.textContent?.includes('DeepSeek'));
    row?.querySelector<HTMLElement>('input[role=switch]')?.click();
  });
  await marked(1);
  expect(await names(tab)).toEqual(['Marlow Works']);
  await page.close();
  await tab.close();
});

test('a briefing’s switch follows each of many quick clicks', async () => {
  const selector = '.kept input[role=switch]';
  const page = await library();
  const isOn = async (on: Page) => (await on.waitForSelector(selector))?.evaluate((input) => input.checked);
  const before = (await isOn(page)) ?? false;
  for (const expected of [!before, before, !before, before]) {
    await page.click(selector);
    expect(await isOn(page)).toBe(expected);
  }
  // What is stored in the end is what was set last.
  const again = await library();
  expect(
    await until(
      () => isOn(again),
      (on) => on === before,
    ),
  ).toBe(before);
  await again.close();
  await page.close();
});

test('a name that the reader knows is marked in no tab, until it is forgotten', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  const popup = await browser.openPopup(tab);
  await saying(popup, 'On this page · 1');
  await press(popup, 'I know this Marlow Works');
  await saying(popup, 'Not marked: you know this');
  expect(await tab.page.evaluate(() => CSS.highlights.size)).toBe(0);
  await popup.close();
  const page = await library();
  await press(page, 'Mark again Marlow Works');
  await until(
    () => tab.page.evaluate(() => CSS.highlights.size),
    (size) => size === 1,
  );
  await page.close();
  await tab.close();
});

test('the popup’s third tab has the switches; the library tells what each briefing would mark on the page', async () => {
  const tab = await browser.open(`${ARTICLE}<p>Tolvane Foundry, too.</p>`);
  await tab.report();
  const popup = await browser.openPopup(tab);
  await saying(popup, 'On this page');
  // Two briefings have names here, and the popup tells of one.
  await press(popup, '1 more briefing has names here');
  const text = await saying(popup, 'Turn off everywhere');
  expect(await popup.evaluate(() => document.activeElement?.id)).toBe('tab-library');
  // A name that two know counts for both.
  expect(text).toMatch(/The harbour lamp, again ?\d+ names · 1 name on the page/);
  expect(text).toMatch(/Lamps of the coast ?4 names · 1 name on the page/);
  expect((await askAxe(popup)).violations).toEqual([]);
  await press(popup, 'Open the library');
  const url = await browser.takeTab('/library.html');
  expect(url).toContain(`?tab=${tab.id}`);
  const page = await browser.openOurs(`library.html?tab=${tab.id}`);
  await saying(page, '1 name on the page');
  // So it does of one that comes while the page is hidden, and has not heard of it.
  const foundry = changed((it) => {
    it.id = 'foundry';
    it.title = 'Foundries';
    const [first] = it.entities;
    if (first)
      Object.assign(first, {
        name: 'Tolvane Foundry',
        aliases: [{ text: 'Tolvane Foundry', class: 'unique', language: 'en' }],
      });
  });
  await importFiles(page, fileOf('foundry.briefing.json', foundry));
  await until(
    () => textOf(page),
    (shown) => /Foundries (?:(?!Lamps|harbour).)* 1 name on the page/.test(shown),
  );
  await page.close();
  await tab.close();
});
