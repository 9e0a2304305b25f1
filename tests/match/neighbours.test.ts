import { describe, expect, test } from 'vitest';
import { mentionsIn, named } from './mentions';

const NAMES = [
  named('Council on Lamps', 'organization', [
    ['Council on Lamps', 'unique'],
    ['CoL', 'shared'],
  ]),
  named('Marlow Works', 'organization', [['Marlow Works', 'unique']]),
];
const found = (...blocks: string[]) => mentionsIn(NAMES, blocks).flat();

describe('a capital before what begins with what it is', () => {
  const isMeant = ['Council on Lamps=Council on Lamps'];

  test.each([
    ['of a larger place', 'He left the European Council on Lamps.'],
    ['of a town', 'He left the Ludlow Council on Lamps.'],
    ['at a sentence’s start', 'European Council on Lamps fellows left.'],
    ['alone', 'European Council on Lamps'],
    ['in German', 'Er ist Gast der European Council on Lamps und sagt nichts.'],
  ])('makes it another one: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['a country', 'He left the US Council on Lamps.'],
    ['a country with full stops', 'He left the U.S. Council on Lamps.'],
    ['a people that ends otherwise', 'He left the Israeli Council on Lamps.'],
    ['a quality at a sentence’s start', 'Several Council on Lamps fellows left. Historic Council on Lamps halls fell.'],
    ['a people', 'He left the American Council on Lamps, not the Chinese Council on Lamps.'],
    ['a word at a sentence’s start', 'Former Council on Lamps fellows left.'],
    ['an opener', 'At Council on Lamps nobody left.'],
    ['a role', 'So said President Council on Lamps.'],
    ['a known name', 'So Marlow Works Council on Lamps left.'],
    ['a verb of a headline', 'Zorptech Joins Council on Lamps Amid Protests'],
    ['a noun in German', 'Das ist die Denkfabrik Council on Lamps und sonst nichts.'],
  ])('says nothing: %s', (_, text) => {
    expect(found(text)).toContain(isMeant[0]);
  });

  test('another one tells nothing of it', () => {
    const blocks = ['The European Council on Lamps met.', 'The CoL voted.', 'Marlow Works'];
    expect(found(...blocks)).toEqual(['Marlow Works=Marlow Works']);
    expect(found('The Council on Lamps met.', ...blocks.slice(1))).toHaveLength(3);
  });

  test('of another name it is a word beside it', () => {
    expect(found('He left the Ludlow Marlow Works.')).toEqual(['Marlow Works=Marlow Works']);
  });
});

describe('a role before a surname', () => {
  const names = [
    named('Marlow', 'organization', [['Marlow', 'unique']]),
    named('Ida Quill', 'person', [
      ['Ida Quill', 'unique'],
      ['Quill', 'surname'],
    ]),
  ];
  const afterFullName = (text: string) =>
    mentionsIn(names, ['Marlow rief Ida Quill.', 'Lampen.', text]).flat().slice(2);

  test.each([
    ['in German', 'Dann sagte Konzernchef Quill nichts.'],
    ['of a woman', 'Dann sagte Vizekanzlerin Quill nichts.'],
    ['behind a hyphen', 'Dann sagte Lampen-Milliardär Quill nichts.'],
    ['behind a known name', 'Dann sagte Marlow-Gründerin Quill nichts.'],
    ['in French', 'Alors la Présidente Quill parla.'],
    ['in Spanish and Italian', 'Entonces el Ministro Quill habló, y la Presidenta Quill.'],
    ['in English, behind a hyphen', 'Then Ex-Chairwoman Quill spoke.'],
    ['in capitals', 'MINISTER QUILL'],
  ])('is no first name: %s', (_, text) => {
    expect(afterFullName(text).length).toBeGreaterThan(0);
    expect(afterFullName(text).filter((one) => !/^(?:quill|marlow)=/i.test(one))).toEqual([]);
    expect(afterFullName(text).at(-1)).toMatch(/^quill=Ida Quill$/i);
  });

  test.each(['Rosa', 'Chefkoch-Tom', 'Ministerio'])('%s is none', (word) => {
    expect(afterFullName(`Dann sagte ${word} Quill nichts.`)).toEqual([]);
  });

  test('tells who it is, near what the briefing tells of', () => {
    expect(mentionsIn(names, ['Nun reist Konzernchef Quill zu Marlow.']).flat()).toContain('Quill=Ida Quill');
    expect(mentionsIn(names, ['Nun reist Konzernchef Quill zu Zorptech.']).flat()).toEqual([]);
  });

  test('alone is no alias; at the end of a name it is a part of it', () => {
    const shows = ['Iron Chef', 'MasterChef', 'Konzernchef'].map((text) => ({
      ...named(text, 'product', []),
      aliases: [{ text }],
    }));
    expect(mentionsIn(shows, ['So Iron Chef, MasterChef und Konzernchef.']).flat()).toEqual([
      'Iron Chef=Iron Chef',
      'MasterChef=MasterChef',
    ]);
  });
});

describe('a word that begins a headline or a sentence, before a shared name', () => {
  const names = [
    named('Marlow', 'organization', [['Marlow', 'unique']]),
    named('Gemma', 'model', [['Gemma', 'shared']], ['language model']),
    named('Mexico', 'place', [['Mexico', 'unique']]),
  ];
  const page = ['Marlow trained Gemma, a language model.', 'Far away.'];
  const isMarked = (text: string) => (mentionsIn(names, [...page, text])[2] ?? []).includes('Gemma=Gemma');

  test.each([
    'Inside Gemma: how the new one works',
    'Inside Gemma: How Marlow Built a Giant',
    'Meet Gemma',
    'Introducing Gemma, and more.',
    'Behind Gemma stands nobody.',
    'Beyond Gemma: what comes next',
    'Most Gemma users left. Its Gemma is new. No Gemma, no gain.',
  ])('is no part of it: %s', (text) => {
    expect(isMarked(text)).toBe(true);
  });

  test.each(['Inside Rosa Gemma: how she sings', 'Rosa Gemma: what comes next', 'Meet Rosa Gemma'])(
    'but a first name is: %s',
    (text) => {
      expect(isMarked(text)).toBe(false);
    },
  );

  test('what is new is another place', () => {
    expect(mentionsIn(names, ['New Mexico voted, and All Mexico United won.']).flat()).toEqual([]);
  });
});
