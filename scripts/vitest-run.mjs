// @ts-check
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runTool, unattended } from './run.mjs';
import { one } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

const RUN_SECONDS = 20 * 60;

/**
 * Runs the tests of one Vitest project, in the open, and counts them.
 * @param {string} project
 * @returns {Promise<Tally>}
 */
export async function runVitest(project) {
  const report = join(root, '.output', 'reports', `${project}.json`);
  await rm(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=./scripts/tally-reporter.mjs'];
  const { ok } = await runTool('vitest', ['run', '--project', project, ...reporters], {
    stream: true,
    seconds: RUN_SECONDS,
    env: { ...unattended, BACKSTORY_TALLY: report },
  });
  const tally = await readTally(report);
  if (tally.passed + tally.failed + tally.skipped.length === 0) return complain('Vitest ran no test.');
  // An end that no test explains, such as a signal or a reporter that failed.
  if (!ok && tally.failed === 0) return { ...tally, failed: 1 };
  return tally;
}

/**
 * @param {string} report
 * @returns {Promise<Tally>}
 */
async function readTally(report) {
  try {
    return JSON.parse(await readFile(report, 'utf8'));
  } catch {
    return complain('Vitest ended without a report.');
  }
}

/** @param {string} trouble */
function complain(trouble) {
  console.log(trouble);
  return one(false);
}
