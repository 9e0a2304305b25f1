import { expect, test } from 'vitest';
import { inOrder, marksOf, scaleOf } from '../../src/views/timeline-scale';

/** Dates that one source gives. */
const of = (...dates: string[]) => dates.map((date) => ({ date, source: 'gazette' }));

test('days are points, months are stretches, in days from the first', () => {
  expect(scaleOf(of('XXXX-02', 'XXXX-04-15', 'XXXX-04-24'))).toEqual({
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
  expect(scaleOf(of('2023', '2024-02-29'))).toEqual({
    stretches: [
      { from: 0, to: 365 },
      { from: 424, to: 424 },
    ],
    length: 424,
    isYearAssumed: false,
  });
});

test('years below 100 are not of the 20th century', () => {
  expect(scaleOf(of('0079-08-24', '0079-10', '0150-01-01'))).toEqual({
    stretches: [
      { from: 0, to: 0 },
      { from: 38, to: 69 },
      { from: 25_697, to: 25_697 },
    ],
    length: 25_697,
    isYearAssumed: false,
  });
});

test('what has a scale is told in the order of time; what has none as it was', () => {
  const ordered = (...dates: string[]) => inOrder(of(...dates), (one) => one).map(({ date }) => date);
  expect(ordered('XXXX-04-24', 'XXXX-04-15', 'XXXX-02')).toEqual(['XXXX-02', 'XXXX-04-15', 'XXXX-04-24']);
  // Of two that begin together the author's first stays the first.
  expect(ordered('2024-02-01', '2023', '2024-02')).toEqual(['2023', '2024-02-01', '2024-02']);
  expect(ordered('2024', 'XXXX-04-15', 'XXXX-02')).toEqual(['2024', 'XXXX-04-15', 'XXXX-02']);
});

test('dates with and without a year have no common scale; nor has nothing', () => {
  expect(scaleOf(of('2024-02-29', 'XXXX-04-15'))).toBeUndefined();
  expect(scaleOf([])).toBeUndefined();
});

test('days of a year that is not stated are of one year within one source only', () => {
  const [first, second] = of('XXXX-02', 'XXXX-04-15');
  if (!first || !second) throw new Error('no dates');
  expect(scaleOf([first, { ...second, source: 'tide' }])).toBeUndefined();
  expect(scaleOf([...of('2024-02'), { date: '2024-04-15', source: 'tide' }])).toBeDefined();
});

test('what is of one day, or of one month, is one mark', () => {
  const scale = scaleOf(of('XXXX-02', 'XXXX-02-01', 'XXXX-02', 'XXXX-04-15', 'XXXX-04-15'));
  expect(scale && marksOf(scale)).toEqual([
    { from: 0, to: 28, indexes: [0, 2] },
    { from: 0, to: 0, indexes: [1] },
    { from: 73, to: 73, indexes: [3, 4] },
  ]);
});
