import { expect, test } from 'vitest';
import bundled from '../../assets/briefings/deepseek-v4.briefing.json';
import type { Point } from '../../src/format/about';
import type { Briefing, Evidence } from '../../src/format/schema';
import { wholeOf } from '../../src/format/whole';
import { makeBriefing, makeStory } from '../briefing';

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

/** Statements by their ids, each with its other side. */
const idsOf = (points: Point[] = []) =>
  points.map(({ statement, otherSide }) => [statement, ...otherSide].map(({ id }) => id).join(' / '));
const under = (briefing: Briefing, name: string) =>
  idsOf(wholeOf(briefing).entities.find(({ entity }) => entity.id === name)?.points);

test('under a name no allegation comes before what is none, and what answers one stands beside it alone', () => {
  const accused = makeBriefing();
  const rank = ['lamp-copied', 'lamp-bright', 'lamp-announced'];
  accused.facts.sort((a, b) => rank.indexOf(a.id) - rank.indexOf(b.id));
  // What the entity itself holds is the first, as on its card.
  expect(under(accused, 'marlow')).toEqual(['lamp-announced', 'lamp-bright', 'lamp-copied / quill-own-work']);
  expect(under(accused, 'ida-quill')).toEqual(['quill-own-work']);
});

test('under a name all that accuses it is told, each accusation with what answers it', () => {
  const twice = makeBriefing();
  const copied = twice.facts.find(({ id }) => id === 'lamp-copied');
  if (!copied) throw new Error('no allegation');
  twice.facts = [copied, { ...copied, id: 'lamp-stolen' }];
  expect(under(twice, 'marlow')).toEqual([
    'quill-own-work',
    'lamp-copied / quill-own-work',
    'lamp-stolen / quill-own-work',
  ]);
});

test('an accusation that is quoted stands among the voices with what answers it, which is not told again', () => {
  const briefing = bundled as Briefing;
  const voices = idsOf(wholeOf(briefing).voices);
  expect(voices).toContain('v4-trained-on-us-chips / zhang-real-engineering');
  expect(voices.join(' / ').split(' / ').toSorted()).toEqual(briefing.quotes.map(({ id }) => id).toSorted());
  const points = under(briefing, 'deepseek');
  expect(points.filter((ids) => ids.includes('zhang-real-engineering'))).toEqual([
    'v4-trained-on-us-chips / zhang-real-engineering',
  ]);
});

test('speakers stand in the order of their first quotation, with all of theirs', () => {
  const spoken = makeBriefing();
  const [quote] = spoken.quotes;
  if (!quote) throw new Error('no quote');
  const by = (name: string, id: string) => ({ ...quote, id, speaker: { name, did: 'said' as const } });
  spoken.facts = [];
  spoken.quotes = [by('Lamp', 'a'), by('Quill', 'b'), by('Lamp', 'c')];
  expect(idsOf(wholeOf(spoken).voices)).toEqual(['a', 'c', 'b']);
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
