import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AliasClass } from '../../src/format/schema';
import { candidatesIn, catalogueBuilder } from '../../src/match/catalogue';
import { cueWordsOf } from '../../src/match/cue-words';
import { filterOf } from '../../src/match/filter';
import { createFinder, namedInSteps } from '../../src/match/find';
import { atOnce } from '../../src/match/steps';
import { allWords, plainWords } from '../../src/match/gate-patterns';
import { createGateKeeper, hashOf, mayName } from '../../src/match/gate';
import { cuePattern } from '../../src/match/pattern';
import { aliasesOf } from '../../src/match/infer';
import { gateOf } from '../../src/match/build-gate';
import { waysOf } from '../../src/match/ways';
import { buildLexicon } from '../../src/match/lexicon';
import type { NamedEntity } from '../../src/format/names';
import { named } from './mentions';

const CLASSES: Exclude<AliasClass, 'code'>[] = ['unique', 'common', 'shared', 'surname', 'concept'];

function catalogueOf(...briefings: NamedEntity[][]) {
  const builder = catalogueBuilder();
  for (const names of briefings) builder.add(names);
  return builder.finish();
}

/** What a page would be told, which has this text and nothing else. */
function told(names: NamedEntity[], text: string, isLarge = false): string[] {
  const catalogue = catalogueOf(names);
  const gate = isLarge ? gateOf(names.flatMap(aliasesOf).flatMap(waysOf), 0) : catalogue.gate;
  const words = createGateKeeper(gate)(text) ?? [];
  if (!mayName(gate, words)) return [];
  return candidatesIn(catalogue, words).entities.map(({ name }) => name);
}

const seen = (alias: string, text: string, kind: AliasClass = 'unique') =>
  told([named('x', 'product', [[alias, kind]])], text).length > 0;

describe('the gate lets a name through', () => {
  test.each<[string, string, string, AliasClass?]>([
    ['as written', 'Huawei', 'the new Huawei phone'],
    ['in capitals', 'Huawei', 'HUAWEI SAYS'],
    ['without its inner capitals', 'DeepSeek', 'Deepseek says'],
    ['with a number joined', 'Ascend 950', 'an Ascend950 chip'],
    ['with a number apart', 'Ascend950', 'an Ascend 950 or Ascend-950 chip'],
    ['with letters and numbers', 'H100', 'the H100.'],
    ['beginning in small letters', 'eBay', 'on eBay today'],
    ['beginning in small letters, in capitals', 'eBay', 'ON EBAY TODAY'],
    ['beginning in small letters, at the start of a sentence', 'iPhone', 'IPhone sales rose'],
    ['a code in small letters', 'v4', 'now v4 is out', 'concept'],
    [
      'with other capitals, and another word of it',
      'Huawei Technologies Company Limited',
      'So HuaWei Technologies Company Limited said',
    ],
    ['with a sign that is no letter', 'SPY×FAMILY', 'The manga SPY×FAMILY is back'],
    ['a concept', 'export controls', 'new export controls', 'concept'],
    ['a concept with a short word', 'state of the art', 'the STATE of the Art', 'concept'],
    ['a concept, capitalised', 'export controls', 'New Export Controls', 'concept'],
    ['with accents', 'Élysée', 'at the Élysée today'],
    ['with decomposed accents', 'Élysée', 'at the Élysée today'.normalize('NFD')],
    ['with soft hyphens', 'Huawei', 'Hua\u00ADwei'],
    ['in full-width letters', 'Huawei', 'Ｈｕａｗｅｉ'],
    ['in Cyrillic', 'Газпром', 'о Газпроме: Газпром'],
    ['in Arabic, joined with its neighbour', 'هواوي', 'شركة هواوي'],
    ['before an Arabic comma', 'هواوي', 'قالت هواوي، اليوم'],
    ['before a danda', 'हुआवेई', 'यह हुआवेई।'],
    ['before a Greek question mark', 'Χουάουεϊ', 'Χουάουεϊ\u037E'],
    ['with a Hebrew hyphen', 'ניו יורק', 'ניו־יורק'],
    ['in Amharic, before a full stop', 'ሁዋዌ', 'ሁዋዌ።'],
    ['a code, with a capital inside alone', 'deepseek r1', 'now deepSeek r1', 'code'],
    ['in Latin letters within Arabic', 'Nvidia', 'وNvidia'],
    ['in Chinese', '华为', '据华为说'],
    ['one Chinese letter', '华', '据华为说'],
    ['in Korean, with an ending', '삼성전자', '삼성전자가'],
    ['no letter at all', '.*', 'it is .* here'],
    ['an emoji', '\u{1F40B}', 'a \u{1F40B}!'],
    ['with a Kelvin sign', 'Kelvin', '\u212Aelvin'],
    ['an initial', 'J. Huang', 'J. Huang says'],
  ])('%s', (_, alias, text, kind) => {
    expect(seen(alias, text, kind)).toBe(true);
    expect(told([named('x', 'product', [[alias, kind ?? 'unique']])], text, true)).toEqual(['x']);
  });

  test.each<[string, string, string, AliasClass?]>([
    ['other words', 'Huawei', 'nothing of it'],
    ['small letters of a name', 'Huawei', 'huawei'],
    ['one of its words', 'Jensen Huang', 'Huang says'],
    ['part of a word', 'CANN', 'CANNOT'],
    ['the end of a word', 'GPT', 'ask ChatGPT now'],
    ['the longer word of a code', 'v4 pro', 'a pro', 'code'],
    ['one word of a concept', 'export controls', 'it controls', 'concept'],
    ['the number of a concept', 'phase 3 trial', 'the 3 of 2023', 'concept'],
  ])('and not for %s', (_, alias, text, kind) => {
    expect(seen(alias, text, kind)).toBe(false);
  });

  test('whatever the finder finds', () => {
    const letters =
      '، । \u037E ־ Deep Seek seek große éclairs A 100 H100 v 4 of É é e\u0301 ß İ 华 为 Ω ω И и هو Ａ x _ - ’ & . ǅ கா'.split(
        ' ',
      );
    const piece = fc.constantFrom(...letters, ' ', '  ', '\u00AD', '\u200D', '\u0308', '\u{1F40B}', '\u0E01\u0E33');
    const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
    // The format takes no alias without a letter or number.
    const alias = text.filter((one) => /[\p{L}\p{N}]/u.test(one));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(alias, fc.constantFrom(...CLASSES)), { minLength: 1, maxLength: 4 }),
        fc.array(text, { maxLength: 3 }),
        fc.boolean(),
        (aliases, fillers, isShouted) => {
          const names = aliases.map(([one, kind], index) => named(`n${index}`, 'product', [[one, kind]]));
          const joined = aliases.flatMap(([one], index) => [one, fillers[index] ?? ' ']).join('');
          const page = isShouted ? joined.toUpperCase() : joined;
          const lexicon = buildLexicon(names);
          const found = [...atOnce(namedInSteps([createFinder(lexicon).find(page)], lexicon)).all].map(
            (entity) => lexicon.entities[entity]?.name,
          );
          expect(told(names, page)).toEqual(expect.arrayContaining(found));
          // By a pattern of a library's few words, and by a filter of many.
          expect(told(names, page, true)).toEqual(expect.arrayContaining(found));
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('the catalogue', () => {
  const lamp = (briefing: string, ...aliases: string[]): NamedEntity => ({
    ...named(
      'Lamp Works',
      'organization',
      aliases.map((text) => [text, 'unique']),
    ),
    keys: [`${briefing}/lamp`],
    briefings: [briefing],
  });

  test('tells what is the same across briefings whole', () => {
    const catalogue = catalogueOf(
      [lamp('one', 'Lamp Works')],
      [{ ...lamp('two', 'LW Harbour'), wikidata: 'Q7' }],
      [lamp('three', 'Lamp Works')],
    );
    const { entities } = candidatesIn(catalogue, ['LW', 'Harbour'].map(hashOf));
    expect(entities.map(({ keys }) => keys[0])).toEqual(['one/lamp', 'two/lamp', 'three/lamp']);
    expect(entities.map(({ identity }) => identity)).toEqual(['Q7', 'Q7', 'Q7']);
  });

  test('files a name under its rarest word', () => {
    const names = Array.from({ length: 20 }, (_, index) =>
      named(`n${index}`, 'organization', [[`Bank Of Place${index}`, 'unique']]),
    );
    const { entities, anchors } = candidatesIn(catalogueOf(names), ['Bank', 'Of', 'Place7', 'Place70'].map(hashOf));
    expect(entities.map(({ name }) => name)).toEqual(['n7']);
    expect(anchors).toEqual([hashOf('Place7')]);
  });

  test('of few names, lets nobody ask but with all words of a name', () => {
    const names = [
      named('peking', 'organization', [['Peking University', 'unique']]),
      named('tsinghua', 'organization', [['Tsinghua University', 'unique']]),
    ];
    const { gate } = catalogueOf(names);
    const words = (text: string) => createGateKeeper(gate)(text) ?? [];
    expect(words('A University')).toEqual([hashOf('University')]);
    expect(mayName(gate, words('A University'))).toBe(false);
    expect(mayName(gate, words('In Peking'))).toBe(false);
    expect(mayName(gate, words('In Peking, at a University'))).toBe(true);
    expect(told(names, 'In Peking, at a University')).toEqual(['peking']);
  });

  test('of few words in many names, has the gate of a large library', () => {
    const words = Array.from({ length: 60 }, (_, index) => `Word${index}`);
    const names = words.flatMap((one, index) =>
      words
        .slice(0, 10)
        .filter((other) => other !== one)
        .map((other) => named(`${index}${other}`, 'organization', [[`${one} ${other}`, 'unique']])),
    );
    expect(catalogueOf(names).gate.ways).toBeUndefined();
    expect(told(names, 'Word50 and Word1')).toEqual(['50Word1']);
  });

  test('tells one page of so many names, and of how many not', () => {
    const names = Array.from({ length: 2500 }, (_, index) => named(`n${index}`, 'organization', [['Same', 'unique']]));
    const { entities, left } = candidatesIn(catalogueOf(names), [hashOf('Same')]);
    expect([entities.length, left]).toEqual([2000, 500]);
  });

  test('an empty one tells of nothing', () => {
    expect(candidatesIn(catalogueOf(), [1, 2]).entities).toEqual([]);
    expect(createGateKeeper(catalogueOf().gate)('Any Words')).toBeUndefined();
  });
});

test('cues are found however they are written', () => {
  const ascend: NamedEntity = {
    ...named('x', 'product', [['Ascend', 'common']]),
    cues: ['processor', 'neural network', '芯片'],
    counterCues: ['US'],
  };
  const pattern = cuePattern(cueWordsOf(buildLexicon([ascend]))[0] ?? []);
  const texts = [
    'a processor',
    'PROCESSOR',
    'Neural Networks, neural network',
    'the US',
    'to ascend',
    '这芯片',
    'pro\u00ADcessor',
  ];
  expect(texts.filter((text) => !pattern.test(text))).toEqual([]);
  expect(['nothing here', 'of use', 'και'].filter((text) => pattern.test(text))).toEqual([]);
});

describe('a word as a number', () => {
  test.each([
    ['HUAWEI', 'huawei'],
    ['iPhone15', 'IPHONE15'],
    ['Internationalisation', 'INTERNATIONALISATION'],
    ['Abcdefghij0123456789', 'ABCDEFGHIJ0123456789'],
    ['007', '007'],
    ['GPT_4', 'gpt_4'],
    ['Élysée', 'ÉLYSÉE'],
    ['Élysée', 'Élysée'.normalize('NFD')],
    ['ГАЗПРОМ', 'Газпром'],
    ['\u212Aelvin', 'kelvin'],
    ['Abcdefghiéklmnopqrstu', 'Abcdefghiéklmnopqrstu'.normalize('NFD')],
  ])('%s is the same as %s', (one, other) => {
    expect(hashOf(one)).toBe(hashOf(other));
  });

  test('is of 30 bits, and another of nearly every other word', () => {
    const words = [
      ...Array.from({ length: 36 ** 2 }, (_, index) => `a${index.toString(36)}`),
      ...Array.from({ length: 2000 }, (_, index) => `Word${index}`),
      ...Array.from({ length: 2000 }, (_, index) => `${index}telecommunications`),
      ...Array.from({ length: 2000 }, (_, index) => `Telecommuni${index}`),
      ...Array.from({ length: 2000 }, (_, index) => `Telecommunications${index}`),
      ...Array.from({ length: 36 }, (_, index) => `Unternehme${index.toString(36)}`),
      ...Array.from({ length: 2000 }, (_, index) => `É${index}`),
    ];
    const hashes = new Set(words.map(hashOf));
    expect(hashes.size).toBeGreaterThan(words.length - 3);
    expect([...hashes].filter((hash) => !Number.isInteger(hash) || hash < 1 || hash >= 2 ** 30)).toEqual([]);
  });
});

test.each([
  { words: 1000, share: 0.03, most: 2700 },
  { words: 150_000, share: 0.1, most: 151_000 },
  { words: 400_000, share: 0.32, most: 175_000 },
])('a filter of $words words is no longer than $most characters, loses none, and lets few others through', (size) => {
  const hashes = Array.from({ length: size.words }, (_, index) => hashOf(`word${index}`));
  const filter = filterOf(hashes);
  expect(filter.length).toBeLessThan(size.most);
  expect(JSON.stringify(filter).length).toBe(filter.length + 2);
  const every = { literals: [], isEvery: true };
  const keeper = createGateKeeper({ first: plainWords(every), all: allWords(every), filter });
  const passed = (text: string) => keeper(text)?.length ?? 0;
  expect(hashes.filter((_, index) => passed(`word${index}`) === 0)).toEqual([]);
  const wrong = Array.from({ length: 2000 }, (_, index) => passed(`other${index}`)).filter(Boolean).length;
  expect(wrong).toBeLessThan(2000 * size.share);
});
