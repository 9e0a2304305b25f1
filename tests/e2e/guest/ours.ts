/** Our own pages, and how a reader uses each: goes through its tabs, unfolds, searches, imports. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { makeBriefing } from '../../briefing';
import { until } from '../browser';

const textOf = (own: Page) => own.evaluate(() => document.body.innerText);

const says = (own: Page, words: RegExp) =>
  until(
    () => textOf(own),
    (text) => words.test(text),
  );

async function importsOne(own: Page): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'import-')), 'harbour.briefing.json');
  writeFileSync(file, JSON.stringify(makeBriefing()));
  const picker = (await own.waitForSelector(
    'input[type=file][aria-label="Pick briefings to import"]',
  )) as ElementHandle<HTMLInputElement>;
  await picker.uploadFile(file);
  await says(own, /1 briefing imported/);
}

/** By the page's path, for a tab with names. */
export const usesOf = (tab: number): Record<string, (own: Page) => Promise<unknown>> => ({
  [`popup.html?tab=${tab}`]: async (own) => {
    await own.waitForSelector('.who-is');
    await own.click('.reasons');
    await says(own, /Taken for this name/);
    for (const one of await own.$$('[role=tab]')) await one.click();
    await own.waitForSelector('[role=tab]:last-child[aria-selected=true]');
  },
  'briefing.html?id=deepseek-v4': async (own) => {
    await own.waitForSelector('details:not([open]) > summary');
    await own.click('details:not([open]) > summary');
    await own.waitForSelector('details[open]');
    await own.type('input[type=search]', 'cann');
    await own.waitForSelector('.finder button');
    await own.click('.finder button');
  },
  [`library.html?tab=${tab}`]: importsOne,
});
