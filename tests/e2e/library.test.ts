/** What the library takes, refuses, keeps apart and gives back. */
import { expect, test } from 'vitest';
import { invented, nameOf } from '../../scripts/make-library.mjs';
import { askAxe } from './axe';
import { until, useBrowser } from './browser';
import {
  ARTICLE,
  changed,
  fileOf,
  harbour,
  importFiles,
  libraryIn,
  names,
  newer,
  other,
  press,
  saying,
} from './library-page';

const browser = useBrowser();
const library = libraryIn(browser);
const harbourTold = JSON.stringify(harbour);

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
  const restore = async (text: string) => {
    const picker = await page.waitForSelector('label.button input[type=file]');
    await picker?.uploadFile(fileOf('some.backup.jsonl', text));
  };
  await restore(saved?.slice(0, -40) ?? '');
  await saying(page, 'Not restored: line 4 of the file');
  await restore(saved ?? '');
  await saying(page, 'Restored 2 briefings. The settings are now those of the backup.');
  expect(await browser.ask('file', { id: 'harbour', which: 'current' })).toBe(JSON.stringify(newer));
  expect(await browser.ask('file', { id: 'harbour', which: 'previous' })).toBe(harbourTold);
  expect(await browser.ask('file', { id: 'other', which: 'current' })).toBe(JSON.stringify(other));
  await page.close();
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
