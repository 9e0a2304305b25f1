/** What the tests of this folder ask of a page, and of the extension about it. */
import type { KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { hover } from '../../../scripts/hover.mjs';
import type { PageReport } from '../../../src/messaging/calls';
import { until, type Browser, type ShownCard, type Tab } from '../browser';
import { noteTroubles } from '../troubles';

/** A document with plain, steady type, and without a request for an icon. */
export const page = (body: string, css = '', html = '<html lang="en">') =>
  `<!doctype html>${html}<meta charset="utf-8"><link rel="icon" href="data:,"><style>body { font: 18px/1.6 serif; margin: 30px } ${css}</style>${body}`;

/** Scrolls to a mention of the bundled briefing, and says where it is. */
export const boxOf =
  (tab: Tab, entity: string, index = 0) =>
  async () => {
    const found = await tab.ask('locate', { entity: `deepseek-v4/${entity}`, index });
    if (!found) throw new Error(`${entity} is not there.`);
    return found;
  };

/** Opens pages, each read and in front. */
export const openIn =
  (browser: Browser) =>
  async (html: string): Promise<Tab> => {
    const tab = await browser.open(html);
    await tab.report();
    await tab.page.bringToFront();
    return tab;
  };

/** The same, and notes what goes wrong in each from its first line on. */
export const openNotingIn =
  (browser: Browser) =>
  async (html: string, headers: Record<string, string> = {}): Promise<Tab & { troubles: string[] }> => {
    let troubles: string[] = [];
    const tab = await browser.open(html, { headers, prepare: async (at) => (troubles = await noteTroubles(at)) });
    await tab.report();
    await tab.page.bringToFront();
    return { ...tab, troubles };
  };

/** A card is wider than this where there is room, in CSS pixels. */
const LEAST_WIDTH = 250;

/** Rests on a name until its card is shown: one that is to be seen, whole. */
export async function opensCard(tab: Tab, entity = 'cuda', index = 0): Promise<ShownCard> {
  await hover(tab.page, boxOf(tab, entity, index));
  const card = await until(() => tab.card(), Boolean);
  const isWhole = async () => {
    const [shown, size] = await Promise.all([
      tab.card(),
      tab.page.evaluate(() => ({ width: innerWidth, height: innerHeight })),
    ]);
    if (!shown) return 'there is none';
    const { left, top, right, bottom } = shown.outer;
    const isIn = left >= 0 && top >= 0 && right <= size.width + 0.5 && bottom <= size.height + 0.5;
    return isIn && right - left >= LEAST_WIDTH ? 'whole' : JSON.stringify({ left, top, right, bottom, ...size });
  };
  // It is placed once more when its size is known.
  await expect.poll(isWhole, { timeout: 5000, message: 'the card in the viewport' }).toBe('whole');
  return ((await tab.card()) ?? card) as ShownCard;
}

/** A key together with the one that makes it a command. */
export async function withControl({ page: { keyboard } }: Tab, key: KeyInput): Promise<void> {
  await keyboard.down('Control');
  await keyboard.press(key);
  await keyboard.up('Control');
}

/** What is underlined, as the page itself can see it. */
export const underlinedIn = (page: Pick<Page, 'evaluate'>) =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const live = document.createRange();
        live.setStart(startContainer, startOffset);
        live.setEnd(endContainer, endOffset);
        return live.toString();
      }),
    ),
  );

export const namesOf = ({ entities }: PageReport) => entities.map(({ name }) => name);

/** Waits until these are underlined, in any order. */
export const showsMarks = (page: Pick<Page, 'evaluate'>, expected: string[]) =>
  until(
    () => underlinedIn(page),
    (found) => found.toSorted().join('|') === expected.toSorted().join('|'),
  );

/** The names that the popup lists for a tab, once it lists any. */
export async function popupNames(browser: Browser, tab: Tab): Promise<string[]> {
  const popup = await browser.openPopup(tab);
  await popup.waitForSelector('.who-is > span');
  const names = await popup.$$eval('.who-is > span', (found) => found.map((one) => one.textContent ?? ''));
  await popup.close();
  return names;
}

/** The number of the only frame with names, once there is one. */
export async function frameWithNames(browser: Browser, tab: Tab): Promise<number> {
  const frames = await until(
    () => browser.ask('framesOf', { tab: tab.id }),
    (found) => found.length > 0,
  );
  return frames[0] as number;
}

/** How many points of a page, as it is shown, have the colour of our underline, or are as dark as a dark card. */
export async function pointsOf(at: Page, colour: 'blue' | 'dark'): Promise<number> {
  const picture = await at.screenshot({ encoding: 'base64' });
  const blank = await at.browser().newPage();
  const count = await blank.evaluate(
    async (data, sought) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!context) throw new Error('There is no canvas.');
      context.drawImage(image, 0, 0);
      const points = context.getImageData(0, 0, image.width, image.height).data;
      let found = 0;
      for (let index = 0; index < points.length; index += 4) {
        const [red = 0, green = 0, blue = 0] = points.subarray(index, index + 3);
        if (sought === 'blue' ? blue - red > 100 : red + green + blue < 150) found++;
      }
      return found;
    },
    picture,
    colour,
  );
  await blank.close();
  return count;
}
