// @ts-check

/**
 * @typedef {{name: string, reason: string}} Skipped
 * @typedef {{passed: number, failed: number, skipped: Skipped[]}} Tally
 */

/** @type {Tally} */
export const none = { passed: 0, failed: 0, skipped: [] };

/**
 * The tally of one thing that can only pass or fail.
 * @param {boolean} passed
 * @returns {Tally}
 */
export function one(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: [] };
}

/**
 * @param {Tally} a
 * @param {Tally} b
 * @returns {Tally}
 */
export function sum(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: [...a.skipped, ...b.skipped] };
}

/**
 * What CI reads: `12 passed, 0 failed`, and how many were skipped if any were.
 * @param {Tally} tally
 */
export function closingLine({ passed, failed, skipped }) {
  const counts = `${passed} passed, ${failed} failed`;
  return skipped.length === 0 ? counts : `${counts}, ${skipped.length} skipped`;
}
