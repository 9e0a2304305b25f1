import { expect, test } from 'vitest';
import { buildLexicon } from '../../src/match/lexicon';
import { mentionsIn, named } from './mentions';

/** So many things of different names that are called alike. */
const alike = (count: number, alias: Parameters<typeof named>[2][number], kind: Parameters<typeof named>[1]) =>
  Array.from({ length: count }, (_, at) => named(`Thing ${at}x`, kind, [alias], ['lamp']));

test.each([
  ['shared', 'organization', 20],
  ['unique', 'person', 20],
  ['concept', 'concept', 20],
  ['surname', 'person', 200],
] as const)('a %s name of too many means nobody', (kind, of, most) => {
  const keys = (count: number) => buildLexicon(alike(count, ['Marlow', kind], of)).entries;
  const meanings = (count: number) => keys(count).flatMap(([, all]) => all.filter(({ role }) => role === 'alias'));
  expect(meanings(most)).toHaveLength(most);
  expect(meanings(most + 1)).toHaveLength(0);
});

test('a name of too many takes nothing from who is called so in another way', () => {
  const names = [
    ...alike(21, ['Quill', 'shared'], 'organization'),
    named('Ida Quill', 'person', [
      ['Ida Quill', 'unique'],
      ['Quill', 'surname'],
    ]),
    named('Harbour Works', 'organization', [['Harbour Works', 'unique']]),
  ];
  const [mentions] = mentionsIn(names, ['Ida Quill of Harbour Works came. Then Quill spoke.']);
  expect(mentions).toEqual(['Ida Quill=Ida Quill', 'Harbour Works=Harbour Works', 'Quill=Ida Quill']);
});
