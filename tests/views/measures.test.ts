import { expect, test } from 'vitest';
import { timeInWords } from '../../src/views/measures';

/** Where the reader is, so that the machine's zone makes no difference. */
const noon = new Date(2026, 10, 28, 12).getTime();
const HOUR_MS = 60 * 60 * 1000;

test.each([
  ['today', 1, /^1:00\sPM$/],
  ['after midnight', 13, /^Nov 29, 2026, 1:00\sAM$/],
  ['the same day of another year', 24 * 365, /^Nov 28, 2027, 12:00\sPM$/],
])('a time %s', (_, hours, words) => {
  expect(timeInWords(noon + hours * HOUR_MS, noon)).toMatch(words);
});
