import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { faultInWords } from '../../src/format/faults';
import { parseBriefing } from '../../src/format/parse';
import { telling } from '../../src/format/about';
import type { Briefing, Evidence } from '../../src/format/schema';

const FOLDER = 'assets/briefings';
const SOURCES = '../shared/source';
const files = readdirSync(FOLDER);

function read(file: string): Briefing {
  const parsed = parseBriefing(readFileSync(join(FOLDER, file), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.faults.map(faultInWords).join('\n'));
  return parsed.briefing;
}

/** Every piece of evidence in a briefing, wherever it stands. */
function evidenceOf(value: unknown): Evidence[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('exact' in value) return [value as Evidence];
  return Object.values(value).flatMap(evidenceOf);
}

test('there is a bundled briefing', () => {
  expect(files).not.toEqual([]);
});

describe.each(files)('%s', (file) => {
  const briefing = read(file);

  const { statementsAbout } = telling(briefing);

  test('every entity has something said about it', () => {
    const related = new Set(briefing.relations?.flatMap(({ subject, object }) => [subject, object]));
    const silent = briefing.entities.filter(({ id }) => statementsAbout(id).length === 0 && !related.has(id));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('its last holder is a source: nothing comes from nowhere', () => {
    expect(briefing.facts.filter(({ holders }) => holders.at(-1)?.source === undefined).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test('anchors are short: enough to find the place, not a copy of it', () => {
    const long = evidenceOf(briefing).filter(({ exact }) => exact.length > 120);
    expect(long.map(({ exact }) => exact)).toEqual([]);
  });

  describe('against its source', () => {
    beforeEach(({ skip }) => skip(!existsSync(SOURCES), `${SOURCES} is absent`));
    const source = existsSync(SOURCES)
      ? readdirSync(SOURCES)
          .map((name) => readFileSync(join(SOURCES, name), 'utf8'))
          .join('\n')
      : '';

    test('every anchor stands in it, with its prefix only once or wherever the same words are said again', () => {
      const unclear = evidenceOf(briefing).filter(({ exact, prefix = '', suffix = '' }) => {
        const surroundings = placesOf(prefix + exact + suffix, source).map(([start, end]) =>
          [...wordsOf(source.slice(0, start)).slice(-5), '…', ...wordsOf(source.slice(end)).slice(0, 5)].join(' '),
        );
        return new Set(surroundings).size !== 1;
      });
      expect(unclear).toEqual([]);
    });

    test('every quotation stands in it word for word, but for the writer’s insertions', () => {
      const plain = (text: string) => text.replace(/[[(].*?[\])]/g, '').replace(/\s+/g, ' ');
      const missing = briefing.quotes.filter(({ text }) => !plain(source).includes(plain(text)));
      expect(missing.map(({ id }) => id)).toEqual([]);
    });

    test('the words in quotation marks in a dispute stand in it', () => {
      const said = (briefing.disputes ?? []).flatMap(({ positions }) =>
        positions.flatMap(({ stance }) => [...stance.matchAll(/“(.*?)”/g)].map(([, words = '']) => words)),
      );
      expect(said.length).toBeGreaterThan(5);
      expect(said.filter((words) => !source.toLowerCase().includes(words.toLowerCase()))).toEqual([]);
    });

    test('no fact or definition copies a sentence of it', () => {
      const definitions = briefing.entities.map(({ definition }) => definition);
      const written = [...briefing.facts, ...definitions].map(({ text }) => text);
      const stances = (briefing.disputes ?? []).flatMap(({ positions }) => positions.map(({ stance }) => stance));
      const copied = [...written, ...stances, ...(briefing.notStated ?? []), briefing.summary]
        // A short quotation that is marked as one may be longer.
        .flatMap((text) => text.split(/“.*?”/))
        .filter((text) => hasRunOf(9, text, source));
      expect(copied).toEqual([]);
    });
  });
});

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}

/** Where a passage starts and ends, each time that it stands in the source. */
function placesOf(passage: string, source: string): [number, number][] {
  const places: [number, number][] = [];
  for (let at = source.indexOf(passage); at >= 0; at = source.indexOf(passage, at + 1)) {
    places.push([at, at + passage.length]);
  }
  return places;
}

/** Does the text share that many words in a row with the source? */
function hasRunOf(length: number, text: string, source: string): boolean {
  const haystack = ` ${wordsOf(source).join(' ')} `;
  const needles = wordsOf(text);
  return needles.some(
    (_, at) => at + length <= needles.length && haystack.includes(` ${needles.slice(at, at + length).join(' ')} `),
  );
}
