import { expect, test } from 'vitest';
import { scaleOf } from '../../src/views/timeline-scale';

test('days are points, months are stretches, in days from the first', () => {
  expect(scaleOf(['XXXX-02', 'XXXX-04-15', 'XXXX-04-24'])).toEqual({
    stretches: [
      { from: 0, to: 28 },
      { from: 73, to: 73 },
      { from: 82, to: 82 },
    ],
    length: 82,
    isYearAssumed: true,
  });
});

test('a stated year is taken as it is', () => {
  expect(scaleOf(['2023', '2024-02-29'])).toEqual({
    stretches: [
      { from: 0, to: 365 },
      { from: 424, to: 424 },
    ],
    length: 424,
    isYearAssumed: false,
  });
});

test('dates with and without a year have no common scale; nor has nothing', () => {
  expect(scaleOf(['2024-02-29', 'XXXX-04-15'])).toBeUndefined();
  expect(scaleOf([])).toBeUndefined();
});
