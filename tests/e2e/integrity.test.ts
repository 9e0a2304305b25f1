import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch as start, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ensureBrowser } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/serve.mjs';
import { tabId } from '../../scripts/session.mjs';
import { readReport } from '../../scripts/page-report.mjs';
import { kind, useBrowser } from './browser';

const FOLDER = '../shared/pages';
const pages = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.html')) : [];

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

const serialized = (page: Page) => page.evaluate(() => new XMLSerializer().serializeToString(document));

describe('real pages stay as they are', () => {
  beforeEach(({ skip }) => skip(pages.length === 0, `${FOLDER} is absent`));
  const browser = useBrowser();
  let bare: Browser;
  beforeAll(async () => {
    const { path } = await ensureBrowser(kind);
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    bare = await start({ executablePath: path, ...(kind === 'firefox' ? { browser: 'firefox' } : { args: root }) });
  });
  afterAll(() => bare?.close());

  test.each(pages.length > 0 ? pages : ['none'])('%s', async (file) => {
    const site = await serve({ '/': readFileSync(join(FOLDER, file), 'utf8') }, { headers: HEADERS });
    const without = await bare.newPage();
    await without.goto(site.url, { waitUntil: 'domcontentloaded' });
    const page = await browser.session.browser.newPage();
    await page.goto(site.url, { waitUntil: 'domcontentloaded' });
    const report = await readReport(browser.session, await tabId(browser.session, site.url));
    expect(report.state).toBe('ready');
    expect((await serialized(page)) === (await serialized(without))).toBe(true);
    await Promise.all([page.close(), without.close(), site.close()]);
  });

  test.each(pages.length > 0 ? pages : ['none'])('%s, with its scripts', async (file) => {
    const site = await serve({ '/': readFileSync(join(FOLDER, file), 'utf8') }, { headers: WITH_SCRIPTS });
    const { extensionOrigin } = browser.session;
    const ours: string[] = [];
    const settled = async (page: Page) => {
      page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
      // Some go somewhere else by themselves, or load for ever.
      await page.goto(site.url, { waitUntil: 'domcontentloaded', timeout: 20_000 }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      return serialized(page).catch(() => undefined);
    };
    const first = await bare.newPage();
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
    const second = await bare.newPage();
    const other = await settled(second);
    expect(ours).toEqual([]);
    if (one !== undefined && one === other) expect(withUs === one).toBe(true);
    await Promise.all([page.close(), second.close()].map((closing) => closing.catch(() => {})));
    await site.close();
  });
});
