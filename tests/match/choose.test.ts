import { describe, expect, test } from 'vitest';
import { mentionsIn, named } from './mentions';

const NAMES = [
  named(
    'Marlow',
    'organization',
    [
      ['Marlow', 'unique'],
      ['Marlow Lamp Works', 'unique'],
      ['馬洛', 'unique'],
    ],
    ['lamp'],
  ),
  named('MLW', 'software', [['MLW', 'unique']]),
  named('Kindle', 'chip', [['Kindle', 'common']], ['processor', 'chips']),
  named('Gemma', 'model', [['Gemma', 'shared']], ['language model']),
  named(
    'Ida Quill',
    'person',
    [
      ['Ida Quill', 'unique'],
      ['Quill', 'surname'],
    ],
    ['chief executive'],
  ),
  named('k2', 'model', [['k2', 'code', 'Marlow']]),
  named('dimming', 'concept', [['dimming', 'concept']], ['lamp']),
  named('C++', 'software', [['C++', 'unique']]),
  named('iLamp', 'product', [
    ['iLamp', 'unique'],
    ['van der Quill', 'unique'],
  ]),
];

const found = (...blocks: string[]) => mentionsIn(NAMES, blocks).flat();

describe('names as they are written', () => {
  test.each([
    ['plain', 'Why Marlow won', ['Marlow=Marlow']],
    ['possessive', "Marlow’s chips and Marlow's lamps", ['Marlow=Marlow', 'Marlow=Marlow']],
    ['inside another script without spaces', '昨天馬洛宣布', ['馬洛=Marlow']],
    ['beside another script without spaces', '用Marlow的', ['Marlow=Marlow']],
    ['in capitals', 'MARLOW RISES', ['MARLOW=Marlow']],
    ['joined by a hyphen', 'a Marlow-made lamp', ['Marlow=Marlow']],
    ['no part of a word', 'These are Marlows, and MLWs too', []],
    ['the longest wins', 'The Marlow Lamp Works burned', ['Marlow Lamp Works=Marlow']],
    ['over a line', 'The Marlow\n   Lamp\u00A0Works', ['Marlow\n   Lamp\u00A0Works=Marlow']],
    ['beside narrow spaces', 'Selon «\u202FMarlow\u202F», Marlow\u202F: rien', ['Marlow=Marlow', 'Marlow=Marlow']],
    ['between middle dots, in a list', '킨들·Marlow·MLW', ['Marlow=Marlow', 'MLW=MLW']],
    ['an end that is no letter', 'in C++, and C++17', ['C++=C++', 'C++=C++']],
    ['with a capital at the start of a sentence', 'ILamp sales rose. The iLamp shines', ['ILamp=iLamp', 'iLamp=iLamp']],
    ['of more words, likewise', 'Van der Quill shines', ['Van der Quill=iLamp']],
    ['a first small letter is no capital elsewhere', 'ilamp, Ilamp, iLAMP', []],
    ['small letters are no name', 'a marlow in the fish shop', []],
    ['an acronym in small letters is a word', 'the mlw of things', []],
    ['an acronym inside a word', 'MLWs and XMLW', []],
    ['part of a word', 'Marlowe went to Marlowville', []],
    ['part of an address', 'see marlow.com, www.Marlow.com, @Marlow or Marlow@tide.example', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('a common word', () => {
  test.each([
    ['as a verb', 'Kindle the fire, then kindle another.', []],
    ['with a cue near', 'The Kindle processor is new.', ['Kindle=Kindle']],
    ['with a related name near', 'Marlow sells Kindle to all.', ['Marlow=Marlow', 'Kindle=Kindle']],
    ['with neither', 'He bought a Kindle yesterday.', []],
    ['as a verb beside a cue', 'Kindle the chips.', []],
    ['in a short title', 'How to Kindle', [], 'These chips.'],
    ['in a short sentence', 'We bought Kindle.', ['Kindle=Kindle'], 'These chips.'],
    ['inside a longer name', 'The chips of Kindle Brothers', []],
  ])('%s', (_, text, expected, ...others: string[]) => {
    expect(found(text, ...others)).toEqual(expected);
  });

  test('a capital inside a sentence elsewhere speaks for one at a sentence’s start', () => {
    const blocks = ['Kindle wins again.', 'Nobody makes Kindle but Marlow.', 'Nothing here.', 'Far away.'];
    expect(found(...blocks)).toEqual(['Kindle=Kindle', 'Kindle=Kindle', 'Marlow=Marlow']);
  });
});

test('a common word of nobody on the page takes no other name’s place', () => {
  const names = [
    named('Open Lamp', 'software', [['Open Lamp', 'common']], ['bulb']),
    named('review', 'concept', [['lamp code review', 'concept']]),
    named('Zorptech', 'organization', [['Zorptech', 'unique']]),
  ];
  const blocks = ['A lamp code review is slow, says Zorptech.', 'They do open lamp code review with Zorptech.'];
  const both = ['lamp code review=review', 'Zorptech=Zorptech'];
  expect(mentionsIn(names, blocks)).toEqual([both, both]);
});

describe('a shared name', () => {
  test.each([
    ['alone', 'Gemma came home.', []],
    ['with a cue near', 'Gemma is a language model.', ['Gemma=Gemma']],
    ['with a related name near', 'Marlow trained Gemma.', ['Marlow=Marlow', 'Gemma=Gemma']],
    ['with a surname of its own', 'Marlow spoke to Gemma Arden.', ['Marlow=Marlow']],
    ['in the middle of another name', 'Marlow met Ada Gemma there.', ['Marlow=Marlow']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('people', () => {
  test('a full name needs something of its briefing on the page', () => {
    expect(found('Ida Quill sang.')).toEqual([]);
    expect(found('Ida Quill sang.', 'Marlow listened.')).toEqual(['Ida Quill=Ida Quill', 'Marlow=Marlow']);
    expect(found('Ida Quill, its chief executive, sang.')).toEqual(['Ida Quill=Ida Quill']);
  });

  test('a surname needs the full name on the page', () => {
    expect(found('Marlow hired Quill.')).toEqual(['Marlow=Marlow']);
    expect(found('Marlow hired Ida Quill.', 'Then Quill left. But Quill returned, and Ms. Quill sang.')).toEqual([
      'Marlow=Marlow',
      'Ida Quill=Ida Quill',
      'Quill=Ida Quill',
      'Quill=Ida Quill',
      'Quill=Ida Quill',
    ]);
  });

  test('a surname in two spellings is one person’s', () => {
    const written = ['Ida Quill-Arden', 'Ida Quill Arden'].map((text) => [text, 'unique'] as const);
    const surnames = ['Quill-Arden', 'Quill Arden'].map((text) => [text, 'surname'] as const);
    const names = [
      named(
        'Ida Quill-Arden',
        'person',
        [...written, ...surnames].map(([text, kind]) => [text, kind]),
      ),
    ];
    expect(
      mentionsIn(
        [...names, NAMES[0] as (typeof NAMES)[0]],
        ['Marlow hired Ida Quill-Arden.', 'Quill-Arden left.'],
      ).flat(),
    ).toEqual(['Marlow=Marlow', 'Ida Quill-Arden=Ida Quill-Arden', 'Quill-Arden=Ida Quill-Arden']);
  });

  test('with another bearer on the page a surname alone means nobody', () => {
    expect(found('Marlow hired Ida Quill.', 'Tom Quill left. Quill sang.')).toEqual([
      'Marlow=Marlow',
      'Ida Quill=Ida Quill',
    ]);
  });
});

describe('codes and concepts', () => {
  test('a code needs its owner in the same sentence or the one before', () => {
    expect(found('Marlow showed k2.')).toEqual(['Marlow=Marlow', 'k2=k2']);
    expect(found('Marlow came. It showed K2.')).toEqual(['Marlow=Marlow', 'K2=k2']);
    expect(found('It showed k2. It was good. Marlow came.')).toEqual(['Marlow=Marlow']);
    expect(found('They climbed K2.')).toEqual([]);
  });

  test('a concept needs its field', () => {
    expect(found('The dimming of the lamp took an hour.')).toEqual(['dimming=dimming']);
    expect(found('Dimming of hopes.')).toEqual([]);
  });

  test('a version with a further number is another version', () => {
    expect(found('Marlow showed k2.1 and k2.')).toEqual(['Marlow=Marlow', 'k2=k2']);
  });
});

test('an abbreviation of what has no capital is a name, and no other word of it is', () => {
  const model = {
    ...named('large lamp model', 'concept', []),
    aliases: ['LLM', 'LM', 'Lampy'].map((text) => ({ text })),
  };
  expect(mentionsIn([model], ['An LLM, an LM, an llm, Lampy or a large lamp model']).flat()).toEqual([
    'LLM=large lamp model',
  ]);
});

describe('anything may come', () => {
  test.each([
    ['nothing', ''],
    ['punctuation', '((((""""’’’’'.repeat(5000)],
    ['marks without letters', '\u0301'.repeat(10_000)],
    ['one long word', 'a'.repeat(100_000)],
    ['directional floods', '\u202E\u200B'.repeat(20_000)],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('a library without names finds nothing', () => {
    expect(mentionsIn([], ['Marlow'])).toEqual([[]]);
  });
});

describe('a writing without accents', () => {
  const names = [
    named('Marlow', 'organization', [['Marlow', 'unique']]),
    named('Iñés Güell', 'person', [
      ['Iñés Güell', 'unique'],
      ['Güell', 'surname'],
    ]),
    named('Résumé', 'software', [['Résumé', 'common']], ['lamp']),
    named('ガス灯', 'product', [['ガス灯', 'unique']]),
  ];
  test.each([
    ['of a person', 'Ines Guell left Marlow.', ['Ines Guell=Iñés Güell', 'Marlow=Marlow']],
    [
      'of a surname',
      'Iñés Güell left Marlow. But Guell came.',
      ['Iñés Güell=Iñés Güell', 'Marlow=Marlow', 'Guell=Iñés Güell'],
    ],
    ['of a word is another word', 'A lamp at Resume', []],
    ['of other letters is another word', 'カス灯', []],
  ])('%s', (_, text, expected) => {
    expect(mentionsIn(names, [text]).flat()).toEqual(expected);
  });
});
