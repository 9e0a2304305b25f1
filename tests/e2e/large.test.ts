/** Large libraries, and pages of a size that nobody writes by hand. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBrowser } from '../../scripts/browsers.mjs';
import { launch, type Session } from '../../scripts/launch.mjs';
import { invented, nameOf, NAMES_EACH } from '../../scripts/make-library.mjs';
import { readReport } from '../../scripts/page-report.mjs';
import { serve } from '../../scripts/serve.mjs';
import { openExtensionPage, tabId } from '../../scripts/session.mjs';
import type { PageReport } from '../../src/messaging/calls';
import { askBackground, kind, until } from './browser';

const BRIEFINGS = 30;
const LAST = nameOf(BRIEFINGS * NAMES_EACH - 1);

const profile = kind === 'chromium' ? mkdtempSync(join(tmpdir(), 'large-')) : undefined;
let session: Session;
let desk: Page;

async function start(): Promise<void> {
  session = await launch({
    browser: await ensureBrowser(kind),
    extension: kind === 'firefox' ? '.output/firefox' : '.output/chrome',
    ...(profile === undefined ? {} : { profile }),
  });
  desk = await openExtensionPage(session, 'manifest.json', { background: true });
}

async function open(html: string) {
  const site = await serve({ '/': html });
  const page = await session.browser.newPage();
  await page.goto(site.url);
  const id = await tabId(session, site.url);
  const report = () => readReport(session, id) as Promise<PageReport>;
  const names = async () => (await report()).entities.map(({ name }) => name);
  const close = async () => {
    await page.close();
    await site.close();
  };
  return { page, report, names, close };
}

/** A briefing with a name for each word, and another word in all of them. */
function crowd(part: number, words: string[]): string {
  const [template] = invented(0).entities;
  const named = (word: string, index: number) => ({
    ...template,
    id: `name-${index}`,
    name: `${word} Quillon`,
    aliases: [{ text: `${word} Quillon`, class: 'unique', language: 'en' }],
  });
  return JSON.stringify({ ...invented(0), id: `crowd-${part}`, entities: words.map(named), facts: [] });
}

beforeAll(start);
afterAll(() => session?.close());

describe('a library of three thousand names', () => {
  beforeAll(async () => {
    const generations: string[] = [];
    for (let number = 0; number < BRIEFINGS; number++) {
      const staged = await askBackground(desk, 'stage', { text: JSON.stringify(invented(number)) });
      if (staged.ok) generations.push(staged.generation);
    }
    await askBackground(desk, 'switchTo', { generations });
    // Made now, and kept: a page does not wait for it.
    const { ways, filter } = await askBackground(desk, 'gate', {});
    expect(ways).toBeUndefined();
    expect(filter.length).toBeGreaterThan(1000);
  });

  test('a page is told of the names that it has, and asks again for new ones', async () => {
    const tab = await open(`<p>${nameOf(0)} met Huawei.</p>`);
    expect(await tab.names()).toEqual([nameOf(0), 'Huawei']);
    await tab.page.evaluate((name) => document.body.append(` And then ${name}.`), LAST);
    expect(await until(tab.names, (list) => list.includes(LAST))).toEqual([nameOf(0), 'Huawei', LAST]);
    await tab.close();
  });

  test('more different words than are asked with: cut, and the popup is told where', async () => {
    // Names of two words, of which the page has one: each passes, and none is named.
    const words = Array.from({ length: 21_000 }, (_, number) => nameOf(1_000_000 + number));
    const crowds = [0, 1, 2].map((part) => crowd(part, words.slice(part * 7000, (part + 1) * 7000)));
    const generations: string[] = [];
    for (const text of crowds) {
      const staged = await askBackground(desk, 'stage', { text });
      if (staged.ok) generations.push(staged.generation);
    }
    expect(generations).toHaveLength(3);
    await askBackground(desk, 'switchTo', { generations });
    await askBackground(desk, 'gate', {});
    const tab = await open(`<p>Huawei was first.</p><p>${words.join(' ')}</p><p>Nvidia came last.</p>`);
    const problem = async () => (await tab.report()).problem;
    expect(await until(problem, (told) => told !== undefined)).toMatch(
      /^There is more on this page than is looked for: its names are listed up to \d+ % of its height\.$/,
    );
    expect(await tab.names()).toEqual(['Huawei']);
    await tab.close();
    const nameless = await open(`<p>${words.join(' ')}</p><p>Nvidia came last.</p>`);
    expect((await nameless.report()).problem).toBe(
      'There is more on this page than is looked for: the rest was not looked at.',
    );
    await nameless.close();
    for (const part of [0, 1, 2]) await askBackground(desk, 'setDeleted', { id: `crowd-${part}`, isDeleted: true });
    await askBackground(desk, 'gate', {});
  });

  test('is looked up after a start of the browser, not made again', async ({ skip }) => {
    skip(profile === undefined, 'Firefox keeps no profile here from one start to the next');
    // What it was made of is taken away: it cannot be made again.
    await desk.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('library');
          request.onsuccess = () => {
            const change = request.result.transaction(['names', 'files'], 'readwrite');
            change.objectStore('names').clear();
            change.objectStore('files').clear();
            change.oncomplete = () => {
              request.result.close();
              resolve();
            };
            change.addEventListener('error', () => reject(new Error('not cleared')));
          };
        }),
    );
    await session.close();
    await start();
    const tab = await open(`<p>${nameOf(7)} met ${LAST} and Huawei.</p>`);
    expect(await tab.names()).toEqual([nameOf(7), LAST, 'Huawei']);
    await tab.close();
  });

  test('a briefing that is deleted is no longer looked for, in open pages too', async () => {
    const tab = await open(`<p>${nameOf(NAMES_EACH)} met Huawei.</p>`);
    expect(await tab.names()).toEqual([nameOf(NAMES_EACH), 'Huawei']);
    await askBackground(desk, 'setDeleted', { id: 'invented-1', isDeleted: true });
    await until(tab.names, (list) => list.length === 1);
    await tab.close();
  });
});

describe('pages that nobody writes by hand', () => {
  test('200,000 text nodes', async () => {
    const tab = await open(`<ul>${'<li>x</li>'.repeat(200_000)}<li>Huawei</li></ul>`);
    expect(await tab.names()).toEqual(['Huawei']);
    await tab.close();
  });

  test('elements 20,000 deep', async () => {
    const tab = await open('<p>Nvidia</p>');
    await tab.names();
    await tab.page.evaluate(() => {
      // Shown, such a tree ends the browser's own layout.
      let at: Element = document.body.appendChild(document.createElement('div'));
      at.setAttribute('style', 'display: none');
      for (let depth = 0; depth < 20_000; depth++) {
        const inner = document.createElement(depth % 2 === 0 ? 'div' : 'span');
        at.append(inner);
        at = inner;
      }
      at.append('CUDA');
      document.body.append('Huawei');
    });
    expect(await until(tab.names, (list) => list.length === 2)).toEqual(['Nvidia', 'Huawei']);
    await tab.close();
  });

  test('one text node of 10 MB', async () => {
    const tab = await open('<p id="p">Nvidia</p>');
    await tab.names();
    await tab.page.evaluate(() => {
      document.querySelector('#p')?.append(`${'many words and no name '.repeat(450_000)} Huawei at the end`);
    });
    expect(await until(tab.names, (list) => list.length === 2)).toEqual(['Nvidia', 'Huawei']);
    await tab.close();
  });

  test('1,000 changes a second: what stands there at the end is found', async () => {
    const tab = await open('<p id="p">Nothing</p>');
    await tab.names();
    await tab.page.evaluate(async () => {
      const [text] = document.querySelector('#p')?.childNodes ?? [];
      const ends = performance.now() + 2000;
      for (let count = 0; performance.now() < ends; count++) {
        for (let change = 0; change < 10; change++) if (text) text.textContent = `Nvidia ${count}`;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      if (text) text.textContent = 'Huawei';
    });
    expect(await until(tab.names, (list) => list[0] === 'Huawei')).toEqual(['Huawei']);
    await tab.close();
  });

  test('nothing but names: cut, and the popup is told where', async () => {
    const tab = await open(`<div>${'<p>Huawei and Nvidia and CUDA and Ascend met.</p>'.repeat(3000)}</div>`);
    const { entities, problem } = await tab.report();
    expect(entities.map(({ name }) => name)).toEqual(expect.arrayContaining(['Huawei', 'Nvidia']));
    expect(problem).toMatch(
      /^There is more on this page than is looked for: its names are listed up to \d+ % of its height\.$/,
    );
    await tab.close();
  });
});
