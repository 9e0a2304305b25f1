import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultInWords } from '../../src/format/faults';
import { parseBriefing } from '../../src/format/parse';
import { makeBriefing } from '../briefing';

const BROKEN = 'tests/format/broken';

/** Changes a good briefing and returns what the parser says of it. */
function faultsAfter(change: (briefing: ReturnType<typeof loose>) => void): string[] {
  const briefing = loose();
  change(briefing);
  const parsed = parseBriefing(JSON.stringify(briefing));
  return parsed.ok ? [] : parsed.faults.map(faultInWords);
}

/** The same as JSON gives it: anything may be put anywhere. */
// eslint-disable-next-line typescript/no-explicit-any
const loose = () => JSON.parse(JSON.stringify(makeBriefing())) as Record<string, any>;

/** A good briefing but for one text of it. */
const withText = (field: string, value: string) => JSON.stringify({ ...makeBriefing(), [field]: value });

/** A table of whoever holds a fact, without rows. */
const table = ({ holders }: { holders: unknown }) => ({
  id: 'table',
  title: 'Lamps',
  act: 'announced',
  holders,
  columns: ['One', 'Two'],
  rows: [],
});

describe('parseBriefing', () => {
  test('a good briefing comes out as it went in', () => {
    const parsed = parseBriefing(JSON.stringify(makeBriefing()));
    expect(parsed).toEqual({ ok: true, briefing: makeBriefing(), flags: [] });
  });

  describe('one file for each rule', () => {
    const messages = JSON.parse(readFileSync(join(BROKEN, 'messages.json'), 'utf8')) as Record<string, string>;

    test('each file has its message', () => {
      const files = readdirSync(BROKEN).filter((file) => file.endsWith('.briefing.json'));
      expect(files.map((file) => file.replace('.briefing.json', ''))).toEqual(Object.keys(messages).toSorted());
    });

    test.each(Object.entries(messages))('%s', (file, message) => {
      const parsed = parseBriefing(readFileSync(join(BROKEN, `${file}.briefing.json`)));
      expect(parsed.ok ? [] : parsed.faults.map(faultInWords)).toEqual([message]);
    });
  });

  test('who is accused in words is told how a group is written', () => {
    const [fault] = faultsAfter((b) => (b['facts'][1].accused = ['Makers of lamps']));
    expect(fault).toBe(
      'facts[1].accused[0]: found "Makers of lamps"; expected the id of an entity, or { group: "…" } (write it in one of these forms)',
    );
  });

  test('every fault is told at once, those of shape and those of reference', () => {
    const faults = faultsAfter((b) => {
      delete b['title'];
      b['facts'][0].about = ['nobody'];
      b['facts'][1].act = 'claimed';
      b['quotes'][0].evidence = [];
    });
    expect(faults).toHaveLength(4);
  });

  test('a list of 130,000 that are none, in one statement or row, is one fault', () => {
    const none = Array<number>(130_000).fill(0);
    const faults = faultsAfter((b) => {
      const allegation = b['facts'].findIndex(({ act }: { act: string }) => act === 'alleged');
      b['facts'][allegation].accused = none;
      b['comparisons'] = [{ ...table(b['facts'][0]), rows: [{ label: 'Lamps', cells: none }] }];
    });
    expect(faults).toEqual([
      expect.stringContaining('accused: found a list of 130000; expected at most 20'),
      expect.stringContaining('rows[0].cells: found a list of 130000; expected at most six cells'),
    ]);
  });

  test('half a character, where a value is cut, is written out', () => {
    expect(faultsAfter((b) => (b['title'] = `${'x'.repeat(55)}${'💡'.repeat(146)}`))).toEqual([
      `title: found "${'x'.repeat(55)}\\ud83d…"; expected at most 200 characters (shorten it)`,
    ]);
  });

  test.each<[string, string | Uint8Array, string]>([
    ['100,000 levels', '['.repeat(100_000) + ']'.repeat(100_000), 'nested too deeply'],
    ['100,000 levels inside', `{"facts":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'nested too deeply'],
    ['100,000 levels never closed', '{"a":'.repeat(100_000), 'nested too deeply'],
    ['6 MB', `"${'x'.repeat(6_000_000)}"`, 'longer than 5 MB'],
    ['8 MB in 4 million characters', `"${'é'.repeat(4_000_000)}"`, 'longer than 5 MB'],
    ['200 MB of text', 'x'.repeat(200_000_000), 'longer than 5 MB'],
    ['200 MB of bytes', new Uint8Array(200_000_000), 'longer than 5 MB'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0), 'not UTF-8 text'],
    ['Latin-1', Uint8Array.of(0x22, 0xe9, 0x22), 'not UTF-8 text'],
    ['a character cut in half', new TextEncoder().encode('{"title": "é').subarray(0, -1), 'not UTF-8 text'],
    ['NUL bytes', new Uint8Array(1000), 'not JSON'],
    ['null', 'null', 'found null'],
    ['an id of 2.4 million hyphens', withText('id', `a${'-a'.repeat(2_400_000)}`), 'found "a-a-a'],
    ['a language of 1 million parts', withText('language', `en${'-aa'.repeat(1_000_000)}`), 'found "en-aa-aa'],
  ])('%s: refused', (_, file, problem) => {
    const parsed = parseBriefing(file);
    expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.problem)).toEqual([expect.stringContaining(problem)]);
  });

  test('brackets in text are no levels', () => {
    expect(faultsAfter((b) => (b['title'] = `a ${'['.repeat(50)}`))).toEqual([]);
  });

  test('a key that stands twice inside is found where it stands', () => {
    const text = JSON.stringify(makeBriefing()).replace('"act":"announced"', '"act":"said","act":"announced"');
    const parsed = parseBriefing(text);
    expect(parsed.ok ? [] : parsed.faults.map(({ path }) => path)).toEqual([['facts', 0, 'act']]);
  });

  test('bytes with a byte order mark are read', () => {
    const bytes = new TextEncoder().encode(`\uFEFF${JSON.stringify(makeBriefing())}`);
    expect(parseBriefing(bytes).ok).toBe(true);
  });

  test('an alias that stands on every page is flagged, not refused', () => {
    const briefing = makeBriefing();
    briefing.entities[0]?.aliases.push({ text: 'The', class: 'unique', language: 'en' });
    const parsed = parseBriefing(JSON.stringify(briefing));
    expect(parsed.ok && parsed.flags.map(faultInWords)).toEqual([
      'entities[0].aliases[2].text: "The" stands on every page, so it is not looked for; expected a name (leave it out)',
    ]);
  });

  test.each([
    ['shared', 20],
    ['surname', 200],
  ] as const)('a %s alias of more than %i entities is flagged, once', (kind, most) => {
    const flagsOf = (count: number) => {
      const briefing = makeBriefing();
      const [first] = briefing.entities;
      const alias = { text: 'New', class: kind, language: 'en' } as const;
      for (let at = 0; at < count; at++) {
        briefing.entities.push({ ...first!, id: `one-${at}`, name: `One ${at}`, aliases: [alias] });
      }
      const parsed = parseBriefing(JSON.stringify(briefing));
      return parsed.ok && parsed.flags.map(faultInWords);
    };
    expect(flagsOf(most)).toEqual([]);
    expect(flagsOf(most + 1)).toEqual([
      `entities[4].aliases[0].text: ${most + 1} entities are called "New", so it is not looked for; expected a name of ${most} at most (give each a name of its own)`,
    ]);
  });

  test('a name of mixed scripts is flagged, not refused', () => {
    const briefing = makeBriefing();
    briefing.entities[0]?.aliases.push(
      { text: 'Mаrlow', class: 'unique', language: 'en' },
      { text: 'Marlow馬洛', class: 'unique', language: 'zh' },
    );
    const parsed = parseBriefing(JSON.stringify(briefing));
    expect(parsed.ok && parsed.flags.map(faultInWords)).toEqual([
      'entities[0].aliases[2].text: "Mаrlow" mixes scripts within a word; expected letters of one script (type it again, unless it is really written so)',
    ]);
  });

  test('so is a word of mixed scripts anywhere but in a passage', () => {
    const briefing = makeBriefing();
    briefing.notStated = ['What Mаrlow paid', 'What 3 μm and 5 kΩ cost'];
    for (const { evidence } of briefing.facts) for (const passage of evidence) passage.prefix = 'Mаrlow said';
    const parsed = parseBriefing(JSON.stringify(briefing));
    expect(parsed.ok && parsed.flags.map(({ path }) => path)).toEqual([['notStated', 0]]);
  });
});
