// @ts-check
/**
 * What reading costs, in a real browser, with the code that ships; everything as ratios within one run.
 *
 *   npm run bench -- --pages DIR [--quick] [--every N] [--names 1000,10000] [--browser firefox]     the built extension must be there: npm run build
 *
 * Each operation is run in a tab of its own, which has run nothing else; operations take turns. Results: a table in
 * docs/performance.md (Chromium) and .output/bench/pages.json.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../../scripts/serve.mjs';
import { benchExtension, emptyExtension, importAll, restorePageScript, startBench } from './browser.mjs';
import { briefingsOf, namesFor, phrasesIn, randomFrom, shuffled } from './libraries.mjs';
import { memoryOf } from './memory.mjs';
import { madePages, pagesIn, textOf } from './pages.mjs';
import { markdownTable, median, quantile, spread } from './statistics.mjs';

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
const PEERS = ['markRegExp', 'findAndReplaceDOMText', 'mark(terms)'];

const all = pagesIn(options.pages);
const phrases = phrasesIn(all.map(({ html }) => textOf(html)));
/** A run over 65 pages takes half an hour: a sample can be measured. The names of the libraries come from all of them. */
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
for (let run = 0; run < RUNS; run++) {
  for (const [index, page] of pages.entries()) {
    for (const [size, { bench }] of benches) {
      const operations = ['walk', 'sum', 'find', 'read', 'gate', ...(size === 60 ? ['shadows', ...PEERS] : [])];
      for (const operation of operations) {
        // It takes seconds for one page, and says the same each time.
        if (operation === 'mark(terms)' && (run > 0 || page.isMade || index % 4 > 0)) continue;
        await note(`${operation} ${size}`, index, () => bench.measure(urlOf(index), operation, { terms }));
      }
      if (run === 0 && !page.isMade && index % 6 === 0) {
        for (const operation of ['walk', 'sum', 'find', 'read']) {
          await note(`${operation} warm ${size}`, index, () => bench.measure(urlOf(index), operation, { times: 8 }));
        }
      }
    }
    if (index % 10 === 9) say(`run ${run + 1}, ${index + 1} of ${pages.length} pages`);
  }
  say(`run ${run + 1} of ${RUNS}`);
}
const prose = pages.findIndex(({ name }) => name === 'prose of 1 MB');
for (const slowdown of kind === 'chromium' ? [1, 4] : [1]) {
  for (let run = 0; run < 3; run++) {
    await note(`read at ${slowdown}`, prose, () => bench(100_000).measure(urlOf(prose), 'read', { slowdown }));
  }
}
await note('grow', 0, () => bench(100_000).measure(urlOf(0), 'grow'));
await note('idle', 0, () => bench(100_000).measure(urlOf(0), 'idle'));
for (const { bench: one } of benches.values()) await one.close();
say('reading is measured');

const memory = kind === 'chromium' ? await memoryAdded() : undefined;
await site.close();
say('memory is measured');

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

async function memoryAdded() {
  restorePageScript(extension);
  try {
    return await memoryOf({
      folders: { built: extension, empty: emptyExtension('.output/chrome') },
      profiles: new Map([...benches].map(([size, { profile }]) => [size, profile])),
      urls: real.slice(0, 6).map((_, index) => urlOf(index)),
    });
  } catch (error) {
    failures++;
    console.log(`not measured: memory: ${String(error)}`);
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

/** The median over the runs, by page. @param {string} key @param {Exclude<keyof Outcome, 'comparison'>} [field] */
function byPage(key, field = 'ms') {
  const found = outcomes.get(key) ?? [];
  return pages.map((_, index) => {
    const some = found[index]?.map((outcome) => outcome[field] ?? 0) ?? [];
    return some.length === 0 ? undefined : median(some);
  });
}

/** Of two operations, page by page. @param {string} key @param {string} base @param {boolean} [isMade] */
function ratios(key, base, isMade = false) {
  const below = byPage(base);
  return byPage(key).flatMap((time, index) => {
    const under = below[index];
    return time === undefined || under === undefined || under === 0 || pages[index]?.isMade !== isMade
      ? []
      : [time / under];
  });
}

function report() {
  const sum = (/** @type {(number | undefined)[]} */ list) =>
    list.reduce((/** @type {number} */ total, one) => total + (one ?? 0), 0);
  const whole = (/** @type {string} */ key, /** @type {string} */ base) => {
    const below = byPage(base);
    const both = byPage(key).map((time, index) =>
      time === undefined || pages[index]?.isMade ? undefined : [time, below[index] ?? 0],
    );
    return (sum(both.map((one) => one?.[0])) / sum(both.map((one) => one?.[1]))).toFixed(2);
  };
  const wholeTime = (/** @type {number} */ size) => {
    const walk = byPage(`walk ${size}`);
    return byPage(`read ${size}`, 'whole').flatMap((time, index) =>
      time === undefined || !walk[index] || pages[index]?.isMade ? [] : [time / walk[index]],
    );
  };
  const rows = [
    [
      'names',
      'one pass ÷ walk',
      'find ÷ walk',
      'find ÷ one pass',
      'find ÷ one pass, warm',
      'whole reader ÷ walk',
      'with pauses and waiting for the background',
      'all pages together',
      'names told of a page',
      'gate ready, ms',
    ],
    ...SIZES.map((size) => [
      size.toLocaleString('en'),
      spread(ratios(`sum ${size}`, `walk ${size}`)),
      spread(ratios(`find ${size}`, `walk ${size}`)),
      spread(ratios(`find ${size}`, `sum ${size}`)),
      spread(ratios(`find warm ${size}`, `sum warm ${size}`)),
      spread(ratios(`read ${size}`, `walk ${size}`)),
      spread(wholeTime(size)),
      whole(`read ${size}`, `walk ${size}`),
      String(median(byPage(`read ${size}`, 'candidates').flatMap((count) => count ?? []))),
      spread(byPage(`gate ${size}`).flatMap((time) => time ?? [])),
    ]),
  ];
  const peers = [
    ['tool, the bundled names', '÷ walk', '÷ our whole reader', 'hits'],
    [
      'Backstory, all that is found and meant',
      spread(ratios('read 60', 'walk 60')),
      '1',
      String(sum(byPage('read 60', 'hits'))),
    ],
    ...PEERS.map((peer) => [
      peer,
      spread(ratios(`${peer} 60`, 'walk 60')),
      spread(ratios(`${peer} 60`, 'read 60')),
      String(sum(byPage(`${peer} 60`, 'hits'))),
    ]),
  ];
  const made = [
    ['page', ...SIZES.map((size) => `${size.toLocaleString('en')} names, ÷ walk`)],
    ...pages.flatMap(({ name, isMade }, index) =>
      isMade
        ? [
            [
              name,
              ...SIZES.map((size) =>
                ((byPage(`read ${size}`)[index] ?? Number.NaN) / (byPage(`walk ${size}`)[index] ?? Number.NaN)).toFixed(
                  2,
                ),
              ),
            ],
          ]
        : [],
    ),
  ];
  const longest = (/** @type {number} */ slowdown) =>
    (byPage(`read at ${slowdown}`, 'longest')[prose] ?? Number.NaN).toFixed(1);
  const library = [
    ['names', 'catalogue made, ms', 'loaded after a start of the browser, ms', 'asked and answered, ms'],
    ...[...benches].map(([size, one]) => [
      size.toLocaleString('en'),
      ...['build', 'load', 'message'].map((part) => (one.library[part] ?? Number.NaN).toFixed(0)),
    ]),
  ];
  const growth = ratios('read 100000', 'walk 100000');
  const small = ratios('read 60', 'walk 60');
  const others = [
    ['what', 'measured'],
    ['growth of the whole reader, 60 → 100,000 names (medians)', (median(growth) / median(small)).toFixed(2)],
    ['longest stretch of ours, 1 MB of prose, 100,000 names, ms', longest(1)],
    ['the same, processor slowed down to a quarter, ms', longest(4)],
    ['search for shadow roots, after the marks, ÷ walk', spread(ratios('shadows 60', 'walk 60'))],
    ['one small change of a page, ms of ours', (byPage('grow')[0] ?? Number.NaN).toFixed(2)],
    ['calls of our code in three idle seconds', String(byPage('idle', 'hits')[0] ?? '–')],
    ...(memory ?? []).map(({ size, added }) => [
      `memory added to a tab, ${size.toLocaleString('en')} names, MB`,
      spread(added),
    ]),
    ['noise: the walk’s quartiles on one page ÷ its median', noise()],
    ['measurements that failed', String(failures)],
  ];
  const date = new Date().toISOString().slice(0, 10);
  const title = `${date}, ${kind}, ${real.length} of ${all.length} real pages, ${RUNS} runs${options.quick ? ' (quick)' : ''}, ${cpus().length} cores`;
  const tables = [rows, peers, made, library, others].map(markdownTable).join('\n\n');
  console.log(`\n${title}\n\n${tables}`);
  mkdirSync('.output/bench', { recursive: true });
  const plain = Object.fromEntries([...outcomes].map(([key, found]) => [key, found]));
  writeFileSync(
    '.output/bench/pages.json',
    JSON.stringify({
      title,
      pages: pages.map(({ name }) => name),
      outcomes: plain,
      memory,
      tables: { rows, peers, made, library, others },
    }),
  );
  if (kind === 'firefox') return;
  if (failures > 0) {
    console.log(`docs/performance.md stays as it is: ${failures} measurements failed.`);
    return;
  }
  const text = readFileSync('docs/performance.md', 'utf8');
  const start = text.indexOf('<!-- measured -->');
  writeFileSync(
    'docs/performance.md',
    `${text.slice(0, start)}<!-- measured -->\n\n\`npm run bench -- --pages DIR${options.quick ? ' --quick' : ''}${options.every ? ` --every ${options.every}` : ''}${options.names ? ` --names ${options.names}` : ''}\`: ${title}\n\n${tables}\n`,
  );
}

function noise() {
  const found = outcomes.get('walk 60') ?? [];
  const widths = found.flatMap((some, index) => {
    const times = some.map(({ ms }) => ms);
    return pages[index]?.isMade || times.length < 2
      ? []
      : [(quantile(times, 0.75) - quantile(times, 0.25)) / median(times)];
  });
  return spread(widths);
}
