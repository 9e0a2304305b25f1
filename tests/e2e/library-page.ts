/** Some briefings, and what tests do with them on the library's page. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Briefing } from '../../src/format/schema';
import { makeBriefing } from '../briefing';
import { until, type Browser, type Tab } from './browser';

const folder = mkdtempSync(join(tmpdir(), 'library-'));

export const ARTICLE = '<!doctype html><title>t</title><p>Marlow Works met Huawei. Marlow Works sells lamps.</p>';

/** Writes a file to be picked. @returns its path */
export function fileOf(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

export function changed(change: (briefing: Briefing) => void): Briefing {
  const briefing = makeBriefing();
  change(briefing);
  return briefing;
}

export const harbour = makeBriefing();
export const newer = changed((it) => {
  it.title = 'The harbour lamp, again';
});
/** Knows Marlow Works too, says something else of it, and from the same source. */
export const other = changed((it) => {
  it.id = 'other';
  it.title = 'Lamps of the coast';
  it.language = 'de';
  for (const entity of it.entities) entity.definition.text = 'A seller of lamps.';
});

/** Imports briefings without a page. */
export async function take(browser: Browser, ...briefings: Briefing[]): Promise<void> {
  const staged = await Promise.all(briefings.map((one) => browser.ask('stage', { text: JSON.stringify(one) })));
  const generations = staged.map((one) => {
    if (!one.ok) throw new Error(`A briefing was refused: ${one.faults.join(' ')}`);
    return one.generation;
  });
  await browser.ask('switchTo', { generations });
}

/** Opens the library's page. */
export const libraryIn = (browser: Browser) => async (): Promise<Page> => {
  const page = await browser.openOurs('library.html');
  await saying(page, 'briefing');
  return page;
};

export const textOf = (page: Page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));

/** Waits until a page of ours says this. @returns all that it says */
export const saying = (page: Page, words: string) =>
  until(
    () => textOf(page),
    (text) => text.includes(words),
  );

/** A tab that nobody sees reads its names anew when it is shown. */
export async function names(tab: Tab): Promise<string[]> {
  await tab.page.bringToFront();
  return (await tab.report()).entities.map(({ name }) => name);
}

export async function importFiles(page: Page, ...files: string[]): Promise<void> {
  const picker = await page.waitForSelector('input[type=file][aria-label="Pick briefings to import"]');
  await picker?.uploadFile(...files);
}

export async function press(page: Page, words: string): Promise<void> {
  await page.evaluate((text) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(text));
    if (!button) throw new Error(`no button "${text}"`);
    button.click();
  }, words);
}
