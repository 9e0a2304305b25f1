// @ts-check
/** What the sheet of the underlines costs a page, which every page has: all its styles computed anew with it, over without it. */
import { ensureBrowser } from '../../scripts/browsers.mjs';
import { launch } from '../../scripts/launch.mjs';
import { otherExtension } from './browser.mjs';
import { median } from './statistics.mjs';

const RUNS = 3;

/** In one document; the median of them. */
const TIMES = 9;

/** A page that was read is left alone for so long. */
const REST_MS = 200;

/**
 * @param {object} options
 * @param {string} options.built the folder of the extension
 * @param {string[]} options.urls
 * @returns {Promise<number[]>} with ÷ without, for each page
 */
export async function stylesOf({ built, urls }) {
  const program = await ensureBrowser('chromium');
  const sessions = [];
  try {
    for (const hasSheet of [false, true])
      sessions.push(await launch({ browser: program, extension: otherExtension(built, '', { hasSheet }) }));
    const ratios = [];
    for (const url of urls) {
      /** @type {number[][]} */
      const times = [[], []];
      for (let run = 0; run < RUNS; run++)
        for (const [index, { browser }] of sessions.entries()) times[index]?.push(await timeOf(browser, url));
      ratios.push(median(times[1] ?? []) / median(times[0] ?? []));
    }
    return ratios;
  } finally {
    for (const session of sessions) await session.close();
  }
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @returns {Promise<number>} milliseconds
 */
async function timeOf(browser, url) {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const times = await page.evaluate((often) => {
    const last = [...document.querySelectorAll('body, body *')].at(-1) ?? document.documentElement;
    return Array.from({ length: often }, (_, index) => {
      // Adopted: a page's own CSP allows it.
      const rule = new CSSStyleSheet();
      rule.replaceSync(`* { letter-spacing: ${index / 100}px }`);
      document.adoptedStyleSheets.push(rule);
      const from = performance.now();
      void getComputedStyle(last).color;
      const time = performance.now() - from;
      document.adoptedStyleSheets.pop();
      return time;
    });
  }, TIMES);
  await page.close();
  return median(times);
}
