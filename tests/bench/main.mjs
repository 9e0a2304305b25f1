// @ts-check
/**
 * What reading costs, in a real browser; everything as ratios within one run. The reader is compiled from `src/`, all else is what
 * `npm run build` has made.
 *
 *   npm run bench -- --pages DIR [--quick] [--every N] [--names 1000,10000] [--browser firefox]     the built extension must be there: npm run build
 *
 * Each operation is run once, in a document of its own, in an order drawn by lot. Most are run in a tab that has shown other
 * documents of the site, as where a reader follows a link; the reader also in a new tab, whose process (Chromium's) has never
 * run our code. "Warm" is the eighth time in one document. Results: tables in docs/performance.md (Chromium) and
 * .output/bench/pages.json.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../../scripts/serve.mjs';
import { benchExtension, importAll, restorePageScript, startBench } from './browser.mjs';
import { briefingsOf, namesFor, phrasesIn, randomFrom, shuffled } from './libraries.mjs';
import { memoryOf } from './memory.mjs';
import { madePages, pagesIn, textOf } from './pages.mjs';
import { tablesOf } from './report.mjs';
import { markdownTable, median } from './statistics.mjs';
import { stylesOf } from './styles.mjs';

/**
 * @typedef {import('./browser.mjs').Bench} Bench
 * @typedef {import('./in-page').Outcome} Outcome
 */

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string' },
    quick: { type: 'boolean', default: false },
    every: { type: 'string' },
    names: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
  },
});
const kind = options.browser === 'firefox' ? 'firefox' : 'chromium';
if (options.pages === undefined || !existsSync(options.pages)) {
  console.error(
    'Which folder of pages? npm run bench -- --pages DIR [--quick] [--every N] [--names 1000,10000] [--browser firefox]',
  );
  process.exit(1);
}

/** Times are as exact as the browser gives them only to such pages; no scripts, and nothing from elsewhere. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'content-security-policy': "default-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'none'",
};

/** Of libraries; the first is the bundled one, and the largest is always there. */
const SIZES = [60, ...(options.names?.split(',').map(Number) ?? (options.quick ? [] : [1000, 10_000])), 100_000];
const RUNS = options.quick ? 1 : 3;
const IN_NEW_TAB = ['walk', 'read', 'gate', 'stored'];
const PEERS = ['markRegExp', 'findAndReplaceDOMText', 'mark(terms)'];

const all = pagesIn(options.pages);
const phrases = phrasesIn(all.map(({ html }) => textOf(html)));
/** Many pages take hours: a sample can be measured. The names of the libraries come from all of them. */
const EVERY = Number(options.every ?? (options.quick ? 7 : 1));
const real = all.filter((_, index) => index % EVERY === 0);
const pages = [
  ...real,
  ...madePages([...shuffled(phrases, randomFrom(1)).slice(0, 200), 'Huawei', 'Nvidia', 'DeepSeek']),
];
const site = await serve(Object.fromEntries(pages.map(({ html }, index) => [`/${index}.html`, html])), {
  headers: HEADERS,
});
const urlOf = (/** @type {number} */ index) => `${site.url}${index}.html`;

/** The bundled briefing's own: what we are compared with looks for the same. */
const terms = JSON.parse(readFileSync('assets/briefings/deepseek-v4.briefing.json', 'utf8')).entities.flatMap(
  (/** @type {{aliases: {text: string}[]}} */ entity) => entity.aliases.map(({ text }) => text),
);

const began = performance.now();
const say = (/** @type {string} */ line) =>
  console.log(`${((performance.now() - began) / 60_000).toFixed(1)} min: ${line}`);

const extension = await benchExtension(kind);
/** @type {Map<number, {bench: Bench, profile: string, library: Record<string, number>}>} */
const benches = new Map();
for (const size of SIZES) benches.set(size, await withLibrary(size));

/** By operation and size, then by page: every outcome. @type {Map<string, Outcome[][]>} */
const outcomes = new Map();
let failures = 0;
const random = randomFrom(2);
// The first document of a tab is none in a tab that has shown others.
for (const { bench } of benches.values()) await bench.measure(urlOf(0), 'read');
for (let run = 0; run < RUNS; run++) {
  for (const [index, page] of pages.entries()) {
    for (const [size, { bench }] of benches) {
      const operations = ['walk', 'sum', 'pattern', 'find', 'read', ...(size === 60 ? ['shadows', ...PEERS] : [])];
      for (const operation of shuffled(operations, random)) {
        // It takes seconds for one page, and says the same each time.
        if (operation === 'mark(terms)' && (run > 0 || page.isMade || index % 4 > 0)) continue;
        await note(`${operation} ${size}`, index, () => bench.measure(urlOf(index), operation, { terms }));
      }
      if (run === 0 && !page.isMade && index % 2 === 0) {
        for (const operation of ['sum', 'find']) {
          await note(`${operation} warm ${size}`, index, () => bench.measure(urlOf(index), operation, { times: 8 }));
        }
      }
    }
    if (index % 10 === 9) say(`run ${run + 1}, ${index + 1} of ${pages.length} pages`);
  }
  say(`run ${run + 1} of ${RUNS}`);
}
// Afterwards: meanwhile the other tab stands in the background.
for (let run = 0; run < RUNS; run++) {
  for (const index of real.keys()) {
    for (const [size, { bench }] of benches) {
      for (const operation of shuffled(IN_NEW_TAB, random)) {
        await note(`${operation} new ${size}`, index, () => bench.measure(urlOf(index), operation, { isNewTab: true }));
      }
    }
  }
}
say('new tabs are measured');
const prose = pages.findIndex(({ name }) => name === 'prose of 1 MB');
for (const slowdown of kind === 'chromium' ? [1, 4] : [1]) {
  for (let run = 0; run < 3; run++) {
    await note(`read at ${slowdown}`, prose, () =>
      bench(100_000).measure(urlOf(prose), 'read', { slowdown, isNewTab: true }),
    );
  }
}
await note('grow', 0, () => bench(100_000).measure(urlOf(0), 'grow'));
await note('idle', 0, () => bench(100_000).measure(urlOf(0), 'idle'));
for (const { bench: one } of benches.values()) await one.close();
say('reading is measured');

restorePageScript(extension);
const memory = await added('memory', () =>
  memoryOf({
    built: extension,
    profiles: new Map([...benches].map(([size, { profile }]) => [size, profile])),
    urls: real.slice(0, 6).map((_, index) => urlOf(index)),
  }),
);
const styles = await added('styles', () => stylesOf({ built: extension, urls: real.map((_, index) => urlOf(index)) }));
await site.close();
say('memory and styles are measured');

report();

/** @param {number} size @returns {Bench} */
function bench(size) {
  const found = benches.get(size);
  if (!found) throw new Error(`There is no bench of ${size} names.`);
  return found.bench;
}

/** @param {number} size */
async function withLibrary(size) {
  const profile = mkdtempSync(join(tmpdir(), 'bench-profile-'));
  const files = size === 60 ? [] : briefingsOf(namesFor(size, phrases));
  let started = await startBench(kind, extension, kind === 'chromium' ? profile : undefined);
  await importAll(started, files);
  const from = performance.now();
  await started.ask('gate', {});
  const build = performance.now() - from;
  let load = Number.NaN;
  if (kind === 'chromium') {
    await started.close();
    started = await startBench(kind, extension, profile);
    const loading = performance.now();
    await started.ask('names', { words: [1], of: 'on', inject: false });
    load = performance.now() - loading;
  }
  /** @type {number[]} */
  const messages = [];
  const words = Array.from({ length: 200 }, (_, index) => index * 7919);
  for (let time = 0; time < 20; time++) {
    const sending = performance.now();
    await started.ask('names', { words, of: 'on', inject: false });
    messages.push(performance.now() - sending);
  }
  say(`${size} names: made in ${build.toFixed(0)} ms`);
  return { bench: started, profile, library: { build, load, message: median(messages) } };
}

/**
 * What a page has more with the extension; Chromium alone tells.
 * @template Measured
 * @param {string} what
 * @param {() => Promise<Measured>} measure
 * @returns {Promise<Measured | undefined>}
 */
async function added(what, measure) {
  if (kind === 'firefox') return undefined;
  try {
    return await measure();
  } catch (error) {
    failures++;
    console.log(`not measured: ${what}: ${String(error)}`);
    return undefined;
  }
}

/** @param {string} key @param {number} page @param {() => Promise<Outcome>} measure */
async function note(key, page, measure) {
  try {
    const outcome = await measure();
    const byPage = outcomes.get(key) ?? [];
    (byPage[page] ??= []).push(outcome);
    outcomes.set(key, byPage);
  } catch (error) {
    failures++;
    console.log(
      `not measured: ${key} on ${pages[page]?.name}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function report() {
  const libraries = new Map([...benches].map(([size, { library }]) => [size, library]));
  const date = new Date().toISOString().slice(0, 10);
  const title = `${date}, ${kind}, ${real.length} of ${all.length} real pages, ${RUNS} runs${options.quick ? ' (quick)' : ''}, ${cpus().length} cores`;
  const tables = tablesOf({ outcomes, pages, sizes: SIZES, peers: PEERS, libraries, memory, styles, failures });
  const text = Object.values(tables).map(markdownTable).join('\n\n');
  console.log(`\n${title}\n\n${text}`);
  mkdirSync('.output/bench', { recursive: true });
  const plain = Object.fromEntries([...outcomes].map(([key, found]) => [key, found]));
  writeFileSync(
    '.output/bench/pages.json',
    JSON.stringify({
      title,
      pages: pages.map(({ name }) => name),
      outcomes: plain,
      memory,
      styles,
      tables,
    }),
  );
  if (kind === 'firefox') return;
  if (failures > 0) {
    console.log(`docs/performance.md stays as it is: ${failures} measurements failed.`);
    return;
  }
  const before = readFileSync('docs/performance.md', 'utf8');
  const start = before.indexOf('<!-- measured -->');
  writeFileSync(
    'docs/performance.md',
    `${before.slice(0, start)}<!-- measured -->\n\n\`npm run bench -- --pages DIR${options.quick ? ' --quick' : ''}${options.every ? ` --every ${options.every}` : ''}${options.names ? ` --names ${options.names}` : ''}\`: ${title}\n\n${text}\n`,
  );
}
