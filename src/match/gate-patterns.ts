/** The patterns of a gate. They are built in the background: in a page that takes longer than running them. */
import { GREEK_CYRILLIC, LATIN, LATIN_CAPITAL, ODD, OTHER_CAPITAL, OTHER_SCRIPT, UNSPACED_SCRIPT } from './letters';
import { alternatives, escaped } from './pattern';

/**
 * @param spellings of words, as they stand in a text
 * @returns the source of a pattern that matches where one of them stands, or something odd; for `test`
 */
export function anyOf(spellings: string[]): string {
  return [...alternatives(spellings, (word) => whole(word, escaped(word))), ODD].join('|');
}

interface WordsLookedAt {
  /** Pieces of names that have no word with a capital, as they stand in a text: "distillation", "v4", "eBay". */
  literals: string[];
  /** Every word is looked at, not only those with a capital: too many literals for a pattern. */
  isEvery: boolean;
}

/** @returns the source of a pattern of all words that a gate looks at; flag `g`, for `match` */
export function wordPattern({ literals, isEvery }: WordsLookedAt): string {
  const parts = [
    isEvery ? `[${LATIN}]+` : `[${LATIN_CAPITAL}][${LATIN}]*`,
    ODD,
    isEvery ? `[${GREEK_CYRILLIC}]+` : `[${OTHER_CAPITAL}][${GREEK_CYRILLIC}]*`,
    `[${UNSPACED_SCRIPT}]+`,
    `[${OTHER_SCRIPT}]+`,
    // Last and the longest first, so that they part no word.
    ...alternatives(
      literals.toSorted((a, b) => b.length - a.length),
      (literal) => whole(literal, escaped(literal)),
    ),
  ];
  return parts.join('|');
}

/** What begins or ends with a letter that is not of ASCII is no part of a longer word either. */
function whole(word: string, pattern: string): string {
  return beside(word[0], '?<!') + pattern + beside(word.at(-1), '?!');
}

function beside(character = '', look: '?<!' | '?!'): string {
  const letters = [LATIN, GREEK_CYRILLIC].find((range) => new RegExp(`[${range}]`).test(character));
  return letters === undefined || /\w/.test(character) ? '' : `(${look}[${letters}])`;
}
