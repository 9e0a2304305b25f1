import { describe, expect, test } from 'vitest';
import { choose } from '../../src/match/choose';
import { findInAll } from '../../src/match/find';
import { buildLexicon } from '../../src/match/lexicon';
import { mentionsIn, named } from './mentions';

const NAMES = [
  named('Marlow', 'organization', [
    ['Marlow', 'unique'],
    ['DeepLamp', 'unique'],
  ]),
  named('Harbour Lighting Council', 'organization', [
    ['Harbour Lighting Council', 'unique'],
    ['HLC', 'shared'],
  ]),
  named('Kindle', 'chip', [['Kindle', 'common']], ['processor']),
  named('Gemma', 'model', [['Gemma', 'shared']], ['language model']),
  named('Ida Quill', 'person', [
    ['Ida Quill', 'unique'],
    ['Quill', 'surname'],
  ]),
];
const found = (...blocks: string[]) => mentionsIn(NAMES, blocks);
const last = (...blocks: string[]) => found(...blocks).at(-1);

describe('another bearer', () => {
  test('far away says less against a name than one in the paragraph before', () => {
    const text = 'And so Marlow trained Gemma, a language model.';
    expect(last('Then Rosa Gemma sang.', text)).toEqual(['Marlow=Marlow']);
    expect(last('Then Rosa Gemma sang.', 'Marlow.', 'Marlow.', text)).toEqual(['Marlow=Marlow', 'Gemma=Gemma']);
  });

  test('of an ambiguous name may have an initial', () => {
    const text = 'Then A. Gemma chaired, and Gemma told Marlow of a language model.';
    expect(last(text)).toEqual(['Marlow=Marlow']);
    expect(last(text.replace('A. Gemma', 'Ada'))).toEqual(['Gemma=Gemma', 'Marlow=Marlow']);
  });

  test('that is only guessed hides the one before it in the paragraph, not the one behind it', () => {
    expect(last('Ida Quill of Marlow came. Then A. Quill chaired, and Quill spoke.')).not.toContain('Quill=Ida Quill');
    expect(last('Then A. Quill chaired. Ida Quill of Marlow came, and Quill spoke.')).toContain('Quill=Ida Quill');
  });

  test('that is only guessed elsewhere does not speak louder than the employer right beside it', () => {
    const text = 'And so Marlow’s Quill left.';
    expect(last('Then A. Quill chaired.', text)).toEqual(['Marlow=Marlow', 'Quill=Ida Quill']);
    expect(last(text.replace('And so', 'Then A. Quill chaired, and'))).not.toContain('Quill=Ida Quill');
    expect(last('Then Rosa Quill of Ludlow sang.', text)).not.toContain('Quill=Ida Quill');
  });

  test('is no verb of a headline', () => {
    const headline = 'Zorptech Sues Quill Over Lamp Patents in Ludlow';
    expect(last('Marlow praised Ida Quill.', headline, 'Then Quill bowed.')).toEqual(['Quill=Ida Quill']);
  });

  test('Mr Quill is not Mrs Quill', () => {
    expect(last('Mrs Ida Quill of Marlow came, and Mr Quill waited.')).not.toContain('Quill=Ida Quill');
  });

  test('a professor is addressed in short, too', () => {
    const text = 'Marlow met Prof. Ida Quill and Mrs Rosa Quill. Then Professor Quill spoke.';
    expect(last(text)).toContain('Quill=Ida Quill');
  });

  test('is addressed as it was with a first name', () => {
    const text = 'Marlow met Dr Rosa Quill. Then Ida Quill came.';
    expect(last(text, 'Then Quill spoke.')).toEqual(['Quill=Ida Quill']);
    expect(last(text, 'Then Dr Quill spoke.')).toEqual([]);
  });

  test('in Japanese has a first name in Latin letters', () => {
    expect(last('Marlow praised Ida Quill.', '載っていたRosa Quillさん')).toEqual([]);
  });

  test('that is no relation is another one', () => {
    expect(last('Marlow praised Ida Quill. Then Quill (no relation) sang.')).not.toContain('Quill=Ida Quill');
  });
});

describe('a capital', () => {
  test('elsewhere says nothing of a word that stands there in small letters, too', () => {
    const blocks = ['Then a Kindle came.', 'Marlow.', 'Kindle is new.'];
    expect(last(...blocks)).toEqual(['Kindle=Kindle']);
    expect(last('They kindle fires.', ...blocks)).toEqual([]);
  });

  test('beside a first name says nothing of the word', () => {
    const blocks = ['Marlow.', 'Marlow.', 'Kindle is a processor.'];
    expect(last('Then Rosa Kindle sang.', ...blocks)).toEqual([]);
    expect(last('Then a Kindle sang.', ...blocks)).toEqual(['Kindle=Kindle']);
  });

  test('right before a name is no part of it where it begins the sentence', () => {
    expect(last('Shares Marlow sold fell.')).toEqual(['Marlow=Marlow']);
    expect(last('Then Thomas Marlow fell.')).toEqual([]);
  });

  test('where all are capitals makes nothing certain', () => {
    const text = 'Then a Kindle came.';
    expect(last('Then John died at Marlow.', text)).toEqual(['Kindle=Kindle']);
    expect(last('THE LATE JOHN OF MARLOW IN GLOUCESTER DIES AT EIGHTY', text)).toEqual([]);
  });

  test('where all are capitals says nothing against what is no abbreviation', () => {
    expect(last('THE LATE JOHN DEEPLAMP OF GLOUCESTER DIES AT EIGHTY')).toEqual(['DEEPLAMP=Marlow']);
  });
});

test('what speaks of another meaning is asked of abbreviations, and not of other unique names', () => {
  const names = ['MRW', 'Lantern'].map((name) => ({
    ...named(name, 'software', [[name, 'unique']]),
    counterCues: ['bonfire'],
  }));
  expect(mentionsIn(names, ['The Lantern stood by the bonfire.', 'The MRW stood by the bonfire.'])).toEqual([
    ['Lantern=Lantern'],
    [],
  ]);
  const both = named('Lantern', 'software', [
    ['Lantern', 'unique'],
    ['LTN', 'unique'],
  ]);
  const text = 'The Lantern stood by the bonfire, and so did LTN.';
  expect(mentionsIn([{ ...both, counterCues: ['bonfire'] }], [text])).toEqual([['Lantern=Lantern']]);
});

test('who comes from a company belongs to it', () => {
  expect(last('Then Quill from Marlow left.')).toEqual(['Quill=Ida Quill', 'Marlow=Marlow']);
});

test('a legal form says that the short name of a company is meant, there and further on', () => {
  const company = { ...named('Ludlow Lamps', 'organization', []), aliases: [{ text: 'Ludlow Lamps' }] };
  expect(mentionsIn([company], ['Then Ludlow Corp fell.', 'Then Ludlow rose.'])).toEqual([
    ['Ludlow Corp=Ludlow Lamps'],
    ['Ludlow=Ludlow Lamps'],
  ]);
  expect(mentionsIn([company], ['Then Ludlow rose.'])).toEqual([[]]);
  for (const other of ['Then Rosa Ludlow sang.', 'Rosa Ludlow Joins Harbour Lighting Council Board'])
    expect(mentionsIn([company], ['Then Ludlow Lamps fell.', other])[1]).toEqual([]);
});

describe('what stands behind a name', () => {
  test.each([
    ['a company of a longer name', 'He left the Marlow Lamps Corp yesterday.', []],
    ['two legal forms', 'He left the Marlow Co Ltd yesterday.', ['Marlow Co Ltd=Marlow']],
    ['a list', 'Then Marlow sold more in Gemma, Hopper, and Rubin.', ['Marlow=Marlow', 'Gemma=Gemma']],
    ['a legal form in small letters', 'Then Marlow corp fell.', ['Marlow corp=Marlow']],
    ['what another one owns', 'With Marlow Germany’s Institute of Light grew.', ['Marlow=Marlow']],
    ['somebody who is called as a thing', 'Then Marlow Chairman Hall spoke.', ['Marlow=Marlow']],
    ['what a headline says of an institute', 'Marlow Hires Institute Director as Lamp Sales Soar', ['Marlow=Marlow']],
    ['the name of an institute', 'He left the Marlow Light Institute yesterday.', []],
  ])('%s', (_, text, expected) => {
    expect(last(text)).toEqual(expected);
  });
});

test('a short form may be introduced between commas, with "or"', () => {
  expect(found('The Harbour Lighting Council, or HLC, met.', 'Then the HLC voted.')).toEqual([
    ['Harbour Lighting Council=Harbour Lighting Council', 'HLC=Harbour Lighting Council'],
    ['HLC=Harbour Lighting Council'],
  ]);
});

test('a number before a short form makes it another, whatever stands behind it', () => {
  const introduced = 'The Harbour Lighting Council (HLC) met.';
  expect(last(introduced, 'See the HLC rules.')).toEqual(['HLC=Harbour Lighting Council']);
  expect(last(introduced, 'See the 21 HLC rules.')).toEqual([]);
});

test('a place may say where it is', () => {
  const ludlow = named('Ludlow', 'place', [['Ludlow', 'shared']]);
  expect(mentionsIn([...NAMES, ludlow], ['Then Marlow sold lamps in Ludlow, Texas.'])[0]).toContain('Ludlow=Ludlow');
});

test('who was named in full is known by that, and not by the role that stands before the surname later', () => {
  const lexicon = buildLexicon(NAMES);
  const blocks = ['Ida Quill of Marlow spoke.', 'Then chairman Quill rang Marlow.', 'Then Quill left.'];
  const [, , mentions] = choose(findInAll(blocks, lexicon), lexicon);
  expect(mentions?.flatMap(({ why }) => why.map(({ because }) => because))).toEqual(['fullNameOnPage']);
});

test.each([
  ['whom the page names in full', ['Ludlow Lamps', 'Ludlow Doors'], 'Ludlow Doors rose.'],
  ['that bears the very name', ['LD', 'LDL'], ''],
  ['with the shorter name', ['Ludlow Lamps Office', 'Ludlow Doors'], ''],
])('of two that are called the same it is the one %s', (_, names, before) => {
  const both = names.map((name) =>
    named(name, 'organization', [
      [name, 'unique'],
      ...(name === 'LDL' ? [] : [['LDL', 'unique'] as [string, 'unique']]),
    ]),
  );
  expect(mentionsIn(both, [`${before} Then LDL fell.`])[0]?.at(-1)).toBe(`LDL=${names[1]}`);
});

test('a tagger is asked of the words that begin a sentence, and not of those of a headline', () => {
  const lexicon = buildLexicon(NAMES);
  const asked = (text: string) => {
    const words: string[] = [];
    choose(findInAll([text, 'Marlow.'], lexicon), lexicon, ({ surface }) => void words.push(surface));
    return words;
  };
  expect(asked('Kindle sells well.')).toEqual(['Kindle']);
  expect(asked('Then Ludlow said: Kindle Sells Better Than Lamps')).toEqual([]);
  expect(asked('Kindle Sells Better Than Lamps Across Ludlow')).toEqual([]);
});
