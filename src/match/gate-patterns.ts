/**
 * The patterns of a gate. None asks for an edge behind a list of words: with one, a browser takes ten times as long to compile
 * the list. Each takes the rest of a word along instead, and the filter tells that it is another.
 */
import {
  GREEK_CYRILLIC,
  LATIN,
  LATIN_CAPITAL,
  ODD,
  OTHER_CAPITAL,
  OTHER_SCRIPT,
  PLAIN,
  UNSPACED_SCRIPT,
} from './letters';
import { escaped } from './pattern';

/**
 * Curly quotes stand in most texts that have a character above U+00FF: what is odd among these is asked where one stands, looking
 * back from it. Side by side with the words its class made such texts take twice as long.
 * @param spellings of the words of a library that has few, as they stand in a text
 * @returns the source of a pattern of these words, and of what is odd; flag `g`, for `match`
 */
export function fewWords(spellings: string[]): string {
  return [...wordsThatBegin(spellings), String.raw`\xAD`, String.raw`[^\0-\xFF](?<=${ODD})`].join('|');
}

interface WordsLookedAt {
  /** Pieces of names that have no word with a capital, as they stand in a text: "distillation", "v4", "eBay". */
  literals: string[];
  /** Every word is looked at, not only those with a capital: too many literals for a pattern. */
  isEvery: boolean;
}

/** @returns the source of a pattern of the words of a plain text, and of what is not plain; flag `g`, for `match` */
export function plainWords({ literals, isEvery }: WordsLookedAt): string {
  return [isEvery ? String.raw`\w+` : String.raw`[A-Z]\w*`, ...wordsThatBegin(literals), `[^${PLAIN}]+`].join('|');
}

/** @returns the source of a pattern of all words that a gate looks at, of any script; flag `g`, for `match` */
export function allWords({ literals, isEvery }: WordsLookedAt): string {
  const parts = [
    isEvery ? `[${LATIN}]+` : `[${LATIN_CAPITAL}][${LATIN}]*`,
    ODD,
    isEvery ? `[${GREEK_CYRILLIC}]+` : `[${OTHER_CAPITAL}][${GREEK_CYRILLIC}]*`,
    `[${UNSPACED_SCRIPT}]+`,
    `[${OTHER_SCRIPT}]+`,
    // Last, so that they part no word.
    ...wordsThatBegin(literals),
  ];
  return parts.join('|');
}

/**
 * Of two that begin alike the longer one is seen; a word is of one script. An edge before the list, unlike one behind it, saves time:
 * most places of a text are within a word.
 */
function wordsThatBegin(texts: string[]): string[] {
  const rest = texts.toSorted((a, b) => b.length - a.length);
  const scripts = [
    { edge: String.raw`\b`, first: String.raw`\w`, letters: LATIN },
    { edge: '', first: String.raw`[^\0-\x7F]`, letters: LATIN },
    { edge: '', first: '', letters: GREEK_CYRILLIC },
  ];
  const parts = scripts.flatMap(({ edge, first, letters }) => {
    const words = rest.filter((text) => new RegExp(`^(?=${first})[${letters}]+$`).test(text));
    return words.length === 0 ? [] : `${edge}(?:${words.join('|')})[${letters}]*`;
  });
  const isWord = (text: string) => new RegExp(`^(?:[${LATIN}]+|[${GREEK_CYRILLIC}]+)$`).test(text);
  return [...parts, ...rest.filter((text) => !isWord(text)).map(escaped)];
}
