/** It lives through its own life: updated, disabled, reloaded, removed under open pages; and its worker ended at any time. */
import { cpSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect } from 'vitest';
import { ensureBrowser } from '../../../scripts/browsers.mjs';
import { hover } from '../../../scripts/hover.mjs';
import { launch, type Session } from '../../../scripts/launch.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { readReport } from '../../../scripts/page-report.mjs';
import { openExtensionPage, tabId } from '../../../scripts/session.mjs';
import { killWorker, kind, until } from '../browser';
import { matrix, type Row } from './matrix';
import { pointsOf, showsMarks, underlinedIn } from './pages';

const EXTENSION = resolve(kind === 'firefox' ? '.output/firefox' : '.output/chrome');

const ARTICLE = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
  <style>body { font: 18px/1.6 serif; margin: 30px }</style><p>Here are CUDA and Nvidia.</p>`;

let session: Session | undefined;
afterEach(() => session?.close());

/** The article with a card open in it. */
async function start() {
  session = await launch({ browser: await ensureBrowser(kind), extension: EXTENSION });
  const site = await serve({ '/': ARTICLE });
  const page = await session.browser.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await page.goto(site.url);
  await showsMarks(page, ['CUDA', 'Nvidia']);
  return { session, page, site, troubles };
}

/** By the page's own means: the extension may be gone. */
const boxOf = (page: Page, name: string) => () =>
  page.evaluate((word) => {
    const text = document.querySelector('p')?.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, text.data.indexOf(word));
    range.setEnd(text, text.data.indexOf(word) + word.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }, name);

const hosts = (page: Page) => page.evaluate(() => document.querySelectorAll('html > div').length);

async function openCard(page: Page, name: string): Promise<void> {
  await hover(page, boxOf(page, name));
  await until(
    () => hosts(page),
    (count) => count === 1,
  );
}

/** Firefox ends a page script without a word to it. */
const ENDS_AT_ONCE = kind === 'firefox';
const STAYS = ENDS_AT_ONCE ? 'a card that is open at that moment stays; its names stay in the registry, unpainted' : '';

async function closeCard(page: Page): Promise<void> {
  await page.mouse.move(600, 500, { steps: 10 });
  await until(
    () => hosts(page),
    (count) => count === 0,
  );
}

const remove = ({ browser, extensionId }: Session) => browser.uninstallExtension(extensionId);

/** Chromium lets only its own settings page do such things. @param act an expression */
async function inSettings({ browser }: Session, act: string): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(act);
  await settings.close();
}

const setEnabled = (running: Session, isEnabled: boolean) =>
  inSettings(running, `chrome.management.setEnabled('${running.extensionId}', ${isEnabled})`);

async function reload(running: Session): Promise<void> {
  // Otherwise an extension from a folder does not come back.
  if (kind === 'chromium') {
    await inSettings(running, 'chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  }
  const desk = await openExtensionPage(running, 'manifest.json', { background: true });
  // The page goes with the extension.
  await desk
    .evaluate(() => (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')).runtime.reload())
    .catch(() => {});
}

const update = async ({ browser }: Session) => void (await browser.installExtension(EXTENSION));

/** What a page does, or its reader, after which an old page script must be gone. */
const TRIGGERS: Record<string, (page: Page) => Promise<unknown>> = {
  'the pointer moves': (page) => page.mouse.move(300, 300, { steps: 5 }),
  'the pointer moves within one element': async (page) => {
    const { x, y } = await boxOf(page, 'CUDA')();
    await page.mouse.move(Math.round(x + 12), Math.round(y + 8), { steps: 3 });
  },
  'the page changes': (page) => page.evaluate(() => document.body.append('more')),
  'the page writes itself anew, twice': (page) =>
    page.evaluate(async () => {
      for (let time = 0; time < 2; time++) {
        document.open();
        document.write('<!doctype html><title>x</title><p>Here is CUDA.</p>');
        document.close();
        await new Promise((resolve) => setTimeout(resolve, 400));
      }
    }),
  'the tab is hidden': async (page) => {
    const other = await page.browser().newPage();
    await other.bringToFront();
    await page.bringToFront();
    await other.close();
  },
};

/** A copy, of which something can be missing for a while. */
async function startCopy(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'extension-'));
  cpSync(EXTENSION, folder, { recursive: true });
  session = await launch({ browser: await ensureBrowser(kind), extension: folder });
  return folder;
}

const leaves = (what: string, act: (running: Session) => Promise<unknown>, limit = ''): Row[] =>
  Object.entries(TRIGGERS).map(([trigger, pull]) => ({
    page: 'an article with a card open',
    action: `the extension is ${what}; then ${trigger}`,
    expected: 'card and marks are gone, without an error',
    limit,
    skip: kind === 'firefox' && what === 'disabled' ? 'only a person can do that' : undefined,
    run: async () => {
      const { session: running, page, site, troubles } = await start();
      await openCard(page, 'CUDA');
      if (ENDS_AT_ONCE) await closeCard(page);
      // That the card came is a change of the page: its time must be over, or it would end the script.
      await new Promise((done) => setTimeout(done, 600));
      await act(running);
      await page.bringToFront();
      await pull(page);
      await until(
        () => hosts(page),
        (count) => count === 0,
      );
      await until(
        () => pointsOf(page, 'blue'),
        (count) => count === 0,
      );
      if (!ENDS_AT_ONCE) await showsMarks(page, []);
      expect(troubles).toEqual([]);
      await site.close();
    },
  }));

const takesOver = (what: string, act: (running: Session) => Promise<unknown>): Row => ({
  page: 'an article with a card open',
  action: `the extension is ${what}`,
  expected: 'a new page script takes over: one card, of the new one, and marks; without an error or a reload',
  skip: kind === 'firefox' && what.includes('disabled') ? 'only a person can do that' : undefined,
  run: async () => {
    const { session: running, page, site, troubles } = await start();
    await openCard(page, 'CUDA');
    if (ENDS_AT_ONCE) await closeCard(page);
    await page.evaluate(() => Reflect.set(globalThis, 'isSame', true));
    await act(running);
    await page.bringToFront();
    await page.mouse.move(300, 300, { steps: 5 });
    await until(
      () => hosts(page),
      (count) => count === 0,
    );
    await showsMarks(page, ['CUDA', 'Nvidia']);
    await openCard(page, 'Nvidia');
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>And Huawei.</p>'));
    await until(
      () => underlinedIn(page),
      (marks) => marks.includes('Huawei'),
    );
    expect(await hosts(page)).toBe(1);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'isSame'))).toBe(true);
    expect(troubles).toEqual([]);
    await site.close();
  },
});

matrix('It lives through its own life', [
  ...leaves('removed', remove, STAYS),
  ...leaves('disabled', (running) => setEnabled(running, false)),
  {
    page: 'an article whose names could not be told',
    action: 'what failed works again; then the page changes',
    expected: 'all of it is marked, not only what came',
    skip: kind === 'firefox' ? 'it keeps the files that it was installed with' : undefined,
    run: async () => {
      const folder = await startCopy();
      const [file, aside] = [join(folder, 'close-look.js'), join(folder, 'aside.js')];
      renameSync(file, aside);
      const site = await serve({ '/': ARTICLE });
      const page = await (session as Session).browser.newPage();
      await page.goto(site.url);
      const id = await tabId(session as Session, site.url);
      await expect(readReport(session as Session, id)).rejects.toThrow('failed to read');
      renameSync(aside, file);
      await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Then Huawei.</p>'));
      await showsMarks(page, ['CUDA', 'Nvidia', 'Huawei']);
      await site.close();
    },
  },
  takesOver('reloaded', reload),
  takesOver('updated', update),
  takesOver('disabled and enabled again', async (running) => {
    await setEnabled(running, false);
    await setEnabled(running, true);
  }),
  {
    page: 'an article',
    action: 'the worker is ended while a card is asked for, at six different times',
    expected: 'the card comes each time',
    skip: kind === 'firefox' ? 'its background page cannot be ended from outside' : undefined,
    run: async () => {
      const { session: running, page, site, troubles } = await start();
      const times: number[] = [];
      for (const delay of [200, 240, 250, 255, 260, 280]) {
        await closeCard(page);
        await hover(page, boxOf(page, 'CUDA'));
        const from = performance.now();
        await new Promise((resolve) => setTimeout(resolve, delay));
        await killWorker(running);
        await until(
          () => hosts(page),
          (count) => count === 1,
        );
        times.push(performance.now() - from - 250);
      }
      expect(troubles).toEqual([]);
      await site.close();
      return `the slowest after ${Math.round(Math.max(...times))} ms`;
    },
  },
]);
