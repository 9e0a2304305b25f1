// @ts-check
// `npm test`: everything. `npm run check`: all that needs no browser. The last line counts what passed and failed.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureBrowser } from './browsers.mjs';
import { root, runTool, unattended } from './run.mjs';
import { closingLine, none, one, sum } from './tally.mjs';
import { runVitest } from './vitest-run.mjs';

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {{ok: boolean, output: string}} Outcome
 */

const TOOL_SECONDS = 10 * 60;

const CHECKS = /** @type {const} */ ([
  ['prepare', 'wxt', ['prepare']],
  ['types', 'tsc', ['--noEmit']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['format', 'prettier', ['--check', '.']],
  ['unused', 'knip', []],
]);

const BROWSERS = /** @type {const} */ ([
  { kind: 'chromium', target: 'chrome' },
  { kind: 'firefox', target: 'firefox' },
]);

// Written as well as printed: see .ci/run.
const closingFile = join(root, '.output', 'reports', 'closing-line.txt');
await mkdir(dirname(closingFile), { recursive: true });

const total = await main(process.argv.includes('--quick'));
for (const { name, reason } of total.skipped) console.log(`skipped: ${name} (${reason})`);
if (total.skipped.length > 0) console.log();
console.log(closingLine(total));
await writeFile(closingFile, `${closingLine(total)}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {boolean} quick */
async function main(quick) {
  /** @type {Tally[]} */
  const tallies = [];
  for (const [name, tool, args] of CHECKS) {
    tallies.push(await step(name, () => check(tool, [...args])));
  }
  /** @type {Set<string>} */
  const built = new Set();
  for (const { target } of BROWSERS) {
    const tally = await step(`build ${target}`, () => check('wxt', ['build', '-b', target]));
    if (tally.failed === 0) built.add(target);
    tallies.push(tally);
  }
  tallies.push(await step('unit tests', () => runVitest('unit')));
  for (const { kind, target } of quick ? [] : BROWSERS) {
    tallies.push(await step(`tests in ${kind}`, () => browserTests(kind, built.has(target))));
  }
  return tallies.reduce(sum, none);
}

/**
 * @param {string} name
 * @param {() => Promise<Tally>} work
 */
async function step(name, work) {
  const began = performance.now();
  console.log(`› ${name} …`);
  const tally = await work();
  const result = tally.failed > 0 ? '✗' : '✓';
  const counts = tally.passed + tally.failed > 1 ? `: ${closingLine(tally)}` : '';
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${result} ${name}${counts} (${seconds} s)\n`);
  return tally;
}

/**
 * @param {string} tool
 * @param {string[]} args
 * @returns {Promise<Tally>}
 */
async function check(tool, args) {
  const { ok, output } = await runTool(tool, args, { seconds: TOOL_SECONDS, env: unattended });
  // oxlint colours its lines wherever CI is set, NO_COLOR or not.
  if (!ok) console.log(process.stdout.isTTY ? output.trim() : stripVTControlCharacters(output).trim());
  return one(ok);
}

/**
 * @param {'chromium' | 'firefox'} kind
 * @param {boolean} built
 * @returns {Promise<Tally>}
 */
async function browserTests(kind, built) {
  if (!built) {
    console.log('Not run: the extension could not be built.');
    return one(false);
  }
  try {
    const { name, path } = await ensureBrowser(kind);
    console.log(`in ${name} (${path})`);
  } catch (error) {
    console.log(`Not run: ${error instanceof Error ? error.message : String(error)}`);
    return one(false);
  }
  return runVitest(kind);
}
