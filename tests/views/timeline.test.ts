import { h } from 'preact';
import { expect, test } from 'vitest';
import bundled from '../../assets/briefings/deepseek-v4.briefing.json';
import type { Briefing } from '../../src/format/schema';
import { wholeOf } from '../../src/format/whole';
import { Timeline } from '../../src/views/Timeline';
import { draw } from './drawn';

const [event] = wholeOf(bundled as Briefing).events;

/** @returns what stands on the line, and at its ends */
function lineOf(...dates: string[]): [string[], string[]] {
  if (!event) throw new Error('no event');
  const events = dates.map((date, id) => ({ ...event, id: String(id), when: { meaning: 'said' as const, date } }));
  const page = draw(h(Timeline, { events }));
  const words = (selector: string) => [...page.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
  return [words('.scale i'), words('.ends span')];
}

test('the line says where it begins and ends, as far as the source dates it', () => {
  expect(lineOf('XXXX-04-24', 'XXXX-02', 'XXXX-04-15')).toEqual([
    ['1', '2', '3'],
    ['February, year not stated', 'April 24, year not stated'],
  ]);
  expect(lineOf('2026', '2026-03-01')).toEqual([['1', '2'], ['2026']]);
});

test('what is of one day stands there together', () => {
  expect(lineOf('2026-02-01', '2026-02-01')).toEqual([['1, 2'], ['February 1, 2026']]);
});
