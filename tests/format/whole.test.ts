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

test('what is no statement is shown without the words around its passages, and one passage once', () => {
  const briefing = makeStory();
  const [marlow] = briefing.entities;
  if (!marlow) throw new Error('no entity');
  const said = { source: 'gazette', exact: 'the lamp' };
  marlow.definition.evidence = [
    { ...said, prefix: 'they copied ' },
    { ...said, suffix: ' of theirs' },
  ];
  const { definitions, relations, comparisons } = wholeOf(briefing).grounds;
  expect(definitions[0]?.passages).toEqual([said]);
  for (const { passages } of [...definitions, ...relations, ...comparisons])
    for (const passage of passages) expect(Object.keys(passage)).toEqual(['source', 'exact']);
});

test('equal words at two places are two passages of a statement', () => {
  const briefing = makeStory();
  const [fact] = briefing.facts;
  if (!fact) throw new Error('no fact');
  const said = { source: 'gazette', exact: 'the lamp' };
  fact.evidence = [
    { ...said, prefix: 'lit ' },
    { ...said, prefix: 'saw ' },
    { ...said, prefix: 'lit ' },
  ];
  const passages = wholeOf(briefing).grounds.statements[0]?.passages ?? [];
  expect(passages.filter(({ exact }) => exact === said.exact)).toEqual(fact.evidence.slice(0, 2));
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
