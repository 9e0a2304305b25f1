import { expect, test } from 'vitest';
import { chooseInSteps } from '../../src/match/choose';
import { findInAll } from '../../src/match/find';
import { buildLexicon, type Entry } from '../../src/match/lexicon';
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

test.each([
  ['surname', 'person', 'And so President Marlow, of Marlow, told Harbour Works’s Marlow. '],
  ['shared', 'organization', 'And so the Marlow one and that Marlow lamp. '],
] as const)('a block of nothing but %s names is weighed in short steps', (kind, of, text) => {
  const count = kind === 'surname' ? 200 : 20;
  const names = [
    ...alike(count, ['Marlow', kind], of),
    named('Harbour Works', 'organization', [['Harbour Works', 'unique']]),
  ];
  const lexicon = buildLexicon(names);
  const [hits = []] = findInAll([text.repeat(20)], lexicon);
  let looked = 0;
  for (const hit of hits) hit.entries = hit.entries.map((entry) => counted(entry, () => looked++));
  const steps = chooseInSteps([hits], lexicon);
  let most = 0;
  for (let step = steps.next(); !step.done; step = steps.next()) {
    most = Math.max(most, looked);
    looked = 0;
  }
  expect(hits.length).toBeGreaterThanOrEqual(40);
  // A step is of one hit, and looks at what those around it mean once each.
  expect(most).toBeGreaterThan(count);
  expect(most).toBeLessThan(50 * (count + 10));
});

/** Counts how often it is asked what it is. */
function counted(entry: Entry, onLook: () => void): Entry {
  return new Proxy(entry, {
    get(target, key) {
      if (key === 'role') onLook();
      return Reflect.get(target, key) as Entry[keyof Entry];
    },
  });
}
