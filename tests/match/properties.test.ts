import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFunctionWord } from '../../src/format/function-words';
import type { NamedEntity } from '../../src/format/names';
import { choose } from '../../src/match/choose';
import { findInAll } from '../../src/match/find';
import { fold } from '../../src/match/fold';
import { buildLexicon } from '../../src/match/lexicon';
import { entryKey } from '../../src/match/pattern';
import { mentionsIn, named } from './mentions';

/** Names of one class that needs nothing but itself. */
const uniques = (...aliases: string[]): NamedEntity[] =>
  aliases.map((text, index) => ({ ...named(`e${index}`, 'product', [[text, 'unique']]) }));

const word = fc.stringMatching(/^[A-Z][a-z]{2,5}$/);
const alias = fc
  .array(word, { minLength: 1, maxLength: 2 })
  .map((words) => words.join(' '))
  .filter((text) => !isFunctionWord(text));

/** Finds unique names as written: every place, every name, the longest at each place; slow and plain. */
function naive(names: string[], text: string): string[] {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const found: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const name = longestFirst.find(
      (one) => text.startsWith(one, at) && !/\w/.test(text[at - 1] ?? '') && !/\w/.test(text[at + one.length] ?? ''),
    );
    if (name === undefined) continue;
    found.push(name);
    at += name.length - 1;
  }
  return found;
}

describe('properties', () => {
  test('what is found reads as an alias of its entity', () => {
    fc.assert(
      fc.property(fc.uniqueArray(alias, { minLength: 1, maxLength: 6 }), fc.lorem(), (aliases, filler) => {
        const names = uniques(...aliases);
        const lexicon = buildLexicon(names);
        const text = `${filler} ${aliases.join(`, ${filler} `)}.`;
        for (const { start, end, entity } of choose(findInAll([text], lexicon), lexicon).flat()) {
          const written = names
            .find(({ keys }) => keys[0] === lexicon.entities[entity]?.keys[0])
            ?.aliases.map((one) => one.text);
          const key = entryKey(fold(text.slice(start, end)).text);
          expect(written?.map((one) => entryKey(fold(one).text))).toContain(key);
        }
      }),
    );
  });

  test('a slow and plain matcher finds the same', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(alias, { minLength: 1, maxLength: 6 }),
        fc.array(fc.oneof(word, fc.constantFrom('the', 'of', 'said', '(', ').', ',')), { maxLength: 30 }),
        (aliases, rest) => {
          const text = rest.flatMap((piece, index) => [piece, aliases[index % aliases.length] ?? '']).join(' , ');
          const found = mentionsIn(uniques(...aliases), [text]).flat();
          expect(found.map((mention) => mention.slice(0, mention.lastIndexOf('=')))).toEqual(naive(aliases, text));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('names that are no ordinary names', () => {
  test.each([
    ['a pattern', '.*', 'it is .* and nothing else', ['.*=x']],
    ['a slow pattern', '(a+)+$', `${'a'.repeat(5000)} (a+)+$`, ['(a+)+$=x']],
    ['one letter', 'X', 'X and xX', ['X=x']],
    ['one emoji', '\u{1F40B}', 'a \u{1F40B} swims', ['\u{1F40B}=x']],
    ['__proto__', '__proto__', 'set __proto__ here', ['__proto__=x']],
    ['constructor', 'constructor', 'the constructor of it', ['constructor=x']],
    ['toString', 'toString', 'call toString now', ['toString=x']],
  ])('%s', (_, text, page, expected) => {
    expect(mentionsIn([named('x', 'product', [[text, 'unique']])], [page]).flat()).toEqual(expected);
  });

  test('words that hold sentences together are not looked for', () => {
    const names = [
      named('x', 'product', [
        ['the', 'unique'],
        ['A', 'unique'],
        ['IT', 'unique'],
        ['Xeno', 'unique'],
      ]),
    ];
    expect(mentionsIn(names, ['the cat and the dog. A bird: IT is Xeno.']).flat()).toEqual(['IT=x', 'Xeno=x']);
  });

  test('120 letters against a megabyte of the same', () => {
    const name = 'a'.repeat(120);
    expect(mentionsIn([named('x', 'product', [[name, 'unique']])], ['a'.repeat(1_000_000)]).flat()).toEqual([]);
  });
});
