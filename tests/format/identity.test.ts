import { expect, test } from 'vitest';
import { joined } from '../../src/format/identity';
import type { NamedEntity } from '../../src/format/names';

const named = (briefing: string, name: string, more: Partial<NamedEntity> = {}): NamedEntity => ({
  keys: [`${briefing}/${name}`],
  name,
  kind: 'organization',
  briefings: [briefing],
  aliases: [{ text: name, class: 'unique' }],
  cues: [],
  ...more,
});
const groups = (...names: NamedEntity[]) => joined(names).map(({ keys }) => keys.join(' '));

test.each([
  ['one name and kind are one', [named('a', 'Marlow'), named('b', 'marlow')], ['a/Marlow b/marlow']],
  [
    'another kind is another',
    [named('a', 'Marlow'), named('b', 'Marlow', { kind: 'person' })],
    ['a/Marlow', 'b/Marlow'],
  ],
  [
    'one Wikidata id is one, whatever the name',
    [named('a', 'Marlow', { wikidata: 'Q1' }), named('b', 'ML', { wikidata: 'Q1' })],
    ['a/Marlow b/ML'],
  ],
  [
    'two ids are two, whatever the name',
    [named('a', 'Marlow', { wikidata: 'Q1' }), named('b', 'Marlow', { wikidata: 'Q2' })],
    ['a/Marlow', 'b/Marlow'],
  ],
  [
    'without an id it is the one of that name',
    [named('a', 'Marlow'), named('b', 'Marlow', { wikidata: 'Q1' })],
    ['a/Marlow b/Marlow'],
  ],
  [
    'and where there are several, none of them',
    [named('a', 'Marlow', { wikidata: 'Q1' }), named('b', 'Marlow', { wikidata: 'Q2' }), named('c', 'Marlow')],
    ['a/Marlow', 'b/Marlow', 'c/Marlow'],
  ],
  [
    'two of one briefing are two',
    [named('a', 'Marlow'), { ...named('a', 'Marlow'), keys: ['a/other'] }, named('b', 'Marlow')],
    ['a/Marlow b/Marlow', 'a/other'],
  ],
])('%s', (_, names, expected) => {
  expect(groups(...names)).toEqual(expected);
});

test('all ways to write it and all cues are joined, each once', () => {
  const [one] = joined([
    named('a', 'Marlow', { cues: ['lamp'] }),
    named('b', 'Marlow', {
      aliases: [
        { text: 'Marlow', class: 'unique' },
        { text: 'ML', class: 'code', owner: 'b/x' },
      ],
      cues: ['lamp', 'sea'],
      counterCues: ['fish'],
    }),
  ]);
  expect(one).toMatchObject({
    keys: ['a/Marlow', 'b/Marlow'],
    briefings: ['a', 'b'],
    cues: ['lamp', 'sea'],
    counterCues: ['fish'],
  });
  expect(one?.aliases.map(({ text }) => text)).toEqual(['Marlow', 'ML']);
});

test('what the reader keeps apart stays apart, and is known as one', () => {
  const names = [named('a', 'Marlow'), named('b', 'Marlow')];
  const [identity = ''] = joined(names).map((one) => one.identity);
  const apart = joined(names, new Set([identity]));
  expect(apart.map(({ keys, identity: own }) => [keys, own])).toEqual([
    [['a/Marlow'], identity],
    [['b/Marlow'], identity],
  ]);
});
