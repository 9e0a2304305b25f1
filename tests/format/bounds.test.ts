import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultInWords } from '../../src/format/faults';
import { parseBriefing } from '../../src/format/parse';
import { makeStory } from '../briefing';

const BROKEN = 'tests/format/broken';

/** What the parser says of a file or a value, as lines. */
function faultsOf(file: unknown): string[] {
  const isFile = typeof file === 'string' || file instanceof Uint8Array;
  const parsed = parseBriefing(isFile ? file : JSON.stringify(file));
  return parsed.ok ? [] : parsed.faults.map(faultInWords);
}

/** A list or text at one place of a value made shorter by one, in place. */
function shorten(value: Record<string | number, unknown>, [step = '', ...rest]: (string | number)[]): void {
  const inner = value[step];
  if (rest.length > 0) shorten(inner as Record<string, unknown>, rest);
  // The last hand of a list of hands is the source.
  else value[step] = typeof inner === 'string' ? inner.slice(0, -1) : (inner as unknown[]).slice(1);
}

describe('what is too long by one is taken when it is shorter by one', () => {
  const files = readdirSync(BROKEN).filter((file) => file.endsWith('.briefing.json'));
  const tooLong = files.flatMap((file) => {
    const text = readFileSync(join(BROKEN, file), 'utf8');
    const parsed = parseBriefing(text);
    const { path = [], expected = '' } = parsed.ok ? {} : (parsed.faults[0] ?? {});
    return expected.startsWith('at most') && path.length > 0 ? [{ file, text, path }] : [];
  });

  test('there are files that are', () => expect(tooLong.length).toBeGreaterThan(40));

  test.each(tooLong)('$file', ({ text, path }) => {
    const briefing = JSON.parse(text) as Record<string, unknown>;
    shorten(briefing, path);
    expect(faultsOf(briefing)).toEqual([]);
  });
});

type Story = ReturnType<typeof makeStory>;
const STORY = makeStory();
/** A small one, so that as many as there may be are no more than 5 MB. */
const RELATION = { ...STORY.relations?.[0], act: 'reported', holders: [{ source: 'gazette', did: 'reported' }] };

describe.each<[keyof Story, number, string]>([
  ['sources', 1_000, '1,000 sources'],
  ['entities', 20_000, '20,000 entries'],
  ['facts', 5_000, '5,000 facts'],
  ['quotes', 5_000, '5,000 quotations'],
  ['events', 1_000, '1,000 events'],
  ['relations', 20_000, '20,000 entries'],
  ['disputes', 1_000, '1,000 disputes'],
  ['comparisons', 100, '100 comparisons'],
  ['corrections', 1_000, '1,000 corrections'],
  ['notStated', 1_000, '1,000'],
])('%s', (section, most, words) => {
  /** As many as there may be and some more: those of the story, then the last of them again and again, under ids of their own. */
  const filled = (count: number): Story => {
    const own = STORY[section] as unknown[];
    const last = section === 'relations' ? RELATION : own.at(-1);
    // Not all of them against one: that is bounded, too.
    const copy = { ...(last as object), against: undefined };
    const again = (_: unknown, at: number) => (typeof last === 'object' ? { ...copy, id: `more-${at}` } : last);
    const more = Array.from({ length: count - own.length }, section === 'corrections' ? () => last : again);
    return { ...STORY, [section]: [...own, ...more] };
  };

  test(`${most} are taken`, () => expect(faultsOf(filled(most))).toEqual([]));

  test('one more is refused', () => {
    expect(faultsOf(filled(most + 1))).toEqual([
      expect.stringContaining(`${section}: found a list of ${most + 1}; expected at most ${words} (`),
    ]);
  });
});

test('a list of more than 20,000 is refused before its entries are looked at', () => {
  const none = (count: number) => ({ ...STORY, entities: Array<number>(count).fill(0) });
  expect(faultsOf(none(20_001))).toEqual([expect.stringContaining('entities: found a list of 20001')]);
  expect(faultsOf(none(20_000)).length).toBeGreaterThan(20_000);
});

test('of long lists that are wrong in many ways the beginning is told of, and that there is more', () => {
  const broken = () => ({ kind: 'lamp', name: 7, cues: Array<number>(30).fill(0) });
  const file = (count: number) => ({ ...STORY, entities: Array.from({ length: count }, broken) });
  const all = faultsOf(file(500));
  const told = faultsOf(file(5000));
  const [first, ...others] = told;
  expect(first).toBe(
    'the briefing: so much is wrong that long lists were looked at only where they begin; expected fewer faults (mend these first)',
  );
  expect(others.slice(0, 10_000)).toEqual(all.slice(0, 10_000));
  expect(told.length).toBeLessThan(2 * all.length);
  expect(all).not.toContain(first);
});

test('a table of seven columns is refused, and a row of seven cells', () => {
  const table = (columns: number, cells: number) => {
    const [comparison] = STORY.comparisons ?? [];
    const rows = [{ label: 'Light', cells: Array<null>(cells).fill(null) }];
    return { ...STORY, comparisons: [{ ...comparison, columns: Array<string>(columns).fill('Lamp'), rows }] };
  };
  expect(faultsOf(table(6, 6))).toEqual([]);
  expect(faultsOf(table(7, 6))).toContainEqual(
    expect.stringContaining('columns: found a list of 7; expected at most six'),
  );
  expect(faultsOf(table(6, 7))).toContainEqual(
    expect.stringContaining('cells: found a list of 7; expected at most six'),
  );
});

describe('5,000,000 bytes of UTF-8', () => {
  const whole = JSON.stringify({ ...STORY, title: 'Die Lampe am Hafen, grün' });
  const length = new TextEncoder().encode(whole).length;
  const bytes = (count: number) => new TextEncoder().encode(whole + ' '.repeat(count - length));

  test.each([
    ['as text', (file: Uint8Array) => new TextDecoder().decode(file)],
    ['as bytes', (file: Uint8Array) => file],
  ])('are taken and one more is refused, %s', (_, as) => {
    expect(bytes(5_000_000)).toHaveLength(5_000_000);
    expect(faultsOf(as(bytes(5_000_000)))).toEqual([]);
    expect(faultsOf(as(bytes(5_000_001)))).toEqual([expect.stringContaining('longer than 5 MB')]);
  });
});

test('16 levels are taken and 17 refused', () => {
  const levels = (count: number) => `${'['.repeat(count)}${']'.repeat(count)}`;
  expect(faultsOf(levels(16))).toEqual([expect.stringContaining('found a list of 1; expected an object')]);
  expect(faultsOf(levels(17))).toEqual([expect.stringContaining('nested too deeply')]);
});
