import { mkdirSync } from 'node:fs';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { askAxe } from './axe';
import { kind, useBrowser } from './browser';

const SHOTS = '.output/screenshots';

/** A gallery shows the same page many times: ids, landmarks and headings repeat by intention. */
const REPEATED = [
  'duplicate-id',
  'duplicate-id-aria',
  'landmark-no-duplicate-main',
  'landmark-main-is-top-level',
  'landmark-unique',
  'heading-order',
  'page-has-heading-one',
  'region',
  'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-banner',
];

const browser = useBrowser();
let url = '';
let close = async () => {};

beforeAll(async () => {
  await build({ configFile: 'tests/gallery/vite.config.ts' });
  const site = await serve('.output/gallery');
  ({ url, close } = site);
  mkdirSync(SHOTS, { recursive: true });
});
afterAll(() => close());

async function openGallery(width = 1640, deviceScaleFactor = 1) {
  const page = await browser.session.browser.newPage();
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(String(error)));
  await page.setViewport({ width, height: 900, deviceScaleFactor });
  await page.goto(url);
  await page.waitForSelector('.state');
  expect(failures).toEqual([]);
  return page;
}

test('while files are taken, nothing can be deleted', async () => {
  const page = await openGallery();
  const isDisabled = (state: string) =>
    page.$eval(`#light #library-${state} .danger`, (button) => button.matches(':disabled'));
  expect(await isDisabled('while-it-takes-files')).toBe(true);
  expect(await isDisabled('with-briefings')).toBe(false);
  await page.close();
});

test('on a card of several briefings each part and its button say whose words they are, under one name', async () => {
  const page = await openGallery();
  const card = '#light #card-known-to-two-briefings .card';
  const parts = await page.$$eval(`${card} section`, (sections) => {
    const labelOf = (element: Element | null, by = 'aria-labelledby') =>
      (element?.getAttribute(by) ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' ');
    return sections.map((section) => ({
      label: labelOf(section),
      button: labelOf(section.querySelector('.of-briefing button')),
      headings: [...section.querySelectorAll('h1, h2, h3, h4')].map(({ localName }) => localName),
      isDescription:
        section.closest('.card')?.getAttribute('aria-describedby') === section.getAttribute('aria-labelledby'),
    }));
  });
  // Words of a briefing are in its language, what is around them in ours.
  const languages = await page.$eval(`${card} section:nth-of-type(2)`, (section) =>
    ['.name', '.of-briefing p', '.of-briefing p span span', '.related', '.related button'].map((selector) =>
      section.querySelector(selector)?.closest('[lang]')?.getAttribute('lang'),
    ),
  );
  expect(languages).toEqual(['de', 'en', 'de', 'en', 'de']);
  expect(parts).toEqual([
    {
      label: 'In “The harbour lamp”',
      button: 'Briefing In “The harbour lamp”',
      headings: ['h2'],
      isDescription: true,
    },
    {
      label: 'In “Lamps”',
      button: '2 more in the briefing In “Lamps”',
      headings: ['h2'],
      isDescription: false,
    },
  ]);
  await page.close();
});

test('on a card that has scrolled, what gets the focus is not behind the way back', async () => {
  const page = await openGallery();
  const card = '#light #card-known-to-two-briefings .card';
  await page.click(`${card} .related button`);
  await page.waitForSelector(`${card} .back`);
  const isSeen = await page.$eval(`${card} .scroll`, (scroll) => {
    const open = scroll.querySelector<HTMLElement>('section:nth-of-type(2) .of-briefing button');
    const boxOf = () => open?.getBoundingClientRect() ?? new DOMRect();
    scroll.scrollTop += boxOf().top - scroll.getBoundingClientRect().top - 8;
    open?.focus();
    const { x, y, width, height } = boxOf();
    return document.elementFromPoint(x + width / 2, y + height / 2) === open;
  });
  expect(isSeen).toBe(true);
  await page.close();
});

test('the name stays while a card scrolls, and one of several lines does not', async () => {
  const page = await openGallery();
  const staysOn = (state: string) =>
    page.$eval(`#light #card-${state} .scroll`, (scroll) => {
      scroll.scrollTop = 90;
      const { top } = scroll.querySelector('.title-line')?.getBoundingClientRect() ?? new DOMRect();
      return scroll.scrollTop > 0 && top >= scroll.getBoundingClientRect().top;
    });
  expect([await staysOn('known-to-two-briefings'), await staysOn('of-a-very-long-name')]).toEqual([true, false]);
  await page.close();
});

describe.each(['light', 'dark'])('%s', (scheme) => {
  test('every state is drawn, and a picture of all is kept', async () => {
    const page = await openGallery();
    const theme = await page.$(`#${scheme}`);
    const states = await page.$$eval(`#${scheme} .state`, (elements) =>
      elements.map((element) => ({ id: element.id, height: element.getBoundingClientRect().height })),
    );
    expect(states.length).toBeGreaterThanOrEqual(25);
    expect(states.filter(({ height }) => height < 60)).toEqual([]);
    await theme?.screenshot({ path: `${SHOTS}/gallery-${kind}-${scheme}.png` });
    await page.close();
  });

  test('nothing runs out of its box, at 200 % too', async () => {
    for (const width of [1640, 820]) {
      const page = await openGallery(width, 1640 / width);
      const wide = await page.$$eval(`#${scheme} .state :is(.card, .popup, .briefing, footer, .voice p)`, (boxes) =>
        boxes.filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.closest('.state')?.id),
      );
      expect(wide).toEqual([]);
      await page.close();
    }
  });

  test('axe finds nothing', async () => {
    const page = await openGallery();
    const { violations, held } = await askAxe(page, { within: `#${scheme}`, but: REPEATED });
    expect(violations).toEqual([]);
    expect(held).toContain('color-contrast');
    await page.close();
  });
});
