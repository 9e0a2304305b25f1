// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Counts the tests of a Vitest run into the file that BACKSTORY_TALLY names. Vitest's own JSON leaves out why a test
 * was skipped, and errors that happened outside of any test.
 * @typedef {import("vitest/node").TestModule} TestModule
 */
export default class TallyReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} strayErrors
   */
  onTestRunEnd(modules, strayErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    // A file that could not be imported, or whose beforeAll threw, has an error of its own.
    const brokenFiles = modules.filter((module) => ownErrors(module) > 0);
    const file = process.env['BACKSTORY_TALLY'];
    if (!file) return;
    mkdirSync(dirname(file), { recursive: true });
    const tally = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed: tests.filter((test) => test.result().state === 'failed').length + brokenFiles.length + strayErrors.length,
      skipped: tests.flatMap(skipped),
    };
    writeFileSync(file, JSON.stringify(tally));
  }
}

/** @param {import('vitest/node').TestModule} module */
function ownErrors(module) {
  return [...module.children.allSuites()].reduce((sum, suite) => sum + suite.errors().length, module.errors().length);
}

/** @param {import('vitest/node').TestCase} test */
function skipped(test) {
  const result = test.result();
  if (result.state !== 'skipped' && result.state !== 'pending') return [];
  return [{ name: test.fullName, reason: (result.state === 'skipped' && result.note) || 'no reason given' }];
}
