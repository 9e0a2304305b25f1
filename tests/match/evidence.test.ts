import { describe, expect, test } from 'vitest';
import { choose } from '../../src/match/choose';
import { findInAll } from '../../src/match/find';
import { buildLexicon } from '../../src/match/lexicon';
import { mentionsIn, named } from './mentions';

const NAMES = [
  named('Marlow Works', 'organization', [
    ['Marlow Works', 'unique'],
    ['Marlow', 'unique'],
    ['DeepLamp', 'unique'],
  ]),
  named('Harbour Lighting Council', 'organization', [
    ['Harbour Lighting Council', 'unique'],
    ['HLC', 'shared'],
  ]),
  { ...named('Kindle', 'chip', [['Kindle', 'common']], ['processor']), counterCues: ['bonfire'] },
  named('Gemma', 'model', [['Gemma', 'shared']], ['language model']),
  named('Ida Quill', 'person', [
    ['Ida Quill', 'unique'],
    ['Quill', 'surname'],
  ]),
  named('Tom Quill', 'person', [
    ['Tom Quill', 'unique'],
    ['Quill', 'surname'],
  ]),
  named('L2', 'model', [
    ['Marlow L2', 'unique'],
    ['L2', 'code', 'Marlow Works'],
  ]),
  named('Lamps.com', 'organization', [['Lamps.com', 'unique']]),
  named('gate controls', 'concept', [['gate controls', 'concept']], ['lock']),
];
const found = (...blocks: string[]) => mentionsIn(NAMES, blocks).flat();

describe('a longer name is another name', () => {
  test.each([
    ['what is called after it', 'The Marlow Institute and Marlow House', []],
    ['a house of somebody', 'Marlow came to Ida Quill’s Noodle House.', ['Marlow=Marlow Works']],
    ['an institute before it', 'à l’Institut Marlow', []],
    ['its product is no such thing', 'the Marlow GX 50', ['Marlow=Marlow Works']],
    ['half a word is no legal form', 'a Marlow SEC-mandated note', ['Marlow=Marlow Works']],
    ['its legal form belongs to it', 'Marlow Works Inc. fell', ['Marlow Works Inc=Marlow Works']],
    ['no legal form with a hyphen behind it', 'a Marlow Works Co-Founder', ['Marlow Works=Marlow Works']],
    ['no legal form that is a word', 'Marlow As Lamp Spending Rises', ['Marlow=Marlow Works']],
    ['nor behind another one', 'MARLOW CORP AS LAMP SPENDING RISES SOON', ['MARLOW CORP=Marlow Works']],
    ['nor in a headline in capitals', 'MARLOW AS LAMP SPENDING RISES SOON', ['MARLOW=Marlow Works']],
    ['no legal form with a digit behind it', 'MARLOW CO2 rose', ['MARLOW=Marlow Works']],
    ['a legal form before a dash', 'Marlow Corp—the maker', ['Marlow Corp=Marlow Works']],
    ['who speaks to the press', 'Marlow Press Secretary Tom Arden', ['Marlow=Marlow Works']],
    ['what it owns', 'Marlow’s Institute of Light', ['Marlow=Marlow Works']],
    ['what an ambiguous one owns', 'Marlow people came over to Gemma’s Noodle House.', ['Marlow=Marlow Works']],
    ['in a headline', 'Kindle Elements Raises Millions for Marlow', ['Marlow=Marlow Works']],
    [
      'a first name in a headline',
      'Barbara Quill Joins Harbour Lighting Council Board',
      ['Harbour Lighting Council=Harbour Lighting Council'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test('a short sentence without a full stop is no title', () => {
  expect(found('Marlow Works made it.', 'It ran on the Kindle')).toContain('Kindle=Kindle');
  expect(found('Marlow Works made it.', 'How to Kindle')).not.toContain('Kindle=Kindle');
});

describe('the bearer named last', () => {
  test('a role before the surname hides no full name', () => {
    const people = NAMES.filter(({ name }) => name === 'Ida Quill');
    const blocks = [
      'Chief executive Ida Quill spoke.',
      'Later chief executive Quill rang.',
      'Lamps.',
      'Then Quill left.',
    ];
    expect(mentionsIn(people, blocks).at(-1)).toEqual(['Quill=Ida Quill']);
  });

  test('of two known people of one surname it is the nearer one before', () => {
    const text = 'Marlow hired Ida Quill. Quill came. Then Tom Quill rang, and Quill left.';
    expect(found(text)).toEqual([
      'Marlow=Marlow Works',
      'Ida Quill=Ida Quill',
      'Quill=Ida Quill',
      'Tom Quill=Tom Quill',
      'Quill=Tom Quill',
    ]);
  });

  test('of one not known it is nobody', () => {
    expect(found('Marlow praised Ida Quill.', 'Later Rosa Quill sang. Quill bowed.')).toEqual([
      'Marlow=Marlow Works',
      'Ida Quill=Ida Quill',
    ]);
  });

  test('a sentence’s first word before a surname is a first name for its own paragraph alone', () => {
    expect(found('Marlow praised Ida Quill.', 'Hosting Quill is our dream.', 'Quill bowed.')).toEqual([
      'Marlow=Marlow Works',
      'Ida Quill=Ida Quill',
      'Quill=Ida Quill',
    ]);
  });

  test.each(['Ludlow-born', 'Harbour-era', 'Ludlow-made', 'Zorptech-led'])('%s is no first name', (word) => {
    expect(found(`Marlow praised Ida Quill. The ${word} Quill sang.`)).toContain('Quill=Ida Quill');
  });

  test('a small letter behind a hyphen makes a name no other word', () => {
    expect(found('Marlow praised Ida Quill. Then Pei-shan Quill sang.')).not.toContain('Quill=Ida Quill');
  });

  test('what is called after somebody bears no surname', () => {
    expect(found('Marlow praised Ida Quill.', 'The Quill Foundation met. Quill bowed.')).toEqual([
      'Marlow=Marlow Works',
      'Ida Quill=Ida Quill',
      'Quill=Ida Quill',
    ]);
  });

  test('words that say so make it another', () => {
    expect(found('Marlow praised Ida Quill. Mr Quill of Ludlow and a man called Quill sent flowers.')).toEqual([
      'Marlow=Marlow Works',
      'Ida Quill=Ida Quill',
    ]);
  });

  test('who does something else is a namesake, and the surname goes with him', () => {
    const blocks = [
      'Marlow praised Ida Quill.',
      'The soprano Ida Quill sang. Quill bowed.',
      'Ida Quill, a retired beekeeper, left.',
    ];
    expect(found(...blocks)).toEqual(['Marlow=Marlow Works', 'Ida Quill=Ida Quill']);
  });

  test.each(['Tom Quill Jr.', 'Tom Quill, Jr.', 'Tom Quill III'])('%s is not Tom Quill', (name) => {
    expect(found(`${name} left Marlow.`)).toEqual(['Marlow=Marlow Works']);
    const senior = named(name, 'person', [
      [name, 'unique'],
      ['Tom Quill', 'unique'],
    ]);
    expect(mentionsIn([...NAMES, senior], [`${name} left Marlow.`]).flat()).toHaveLength(2);
  });

  test('what somebody was once is no other walk of life', () => {
    const text = 'Marlow praised Ida Quill, a former singer. Quill bowed.';
    expect(found(text)).toEqual(['Marlow=Marlow Works', 'Ida Quill=Ida Quill', 'Quill=Ida Quill']);
  });

  test('a role before a surname counts near what the briefing tells of alone', () => {
    const names = NAMES.filter(({ name }) => name !== 'Tom Quill');
    const far = mentionsIn(names, ['Zorptech chairman Quill spoke.', 'Lamps fell.', 'Then Marlow rose.']);
    expect(far.flat()).toEqual(['Marlow=Marlow Works']);
    const near = mentionsIn(names, ['Chairman Quill spoke at Marlow.', 'Nothing fell.', 'Quill bowed.']);
    expect(near.flat()).toEqual(['Quill=Ida Quill', 'Marlow=Marlow Works', 'Quill=Ida Quill']);
  });

  test('who is known by a role is not said to stand there in full', () => {
    const lexicon = buildLexicon(NAMES.filter(({ name }) => name !== 'Tom Quill'));
    const why = (...blocks: string[]) =>
      choose(findInAll(blocks, lexicon), lexicon)
        .flat()
        .filter(({ class: kind }) => kind === 'surname')
        .map((mention) => mention.why.map(({ because }) => because)[0]);
    expect(why('Ida Quill of Marlow came. Quill bowed.')).toEqual(['fullNameOnPage']);
    const told = choose(findInAll(['Chairman Quill spoke at Marlow.', 'Quill bowed.'], lexicon), lexicon).flat();
    expect(told.flatMap((one) => one.why).map(({ because }) => because)).not.toContain('fullNameOnPage');
  });

  test.each([
    ['Singer, Marlow Works', 'Marlow praised the singer Ida Quill. Quill sang.'],
    ['Senator, Marlow', 'Marlow praised Sen. Ida Quill. Quill bowed.'],
  ])('what a person does as the briefing says is no other walk of life: %s', (label, text) => {
    const names = NAMES.map((one) => (one.name === 'Ida Quill' ? { ...one, label } : one));
    expect(mentionsIn(names, [text]).flat()).toEqual(['Marlow=Marlow Works', 'Ida Quill=Ida Quill', 'Quill=Ida Quill']);
    expect(found(text)).toEqual(['Marlow=Marlow Works']);
  });

  test.each([
    ['an initial', 'Dr A. Quill chaired, and Quill spoke.'],
    ['the family’s name first', 'Then Quill Wenli chaired, and Quill spoke.'],
  ])('of one that is only guessed it is nobody in that paragraph: %s', (_, text) => {
    expect(found('Marlow praised Ida Quill.', text, 'Quill spoke.')).toEqual([
      'Marlow=Marlow Works',
      'Ida Quill=Ida Quill',
      'Quill=Ida Quill',
    ]);
  });

  test('the end of a sentence is no initial, and a list is no place', () => {
    expect(found('Marlow praised Ida Quill. It was grade A. Quill smiled.')).toContain('Quill=Ida Quill');
    const list = 'Marlow’s sales in Gemma, Hopper and Rubin rose. Gemma sells.';
    expect(found(list).filter((one) => one === 'Gemma=Gemma')).toHaveLength(2);
    expect(found('Marlow sells. He was born in Gemma, Oklahoma.')).toEqual(['Marlow=Marlow Works']);
  });

  test.each([
    ['for it', 'Then a Kindle processor came. It was late, and a Kindle bonfire was lit.', [7]],
    ['against it', 'Then a Kindle bonfire was lit. It was late, and a Kindle processor came.', [50]],
  ])('of what speaks for and against a name the nearest in the text is heard: first %s', (_, text, expected) => {
    const lexicon = buildLexicon(NAMES);
    const mentions = choose(findInAll([text], lexicon), lexicon).flat();
    expect(mentions.map(({ start }) => start)).toEqual(expected);
  });

  test('where things are sent is a place', () => {
    expect(found('Marlow’s language models were shipped to Gemma, Texas, on Monday.')).toEqual(['Marlow=Marlow Works']);
    const thanks = 'Marlow sells language models. Thanks to Gemma, Foxconn sold more.';
    expect(found(thanks)).toEqual(['Marlow=Marlow Works', 'Gemma=Gemma']);
  });

  test.each([
    ['its own', 'Marlow chairman Quill spoke.', ['Marlow=Marlow Works', 'Quill=Ida Quill']],
    ['its own, in capitals', 'MARLOW chairman Quill spoke in Ludlow.', ['MARLOW=Marlow Works', 'Quill=Ida Quill']],
    ['another company', 'DeepLamp chairman Quill spoke.', ['DeepLamp=Marlow Works']],
    [
      'another one, of which there is news',
      'Police chief Quill arrested a HLC man. Harbour Lighting Council rose.',
      [],
    ],
  ])('a role beside a surname is somebody known for what stands near: %s', (_, text, expected) => {
    const names = NAMES.filter(({ name }) => name !== 'Tom Quill').map((one) =>
      one.name === 'Ida Quill' ? { ...one, label: 'Chairwoman, Marlow Works' } : one,
    );
    expect(
      mentionsIn(names, [text])
        .flat()
        .filter((one) => !one.endsWith('Council')),
    ).toEqual(expected);
  });

  test('Mrs Quill is not Mr Quill', () => {
    expect(found('Mr Tom Quill of Marlow came, and Mrs Quill waited.')).toEqual([
      'Tom Quill=Tom Quill',
      'Marlow=Marlow Works',
    ]);
  });

  test('a title that everybody may have tells no sex', () => {
    const blocks = ['Marlow met Professor Ida Quill.', 'Ms Quill spoke, and Mrs Quill left.'];
    expect(found(...blocks).filter((one) => one === 'Quill=Ida Quill')).toHaveLength(2);
  });

  test('of several the one who was addressed so', () => {
    const blocks = ['Dr Ida Quill of Marlow met Mrs Rosa Quill.', 'Dr Quill spoke, and Mrs Quill left.'];
    expect(found(...blocks)).toEqual(['Ida Quill=Ida Quill', 'Marlow=Marlow Works', 'Quill=Ida Quill']);
  });

  test('an employer right beside a surname says who it is', () => {
    expect(found('Marlow’s Quill spoke.')).toEqual(['Marlow=Marlow Works']);
    const [ida, ...others] = [NAMES[4], NAMES[0]] as const;
    const names = [ida, ...others].filter((one) => one !== undefined);
    expect(mentionsIn(names, ['Marlow’s Quill spoke.', 'Quill of Marlow left.']).flat()).toEqual([
      'Marlow=Marlow Works',
      'Quill=Ida Quill',
      'Quill=Ida Quill',
      'Marlow=Marlow Works',
    ]);
  });

  test('a month, a day or a verb before a surname is no first name', () => {
    expect(found('Marlow praised Ida Quill.', 'On Monday Quill left. Said Quill: no.')).toEqual([
      'Marlow=Marlow Works',
      'Ida Quill=Ida Quill',
      'Quill=Ida Quill',
      'Quill=Ida Quill',
    ]);
  });
});

describe('short forms that a page introduces', () => {
  test('mean that from there on', () => {
    expect(found('The Harbour Lighting Council (HLC) met.', 'The HLC voted.')).toEqual([
      'Harbour Lighting Council=Harbour Lighting Council',
      'HLC=Harbour Lighting Council',
      'HLC=Harbour Lighting Council',
    ]);
  });

  test('need no introduction where the full name stands, and something related', () => {
    expect(found('The HLC voted.', 'Harbour Lighting Council', 'Marlow')).toEqual([
      'HLC=Harbour Lighting Council',
      'Harbour Lighting Council=Harbour Lighting Council',
      'Marlow=Marlow Works',
    ]);
  });

  test('mean another where another was introduced', () => {
    expect(found('The Hand Loom Company (HLC) met Marlow.', 'HLC voted.')).toEqual(['Marlow=Marlow Works']);
  });

  test('mean another where small letters introduce it', () => {
    expect(found('Hidden layer count (HLC) at Marlow.', 'HLC rose.', 'Harbour Lighting Council')).toEqual([
      'Marlow=Marlow Works',
      'Harbour Lighting Council=Harbour Lighting Council',
    ]);
  });

  test('mean that where its own name introduces them in small letters', () => {
    const hlc = ['HLC=Harbour Lighting Council', 'HLC=Harbour Lighting Council'];
    expect(found('A harbour lighting council (HLC) met.', 'The HLC voted.')).toEqual(hlc);
  });

  test('a number before one is said of its own paragraph alone', () => {
    expect(
      found('The Harbour Lighting Council (HLC) met.', 'See 21 HLC Part 11; the HLC is long.', 'HLC voted.'),
    ).toEqual([
      'Harbour Lighting Council=Harbour Lighting Council',
      'HLC=Harbour Lighting Council',
      'HLC=Harbour Lighting Council',
    ]);
  });

  test('mean nothing behind a number or without either', () => {
    expect(found('See 21 HLC Part 11.')).toEqual([]);
    expect(found('HLC rose.')).toEqual([]);
  });
});

describe('what stands right before a name', () => {
  test('its maker says what it is, whoever else is called so', () => {
    expect(found('Marlow came.', 'Then Rosa Gemma sang. Marlow’s Gemma won; Gemma bowed.')).toEqual([
      'Marlow=Marlow Works',
      'Marlow=Marlow Works',
      'Gemma=Gemma',
    ]);
  });

  test('somebody’s title says that it is no thing', () => {
    expect(found('Marlow’s language model.', 'Mr. Gemma spoke of a language model at Marlow. Gemma left.')).toEqual([
      'Marlow=Marlow Works',
      'Marlow=Marlow Works',
    ]);
  });
});

test.each([
  ['a common word', 'Lantern Inc', ['Lantern Inc=Lantern']],
  ['a name of others', 'Wick Corp. fell.', ['Wick Corp=Wick']],
  ['a part of another’s', 'Barbara Wick Corp. fell.', []],
  ['alone', 'A Wick and a Lantern', []],
  ['of what is no company', 'Gemma Inc', []],
])('a company’s form speaks for %s', (_, text, expected) => {
  const companies = [
    named('Lantern', 'organization', [['Lantern', 'common']]),
    named('Wick', 'organization', [['Wick', 'shared']]),
  ];
  expect(mentionsIn([...NAMES, ...companies], [`They said that ${text}`]).flat()).toEqual(expected);
});

describe('cues for and against', () => {
  test('an abbreviation is a cue in capitals alone', () => {
    const names = [named('Gemma', 'model', [['Gemma', 'shared']], ['US'])];
    expect(mentionsIn(names, ['They told us of Gemma.', 'Gemma of the US came.']).flat()).toEqual(['Gemma=Gemma']);
  });

  test('a cue in the paragraph beside it says more than one further away', () => {
    expect(found('Marlow.', 'A language model.', 'And so Gemma won.')).toContain('Gemma=Gemma');
    expect(found('A language model.', 'DeepLamp.', 'Marlow.', 'And so Gemma won.')).not.toContain('Gemma=Gemma');
  });

  test('of two the nearer one is heard', () => {
    expect(found('Marlow put the Kindle processor into a lamp; nobody lit a bonfire.')).toEqual([
      'Marlow=Marlow Works',
      'Kindle=Kindle',
    ]);
    expect(found('For the bonfire Kindle was cheap.', 'Marlow.')).toEqual(['Marlow=Marlow Works']);
  });

  test('a phrase of several words needs less than a word', () => {
    expect(found('They spoke of gate controls.', 'A lock and Marlow.')).toEqual([
      'gate controls=gate controls',
      'Marlow=Marlow Works',
    ]);
    expect(found('They spoke of gate controls.', 'Marlow.')).toEqual(['Marlow=Marlow Works']);
  });
});

describe('writing', () => {
  test.each([
    ['without inner capitals', 'Deeplamp is new', ['Deeplamp=Marlow Works']],
    ['beside a slash', 'AMD/Marlow rose', ['Marlow=Marlow Works']],
    ['behind a missing space', 'Big Tech.Marlow rose', ['Marlow=Marlow Works']],
    ['behind an elision', 'd’Marlow et l’Marlow', ['Marlow=Marlow Works', 'Marlow=Marlow Works']],
    ['in a compound', 'der Marlow-Chef', ['Marlow=Marlow Works']],
    ['behind an Arabic letter', 'وMarlow', ['Marlow=Marlow Works']],
    ['in an address', 'see https://marlow.example/Marlow and Marlow.com', []],
    ['a domain', 'Lamps.com, (Lamps.com) and Lamps.com.', Array(3).fill('Lamps.com=Lamps.com')],
    ['what is called so in a headline', 'Marlow Press Publishes New Book About Lamps', []],
    ['a label in a headline', 'Marlow Records Signs Young Singer', []],
    ['before what a headline does with it', 'Marlow Partners With Google to Build Lamps', ['Marlow=Marlow Works']],
    ['everything in capitals', 'THE LATE JOHN HLC OF GLOUCESTER DIES AT EIGHTY', []],
    ['a code without a space', 'Marlow showed the Marlow L2.', ['Marlow=Marlow Works', 'Marlow L2=L2']],
    ['a code of something else', 'Marlow wrote to L2 of the harness.', ['Marlow=Marlow Works']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('Chinese, which parts no words', () => {
  const CHINESE = [
    ...NAMES,
    named('Huawei', 'organization', [
      ['华为', 'unique'],
      ['深度求索', 'unique'],
    ]),
  ];
  test.each([
    ['between words', '公司华为发布，深度求索表示', ['华为=Huawei', '深度求索=Huawei']],
    ['the end of another word and a word', '以振兴中华为己任', []],
    ['two words that it stands across', '张华为人低调', []],
    ['somebody addressed in the same paragraph', '据@央视新闻消息，华为股价下跌', ['华为=Huawei']],
    ['an address in it', '路透（https://tide.example/tech）报道，华为回应', ['华为=Huawei']],
    ['the name of a page', '华为发布新模型_新浪科技_新浪网', ['华为=Huawei']],
    ['addressed itself', '据@华为消息', []],
    ['the end of who is addressed', '@深圳华为 发布', []],
    ['the end of an address', '见 https://tide.example/关于华为', []],
    ['the same beside a name that is certain', '深度求索：张华为人低调', ['深度求索=Huawei']],
  ])('%s', (_, text, expected) => {
    expect(mentionsIn(CHINESE, [text]).flat()).toEqual(expected);
  });
});
