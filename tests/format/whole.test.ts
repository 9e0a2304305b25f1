import { expect, test } from 'vitest';
import bundled from '../../assets/briefings/deepseek-v4.briefing.json';
import type { Briefing, Evidence } from '../../src/format/schema';
import { wholeOf } from '../../src/format/whole';
import { makeStory } from '../briefing';

/** Every passage that a file has, wherever. */
function passagesIn(value: unknown): Evidence[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'evidence' ? (inner as Evidence[]) : passagesIn(inner),
  );
}

const keyOf = ({ source, exact }: Evidence) => `${source}: ${exact}`;

test.each([
  ['the bundled one', bundled as Briefing],
  ['one with every kind of story', withPassagesOfTheirOwn(makeStory())],
])('of a briefing, %s, each passage is shown', (_, briefing) => {
  const { statements, definitions, relations, comparisons } = wholeOf(briefing).grounds;
  const shown = [statements, definitions, relations, comparisons]
    .flat()
    .flatMap(({ passages }) => passages)
    .map(keyOf);
  const given = passagesIn(briefing).map(keyOf);
  expect(given.length).toBeGreaterThan(5);
  expect(new Set(shown)).toEqual(new Set(given));
});

test('a passage is shown once under what stands on it', () => {
  for (const grounds of Object.values(wholeOf(makeStory()).grounds)) {
    expect(grounds.length).toBeGreaterThan(0);
    for (const { passages } of grounds) expect(new Set(passages.map(keyOf)).size).toBe(passages.length);
  }
});

/** So that none is there for another's sake. */
function withPassagesOfTheirOwn(briefing: Briefing): Briefing {
  let number = 0;
  const text = JSON.stringify(briefing).replaceAll(
    /"exact":"([^"]*)"/g,
    (_, exact) => `"exact":"${exact} ${number++}"`,
  );
  return JSON.parse(text) as Briefing;
}
