import { expect, test } from 'vitest';
import type { PageReport } from '../../src/messaging/calls';
import { isNamesByBriefing, reportCheck } from '../../src/messaging/report-check';

const mention = { surface: 'Marlow', class: 'unique', why: 'It is written so.', at: 0.5 } as const;
const entity: PageReport['entities'][number] = {
  key: 'lamps/marlow',
  identity: 'organization marlow works',
  isKnown: false,
  name: 'Marlow Works',
  kind: 'organization',
  label: 'Maker of lamps',
  briefings: ['lamps'],
  mentions: [mention],
};
const report: PageReport = {
  state: 'ready',
  error: 'It failed.',
  isPainted: true,
  problem: 'There is more.',
  entities: [entity],
};

const passes = (value: unknown) => reportCheck()(value);
const many = <Entry>(count: number, entry: Entry): Entry[] => Array<Entry>(count).fill(entry);

test('what a page script says passes, with and without what it may leave out', () => {
  expect(passes(report)).toBe(true);
  const { label: _label, ...nameless } = entity;
  for (const state of ['ready', 'reading', 'off', 'notHtml', 'failed'])
    expect([state, passes({ state, isPainted: false, entities: [nameless] })]).toEqual([state, true]);
});

/** Every place in a report, from the whole of it to its last text. */
function placesIn(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, one]) => placesIn(one).map((path) => [key, ...path]))];
}

const HOSTILE: unknown[] = [null, 7, -1, Number.NaN, 'x', true, {}, { toString: 1 }, [], [[]], [null], Array(3)];

function withPut(whole: unknown, [key, ...path]: (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy: Record<string, unknown> = Array.isArray(whole) ? Object.assign([], whole) : Object.assign({}, whole);
  copy[key] = withPut(copy[key], path, value);
  return copy;
}

/** Those hostile values that are no other than what may stand there. */
const FITTING: Record<string, unknown[]> = {
  '/isPainted': [true],
  '/entities': [HOSTILE.find((one) => Array.isArray(one) && one.length === 0)],
  '/entities/0/isKnown': [true],
  '/entities/0/briefings': [HOSTILE.find((one) => Array.isArray(one) && one.length === 0)],
};
const TEXT = /^\/(?:error|problem|entities\/0\/(?:key|identity|name|label|briefings\/0|mentions\/0\/(?:surface|why)))$/;

test('anything else in any place of it does not', () => {
  const places = placesIn(report);
  expect(places).toHaveLength(21);
  const passed = places.flatMap((path) => {
    const name = path.map((step) => `/${step}`).join('');
    const fitting = TEXT.test(name) ? ['x'] : (FITTING[name] ?? []);
    return HOSTILE.filter((value) => !fitting.includes(value) && passes(withPut(report, path, value))).map((value) => [
      name,
      value,
    ]);
  });
  expect(passed).toEqual([]);
});

test('a mention that says in which frame it stands does not pass, nor a name without mentions', () => {
  expect(passes({ ...report, entities: [{ ...entity, mentions: [{ ...mention, frame: 3 }] }] })).toBe(false);
  expect(passes({ ...report, entities: [{ ...entity, mentions: [] }] })).toBe(false);
});

test('a tab has so many mentions and so much text, in all of its documents', () => {
  expect(passes({ ...report, entities: many(50_000, entity) })).toBe(true);
  expect(passes({ ...report, entities: many(50_001, entity) })).toBe(false);
  expect(passes({ ...report, entities: [{ ...entity, mentions: many(50_001, mention) }] })).toBe(false);
  expect(passes({ ...report, entities: Array(2 ** 32 - 1) })).toBe(false);
  // One list that all share is a small message.
  expect(passes({ ...report, entities: many(50_000, { ...entity, briefings: many(50_000, '') }) })).toBe(false);
  expect(passes({ ...report, problem: 'x'.repeat(4_900_000) })).toBe(true);
  expect(passes({ ...report, problem: 'x'.repeat(5_000_001) })).toBe(false);
  const isReport = reportCheck();
  const large = { ...report, entities: [{ ...entity, mentions: many(30_000, mention) }] };
  expect([large, large].map((one) => isReport(one))).toEqual([true, false]);
});

test.each([
  [{}, true],
  [{ lamps: 3, tides: 0 }, true],
  [{ lamps: { toString: 1 } }, false],
  [{ lamps: 'many' }, false],
  [null, false],
  ['lamps', false],
])('names by briefing: %j passes: %s', (value, isPassing) => expect(isNamesByBriefing(value)).toBe(isPassing));
