/**
 * On real pages a reader finds, by way of gate and filter, exactly what is found when every text is searched for every name.
 */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import bundledJson from '../../assets/briefings/deepseek-v4.briefing.json';
import { hashOf } from '../../src/match/gate';
import { waysOf } from '../../src/match/ways';
import { benchExtension, importAll, startBench, type Bench } from '../bench/browser.mjs';
import { briefingsOf, namesFor, phrasesIn } from '../bench/libraries.mjs';
import { madePages, pagesIn, textOf } from '../bench/pages.mjs';
import { kind } from './browser';

const PAGES = '../shared/pages';
/** All of them may be told of one page. */
const NAMES = 1000;

const isPossible = existsSync(PAGES) && kind === 'chromium';
const WHY_NOT = `needs ${PAGES}, and is the same code in Firefox`;

describe(`with ${NAMES} names`, () => {
  const all = isPossible ? pagesIn(PAGES) : [];
  const phrases = phrasesIn(all.map(({ html }) => textOf(html)));
  const pages = [...all, ...madePages(phrases.slice(0, 200))];
  const names = namesFor(NAMES, phrases);
  const bundled = bundledJson.entities.flatMap(({ aliases }) => aliases.map(({ text }) => text));
  const ways = [...names, ...bundled].flatMap((text) => waysOf({ text, class: 'unique' }));
  const words = [...new Set(ways.flatMap((way) => way.words.map(hashOf)))];
  let bench: Bench;
  let site: Awaited<ReturnType<typeof serve>>;
  let found = 0;

  beforeAll(async () => {
    if (!isPossible) return;
    site = await serve(Object.fromEntries(pages.map(({ html }, index) => [`/${index}.html`, html])), {
      headers: { 'content-security-policy': "default-src 'self' data:; script-src 'none'" },
    });
    bench = await startBench('chromium', await benchExtension('chromium'));
    await importAll(bench, briefingsOf(names));
    await bench.ask('gate', {});
  });
  afterAll(async () => {
    await bench?.close();
    await site?.close();
  });

  test.for(pages.map(({ name }, index) => ({ name, index })))('$name', async ({ index }, { skip }) => {
    skip(!isPossible, WHY_NOT);
    const { comparison } = await bench.measure(`${site.url}${index}.html`, 'compare', { words });
    expect(comparison).toMatchObject({ missing: [], extra: [] });
    found += comparison?.same ?? 0;
  });

  test('most pages have names', ({ skip }) => {
    skip(!isPossible, WHY_NOT);
    expect(found).toBeGreaterThan(pages.length);
  });
});
