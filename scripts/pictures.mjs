// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hover } from './hover.mjs';
import { mentionTable } from './mention-table.mjs';
import { openPage } from './open-page.mjs';
import { askPage, readReport } from './page-report.mjs';
import { root } from './run.mjs';
import { openExtensionPage, tabId } from './session.mjs';
import { within } from './within.mjs';

/**
 * @typedef {import('./launch.mjs').Session} Session
 * @typedef {import('puppeteer-core').Page} Page
 */

const FOLDER = join(root, '.output', 'screenshots');
const POPUP = { width: 380, height: 600 };

const CARD_SECONDS = 5;
const PICTURE_SECONDS = 30;
const FADE_MS = 400;

/**
 * Prints the names found on a page, and takes a picture of it with a card open and one of the popup.
 * @param {Session} session
 * @param {string} url
 */
export async function takePictures(session, url) {
  const page = await session.browser.newPage();
  await openPage(page, url);
  const tab = await tabId(session, page.url());
  const { entities } = await readReport(session, tab);
  const count = entities.reduce((sum, { mentions }) => sum + mentions.length, 0);
  console.log(`\nMentions: ${count} · names: ${entities.length} · page: ${page.url()}\n`);
  if (count > 0) console.log(`${mentionTable(entities)}\n`);
  await mkdir(FOLDER, { recursive: true });
  // The name that the page speaks of most is the likeliest to be what it is about.
  const [main] = entities.toSorted((a, b) => b.mentions.length - a.mentions.length);
  if (main) await openCard(session, page, { tab, entity: main.key, name: main.name });
  await picture(page, `${session.kind}-${main ? 'card' : 'page'}.png`);
  const popup = await openExtensionPage(session, `popup.html?tab=${tab}`, { viewport: POPUP });
  await settled(popup);
  // All of it: what stays at the panel's lower edge would otherwise stand in the middle of the picture.
  const height = await popup.evaluate(() => document.documentElement.scrollHeight);
  await popup.setViewport({ ...POPUP, height });
  await picture(popup, `${session.kind}-popup.png`);
}

/**
 * @param {Session} session
 * @param {Page} page
 * @param {{tab: number, entity: string, name: string}} options
 */
async function openCard(session, page, { tab, entity, name }) {
  const before = await openPopovers(page);
  await hover(page, () => askPage(session, tab, 'locate', { entity, index: 0 }));
  const until = performance.now() + CARD_SECONDS * 1000;
  while ((await openPopovers(page)) <= before) {
    if (performance.now() < until) {
      await pause(50);
      continue;
    }
    console.log(`No card opened over ${name} within ${CARD_SECONDS} s.`);
    process.exitCode = 1;
    return;
  }
  await pause(FADE_MS);
}

/**
 * The card is closed to the page, but that something lies on top of it is for everyone to see.
 * @param {Page} page
 */
function openPopovers(page) {
  const count = page.evaluate(() => document.querySelectorAll(':popover-open').length);
  return within(PICTURE_SECONDS, 'The page is too busy: it did not answer', count);
}

/**
 * The popup asks the page and the library first: it is done when its text stays the same for a while.
 * @param {Page} popup
 */
async function settled(popup) {
  let last = '';
  for (let turn = 0; turn < 20; turn += 1) {
    await pause(250);
    const text = await popup.evaluate(() => document.body.innerText);
    if (text !== '' && text === last) return;
    last = text;
  }
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {import('puppeteer-core').ScreenshotOptions} [options]
 */
async function picture(page, name, options = {}) {
  const path = join(FOLDER, name);
  const taken = page.screenshot(options);
  await writeFile(path, await within(PICTURE_SECONDS, 'The browser took no picture', taken));
  console.log(`Picture: ${relative(root, path)}`);
}
