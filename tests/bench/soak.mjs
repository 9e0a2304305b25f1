// @ts-check
/**
 * Reads pages in one tab for half of the time, and as long without the extension, and says whether memory is where it was.
 *
 *   npm run soak -- --pages DIR [--minutes 30]     the built extension must be there: npm run build
 *
 * Memory is the JS heap and the nodes of the tab's process after a collection, on an empty page, at the start (after one round) and at
 * the end; without the extension, the same. It fails when more was added than without the extension, and a share of what was there; and when
 * few cards opened, which is what it is about.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { launch as start } from 'puppeteer-core';
import { ensureBrowser } from '../../scripts/browsers.mjs';
import { launch } from '../../scripts/launch.mjs';
import { serve } from '../../scripts/serve.mjs';
import { pagesIn } from './pages.mjs';
import { markdownTable } from './statistics.mjs';

const { values: options } = parseArgs({
  options: { pages: { type: 'string' }, minutes: { type: 'string', default: '30' } },
});
if (options.pages === undefined || !existsSync(options.pages)) {
  console.error('Which folder of pages? npm run soak -- --pages DIR [--minutes 30]');
  process.exit(1);
}

const NAVIGATIONS = 200;
/** Of the navigations, every so many is to a page with a card. */
const CARD_EACH = 4;
/** Of what was there at first so much may be added, beyond what is added without the extension. */
const MOST_ADDED = 0.1;
/** A card that a busy machine opens late is not seen. */
const LEAST_CARDS = 0.8;
const EMPTY = '/empty.html';
const HEADERS = { 'content-security-policy': "default-src 'self' data: 'unsafe-inline'; script-src 'none'" };

const pages = pagesIn(options.pages);
const texts = Object.fromEntries(pages.map(({ html }, index) => [`/${index}.html`, html]));
// A page on which a card opens is among them.
const article = '<!doctype html><p style="margin: 40px">Here is CUDA, says Nvidia.</p>';
const site = await serve(
  { ...texts, [EMPTY]: '<!doctype html><title>empty</title>', '/article.html': article },
  { headers: HEADERS },
);
const program = await ensureBrowser('chromium');
const minutes = Number(options.minutes);

const withUs = await launch({ browser: program, extension: '.output/chrome' });
const ours = await soak(withUs.browser);
await withUs.close();
const bare = await start({
  executablePath: program.path,
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
const theirs = await soak(bare);
await bare.close();
await site.close();

console.log(
  markdownTable([
    ['', 'navigations', 'cards', 'heap at first, MB', 'heap at last, MB', 'nodes at first', 'nodes at last'],
    ['with Backstory', ...rowOf(ours)],
    ['without', ...rowOf(theirs)],
  ]),
);

const faults = [
  ...['heap', 'nodes'].flatMap((what) => faultOf(/** @type {'heap' | 'nodes'} */ (what))),
  ...(ours.cards < (LEAST_CARDS * ours.navigations) / CARD_EACH ? [`only ${ours.cards} cards opened`] : []),
];
for (const fault of faults) console.error(`It is not as it was: ${fault}.`);
if (faults.length > 0) process.exitCode = 1;

/** @param {'heap' | 'nodes'} what @returns {string[]} */
function faultOf(what) {
  const before = ours.first?.[what] ?? 0;
  const added = ours.last[what] - before;
  const addedWithout = theirs.last[what] - (theirs.first?.[what] ?? 0);
  const most = Math.max(0, addedWithout) + MOST_ADDED * before;
  return added <= most ? [] : [`${what} grew by ${added.toFixed(2)}, and may by ${most.toFixed(2)}`];
}

/** @param {import('puppeteer-core').Browser} browser */
async function soak(browser) {
  const page = await browser.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  const cdp = await page.createCDPSession();
  const ends = performance.now() + (minutes / 2) * 60_000;
  const rest = ((minutes / 2) * 60_000) / NAVIGATIONS;
  let navigations = 0;
  let cards = 0;
  /** @type {Awaited<ReturnType<typeof measured>> | undefined} */
  let first;
  while (navigations < NAVIGATIONS || performance.now() < ends) {
    const isArticle = navigations % CARD_EACH === 0;
    const path = isArticle ? 'article.html' : `${navigations % pages.length}.html`;
    await page.goto(site.url + path, { waitUntil: 'domcontentloaded', timeout: 20_000 }).catch(() => {});
    const began = performance.now();
    await pause(300);
    if (isArticle) {
      const { x, y } = await page.evaluate(() => {
        const text = /** @type {Text} */ (document.querySelector('p')?.firstChild);
        const range = document.createRange();
        range.setStart(text, text.data.indexOf('CUDA'));
        range.setEnd(text, text.data.indexOf('CUDA') + 4);
        return range.getBoundingClientRect().toJSON();
      });
      for (let step = 6; step >= 0; step--) {
        await page.mouse.move(Math.round(x) + 8 - step, Math.round(y) + 8);
        await pause(40);
      }
      await pause(600);
      if (await page.evaluate(() => document.querySelector('html > div') !== null)) cards++;
    }
    navigations++;
    if (navigations === pages.length) first = await measured(page, cdp);
    if (performance.now() - began < rest) await pause(rest - (performance.now() - began));
  }
  return { navigations, cards, first, last: await measured(page, cdp) };
}

/** @param {import('puppeteer-core').Page} page @param {import('puppeteer-core').CDPSession} cdp */
async function measured(page, cdp) {
  await page.goto(site.url + EMPTY.slice(1));
  await pause(1000);
  for (let time = 0; time < 3; time++) await cdp.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = 0, Nodes = 0 } = await page.metrics();
  return { heap: JSHeapUsedSize / 2 ** 20, nodes: Nodes };
}

/** @param {Awaited<ReturnType<typeof soak>>} run */
function rowOf({ navigations, cards, first, last }) {
  return [
    String(navigations),
    String(cards),
    first?.heap.toFixed(2) ?? '–',
    last.heap.toFixed(2),
    String(first?.nodes ?? '–'),
    String(last.nodes),
  ];
}
