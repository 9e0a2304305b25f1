import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Briefing } from '../../src/format/schema';
import { invented, nameOf } from '../../scripts/make-library.mjs';
import { makeBriefing } from '../briefing';
import { askAxe } from './axe';
import { until, useBrowser, type Tab } from './browser';

const browser = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'library-'));

const ARTICLE = '<!doctype html><title>t</title><p>Marlow Works met Huawei. Marlow Works sells lamps.</p>';

/** Writes a file to be picked. @returns its path */
function fileOf(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function changed(change: (briefing: Briefing) => void): Briefing {
  const briefing = makeBriefing();
  change(briefing);
  return briefing;
}

const harbour = makeBriefing();
const harbourTold = JSON.stringify(harbour);
const newer = changed((it) => {
  it.title = 'The harbour lamp, again';
});
/** Knows Marlow Works too, says something else of it, and from the same source. */
const other = changed((it) => {
  it.id = 'other';
  it.title = 'Lamps of the coast';
  it.language = 'de';
  for (const entity of it.entities) entity.definition.text = 'A seller of lamps.';
});

async function library(): Promise<Page> {
  const page = await browser.openOurs('library.html');
  await until(
    () => textOf(page),
    (text) => text.includes('briefing'),
  );
  return page;
}

const textOf = (page: Page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
/** A tab that nobody sees reads its names anew when it is shown. */
const names = async (tab: Tab) => {
  await tab.page.bringToFront();
  return (await tab.report()).entities.map(({ name }) => name);
};

async function pick(page: Page, label: string, ...files: string[]): Promise<void> {
  const input = await page.$(`input[type=file][aria-label="${label}"], label.button input[type=file]`);
  const picker = label === '' ? await page.$('label.button input[type=file]') : input;
  await picker?.uploadFile(...files);
}

const importFiles = (page: Page, ...files: string[]) => pick(page, 'Pick briefings to import', ...files);

async function press(page: Page, words: string): Promise<void> {
  await page.evaluate((text) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(text));
    if (!button) throw new Error(`no button "${text}"`);
    button.click();
  }, words);
}

const saying = (page: Page, words: string) =>
  until(
    () => textOf(page),
    (text) => text.includes(words),
  );

test('imports what is a briefing, refuses what is none, and open tabs read their names anew', async () => {
  const tab = await browser.open(ARTICLE);
  expect(await names(tab)).toEqual(['Huawei']);
  const page = await library();
  const broken = changed((it) => {
    (it.facts[0] as { act: string }).act = 'claimed';
  });
  await importFiles(
    page,
    fileOf('harbour.briefing.json', harbourTold),
    fileOf('broken.briefing.json', { ...broken, id: 'broken' }),
  );
  const text = await saying(page, '1 briefing imported · 1 file not imported');
  expect(text).toContain('The harbour lamp 4 names · 4 statements · 1 source');
  expect(text).toContain(
    'broken.briefing.json Not imported: it does not fit the format in 1 place. Whoever made the file can mend it: facts[0].act: found "claimed"',
  );
  await until(
    () => names(tab),
    (list) => list.includes('Marlow Works'),
  );
  expect((await askAxe(page)).violations).toEqual([]);
  expect(await browser.ask('file', { id: 'harbour', which: 'current' })).toBe(harbourTold);
  await page.close();
  await tab.close();
});

test('takes what is dropped, many files at once, and names from each of them are marked', async () => {
  const tab = await browser.open(`<!doctype html><title>t</title><p>${nameOf(0)} and ${nameOf(2999)} met.</p>`);
  const page = await library();
  const files = Array.from({ length: 30 }, (_, number) => JSON.stringify(invented(number)));
  await page.evaluate((texts) => {
    const dropped = new DataTransfer();
    for (const [index, text] of texts.entries()) dropped.items.add(new File([text], `invented-${index}.briefing.json`));
    // Beside the box: the browser would leave the page for it.
    const drop = new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true });
    if (document.body.dispatchEvent(drop)) throw new Error('the browser takes it');
  }, files);
  await saying(page, '30 briefings imported · 0 files not imported');
  await until(
    () => names(tab),
    (list) => list.join(' ') === `${nameOf(0)} ${nameOf(2999)}`,
  );
  await Promise.all(files.map((_, number) => browser.ask('setDeleted', { id: `invented-${number}`, isDeleted: true })));
  await until(
    () => names(tab),
    (list) => list.length === 0,
  );
  await page.close();
  await tab.close();
});

test('a newer import takes the place of the one before, and one step goes back', async () => {
  const page = await library();
  await importFiles(page, fileOf('newer.briefing.json', newer));
  await saying(page, 'Replaces “The harbour lamp”, which is kept as the earlier version.');
  expect(await browser.ask('file', { id: 'harbour', which: 'previous' })).toBe(harbourTold);
  const titled = (title: string) =>
    until(
      () => page.$$eval('.kept .title', (titles) => titles.map(({ textContent }) => textContent)),
      (titles) => titles.includes(title),
    );
  await titled('The harbour lamp, again');
  await press(page, 'Use the earlier version');
  await titled('The harbour lamp');
  await saying(page, 'Back to “The harbour lamp”.');
  expect(await browser.ask('file', { id: 'harbour', which: 'current' })).toBe(harbourTold);
  await press(page, 'Use the earlier version');
  await titled('The harbour lamp, again');
  expect(await browser.ask('file', { id: 'harbour', which: 'current' })).toBe(JSON.stringify(newer));
  await saying(page, 'Back to “The harbour lamp, again”.');
  // What is done next is not about that.
  await press(page, 'Delete The harbour lamp, again');
  expect(await saying(page, '“The harbour lamp, again” is deleted.')).not.toContain('Back to “');
  await press(page, 'Undo');
  await titled('The harbour lamp, again');
  await page.close();
});

test('a deleted briefing is marked nowhere, and can be had back', async () => {
  const tab = await browser.open(ARTICLE);
  const page = await library();
  await press(page, 'Delete The harbour lamp, again');
  await saying(page, '“The harbour lamp, again” is deleted.');
  await until(
    () => names(tab),
    (list) => !list.includes('Marlow Works'),
  );
  await press(page, 'Undo');
  await until(
    () => names(tab),
    (list) => list.includes('Marlow Works'),
  );
  await page.close();
  await tab.close();
});

test('two briefings that know one name share its card, each under its own title; apart they do not', async () => {
  const tab = await browser.open(ARTICLE);
  const page = await library();
  await importFiles(page, fileOf('other.briefing.json', other));
  await saying(page, '1 briefing imported');
  const text = await saying(page, 'Keep “Marlow Works” apart');
  expect(text).toContain('Organization · The harbour lamp, again · Lamps of the coast');
  await page.close();
  await tab.page.bringToFront();
  await until(
    async () => (await tab.report()).entities.filter(({ name }) => name === 'Marlow Works').length,
    (count) => count === 1,
  );
  await tab.ask('visit', { entity: (await tab.report()).entities[0]?.key ?? '', index: 0 });
  const card = await until(tab.card, (shown) => shown?.text.includes('In “Lamps of the coast”') ?? false);
  const words = card?.text.replace(/\s+/g, ' ') ?? '';
  expect(words).toMatch(
    /In “The harbour lamp, again”.*A maker of lamps\..*In “Lamps of the coast”.*A seller of lamps\./,
  );
  // Its only source is a hand of each statement, and said once.
  expect(words.match(/” A lamp for the harbour · publisher not stated/g)).toHaveLength(2);
  // Both draw on one source: that two repeat it adds nothing.
  expect(words).toContain('2 briefings · 1 source');
  await tab.page.keyboard.press('Escape');
  const keeper = await library();
  await tab.page.bringToFront();
  await saying(keeper, 'Keep “Marlow Works” apart');
  const keep = () =>
    keeper.evaluate(() => {
      const label = [...document.querySelectorAll('label')].find((one) =>
        one.innerText.includes('“Marlow Works” apart'),
      );
      label?.click();
    });
  await keep();
  const alone = await until(
    async () => {
      await tab.ask('visit', { entity: (await tab.report()).entities[0]?.key ?? '', index: 0 });
      return tab.card();
    },
    (shown) => shown !== undefined && !shown.text.includes('In “'),
  );
  expect(alone?.text).toContain('Marlow Works');
  await keep();
  await until(
    async () => (await tab.report()).entities[0]?.briefings,
    (briefings) => briefings?.length === 2,
  );
  await keeper.close();
  await tab.close();
});

test('the words of a briefing are told as those of its language, what is around them as ours, a source’s as of none known', async () => {
  const page = await browser.openOurs('briefing.html?id=other');
  await page.waitForSelector('.statement');
  const languages = await page.evaluate(() =>
    ['h1', '.definition', 'blockquote', '.part', '.who', '.passage', 'cite'].map(
      (selector) => `${selector} ${document.querySelector(selector)?.closest('[lang]')?.getAttribute('lang')}`,
    ),
  );
  expect(languages).toEqual(['h1 de', '.definition de', 'blockquote de', '.part en', '.who en', '.passage ', 'cite ']);
  await page.close();
});

test('a backup holds every import, and restores them after everything was deleted', async () => {
  const page = await library();
  const saved = await page.evaluate(async () => {
    const parts: Blob[] = [];
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => (blob instanceof Blob && parts.push(blob), create(blob));
    [...document.querySelectorAll('button')].find((one) => one.innerText === 'Save a backup')?.click();
    while (parts.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    return parts[0]?.text();
  });
  expect(saved?.split('\n')[0]).toMatch(/^\{"format":"backstory-backup\/1","made":"[^"]+","files":3,"settings":\{/);
  await press(page, 'Delete all my data');
  await press(page, 'Delete everything');
  await saying(page, 'All imported briefings and settings are deleted.');
  expect((await browser.ask('library', {})).entries.map(({ isBundled }) => isBundled)).toEqual([true]);
  await pick(page, '', fileOf('cut.backup.jsonl', saved?.slice(0, -40) ?? ''));
  await saying(page, 'Not restored: line 4 of the file');
  await pick(page, '', fileOf('whole.backup.jsonl', saved ?? ''));
  await saying(page, 'Restored 2 briefings. The settings are now those of the backup.');
  expect(await browser.ask('file', { id: 'harbour', which: 'current' })).toBe(JSON.stringify(newer));
  expect(await browser.ask('file', { id: 'harbour', which: 'previous' })).toBe(harbourTold);
  expect(await browser.ask('file', { id: 'other', which: 'current' })).toBe(JSON.stringify(other));
  await page.close();
});

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
  await press(page, 'Turn off everywhere');
  await marked(0);
  expect((await tab.ask('report', {})).state).toBe('off');
  await press(page, 'Turn on');
  await marked(2);
  await press(page, 'Turn off for an hour');
  await marked(0);
  await press(page, 'Turn on');
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

test('an import that is asked for twice is done once; so is one of a file that is there already', async () => {
  const text = JSON.stringify(changed((it) => (it.id = 'twice')));
  const stepsBack = async () => {
    const staged = await browser.ask('stage', { text });
    if (!staged.ok) throw new Error('It was refused.');
    await browser.ask('switchTo', { generations: [staged.generation] });
    await browser.ask('switchTo', { generations: [staged.generation] });
    const { entries } = await browser.ask('library', {});
    return entries.filter(({ id, previous }) => id === 'twice' && previous).length;
  };
  expect(await stepsBack()).toBe(0);
  expect(await stepsBack()).toBe(0);
});
