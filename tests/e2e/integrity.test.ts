import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { tabId } from '../../scripts/session.mjs';
import { askPage, readReport } from '../../scripts/page-report.mjs';
import { briefingsOf, phrasesIn } from '../bench/libraries.mjs';
import { pagesIn, textOf } from '../bench/pages.mjs';
import { useBareBrowser } from './bare';
import { cardIn, until, useBrowser } from './browser';

const FOLDER = '../shared/pages';
const pages = existsSync(FOLDER) ? pagesIn(FOLDER) : [];
const rows = pages.length > 0 ? pages : [{ name: 'none', html: '' }];

/** Of each page the first names that it has, so that nearly every one is marked. */
const NAMES_OF_A_PAGE = 8;
const names = [...new Set(pages.flatMap(({ html }) => phrasesIn([textOf(html)]).slice(0, NAMES_OF_A_PAGE)))];

/** No scripts, so that the same document comes out each time; and nothing from other servers. */
const HEADERS = {
  'content-security-policy': "default-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'none'",
};

/** Scripts of the page itself, and still nothing from other servers. */
const WITH_SCRIPTS = {
  'content-security-policy': "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'",
};

/** Scripts that wait for the page to be whole have run by then. */
const SETTLE_MS = 700;

/** A name may be hidden, or its card closed by the page: then none is waited for any longer. */
const CARD_MS = 2500;

const serialized = (page: Page) => page.evaluate(() => new XMLSerializer().serializeToString(document));
const countMarks = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

describe('real pages stay as they are', () => {
  beforeEach(({ skip }) => skip(pages.length === 0, `${FOLDER} is absent`));
  const browser = useBrowser();
  const bare = useBareBrowser();
  beforeAll(async () => {
    if (pages.length === 0) return;
    const staged = await Promise.all(briefingsOf(names).map((text) => browser.ask('stage', { text })));
    await browser.ask('switchTo', { generations: staged.flatMap((one) => (one.ok ? one.generation : [])) });
  });
  /** How many pages had what is compared: without it they would agree for nothing. */
  const counts = { marked: 0, cards: 0, markedWithScripts: 0, agreeing: 0 };

  /** Opens the card of the first name that can be gone to, and closes it. */
  async function opensCard(page: Page, tab: number, keys: string[]): Promise<boolean> {
    for (const entity of keys) {
      if (!(await askPage(browser.session, tab, 'visit', { entity, index: 0 }))) continue;
      const ends = performance.now() + CARD_MS;
      const isOpen = async (wanted: boolean) => ((await cardIn(browser.desk, tab)) !== undefined) === wanted;
      await until(async () => performance.now() > ends || isOpen(true));
      if (await isOpen(false)) return false;
      await page.keyboard.press('Escape');
      await until(() => isOpen(false));
      return true;
    }
    return false;
  }

  test.each(rows)('$name', async ({ html }) => {
    const site = await serve({ '/': html }, { headers: HEADERS });
    const without = await bare().newPage();
    await without.goto(site.url, { waitUntil: 'domcontentloaded' });
    const page = await browser.session.browser.newPage();
    await page.goto(site.url, { waitUntil: 'domcontentloaded' });
    const tab = await tabId(browser.session, site.url);
    const { state, entities } = await readReport(browser.session, tab);
    expect(state).toBe('ready');
    if ((await countMarks(page)) > 0) counts.marked++;
    const keys = entities.map(({ key }) => key).slice(0, NAMES_OF_A_PAGE);
    if (await opensCard(page, tab, keys)) counts.cards++;
    expect((await serialized(page)) === (await serialized(without))).toBe(true);
    await Promise.all([page.close(), without.close(), site.close()]);
  });

  test.each(rows)('$name, with its scripts', async ({ html }) => {
    const site = await serve({ '/': html }, { headers: WITH_SCRIPTS });
    const { extensionOrigin } = browser.session;
    const ours: string[] = [];
    const settled = async (page: Page) => {
      page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
      // Some go somewhere else by themselves, or load for ever.
      await page.goto(site.url, { waitUntil: 'domcontentloaded', timeout: 20_000 }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      return serialized(page).catch(() => undefined);
    };
    const first = await bare().newPage();
    const page = await browser.session.browser.newPage();
    page.on('pageerror', (error) => {
      const words = error instanceof Error ? `${error.message} ${error.stack}` : String(error);
      if (words.includes(extensionOrigin)) ours.push(words);
    });
    page.on('console', (message) => {
      const { url = '' } = message.location();
      if (message.type() === 'error' && url.startsWith(extensionOrigin)) ours.push(message.text());
    });
    const [one, withUs] = await Promise.all([settled(first), settled(page)]);
    await first.close().catch(() => {});
    const second = await bare().newPage();
    const other = await settled(second);
    if ((await countMarks(page).catch(() => 0)) > 0) counts.markedWithScripts++;
    expect(ours).toEqual([]);
    if (one !== undefined && one === other) {
      expect(withUs === one).toBe(true);
      counts.agreeing++;
    }
    await Promise.all([page.close(), second.close()].map((closing) => closing.catch(() => {})));
    await site.close();
  });

  test('nearly all of them were marked and had a card, and most agree with themselves', () => {
    console.log(`of ${pages.length} pages: ${JSON.stringify(counts)}`);
    const least = (share: number) => Math.floor(share * pages.length);
    expect(counts.marked).toBeGreaterThanOrEqual(least(0.8));
    expect(counts.cards).toBeGreaterThanOrEqual(least(0.6));
    expect(counts.markedWithScripts).toBeGreaterThanOrEqual(least(0.6));
    expect(counts.agreeing).toBeGreaterThanOrEqual(least(0.5));
  });
});
