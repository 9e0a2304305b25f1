/**
 * The words of a text that some name of the library has. What a page holds of a library of any size: patterns that the browser
 * runs natively, and a Bloom filter of words. It lets too much through, never too little; `find.ts` is exact.
 */
import { bitAt } from './filter';
import { isOdd, plain } from './fold';
import { GREEK_CYRILLIC, LATIN, LATIN_CAPITAL, ODD, OTHER_CAPITAL, OTHER_SCRIPT, UNSPACED_SCRIPT } from './letters';

/** Plain values, so that it can be built in one place and kept in another. */
export interface Gate {
  /** Every word of all names, where they are few enough for a pattern of their own. */
  few?: string[];
  /** Pieces of names that have no word with a capital, as they stand in a text: "distillation", "v4", "eBay". */
  literals: string[];
  /** Every word is looked at, not only those with a capital: too many literals for a pattern. */
  isEvery: boolean;
  /** The words of all names; see `filter.ts`. */
  filter: string;
}

/** A word by its hash, 32 bits: what a page asks with. Its text stays where it is. */
export type WordHash = number;

/** @returns the words of a text that pass; undefined where none does, which is most often */
export type GateKeeper = (text: string) => WordHash[] | undefined;

/** A page that writes more different words than this forgets and looks at them again. */
const MOST_KNOWN = 50_000;

export function createGateKeeper({ few, literals, isEvery, filter }: Gate): GateKeeper {
  const quick = few && anyOf(few);
  const pattern = wordPattern({ literals, isEvery });
  const known = new Map<string, WordHash>();

  /** @returns the word's hash, or 0 */
  const judge = (word: string): WordHash => {
    const hash = hashOf(word);
    const judged = bitAt(filter, hash) ? hash : 0;
    if (known.size > MOST_KNOWN) known.clear();
    known.set(word, judged);
    return judged;
  };

  const passing = (text: string, isPlain: boolean): WordHash[] | undefined => {
    const words = text.match(pattern);
    if (!words) return undefined;
    let passed: WordHash[] | undefined;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as string;
      const hash = known.get(word) ?? (isUnspaced(word) ? undefined : judge(word));
      if (hash === 0) continue;
      if (hash !== undefined) (passed ??= []).push(hash);
      else if (!isOdd(word)) {
        for (const pair of pairsOf(word)) if (bitAt(filter, hashOf(pair))) (passed ??= []).push(hashOf(pair));
      }
      // Once what is odd has been taken out, the words are others.
      else if (!isPlain) return passing(plain(text), true);
    }
    return passed;
  };
  return (text) => (quick && !quick.test(text) ? undefined : passing(text, false));
}

/**
 * @param words in small letters
 * @returns a pattern that matches where one of them stands, however it is written, or something odd; for `test`. Both letters
 *   of each are written out: the flag that ignores case is slower
 */
export function anyOf(words: string[]): RegExp {
  // The small letter of one capital is two.
  const written = words.map((word) => word.replaceAll('i\u0307', '\u0130'));
  return new RegExp([...alternatives(written, eitherCase), ODD].join('|'));
}

/** @returns a pattern of all words that a gate looks at, for `match` */
export function wordPattern({ literals, isEvery }: Pick<Gate, 'literals' | 'isEvery'>): RegExp {
  const parts = [
    isEvery ? `[${LATIN}]+` : `[${LATIN_CAPITAL}][${LATIN}]*`,
    ODD,
    isEvery ? `[${GREEK_CYRILLIC}]+` : `[${OTHER_CAPITAL}][${GREEK_CYRILLIC}]*`,
    `[${UNSPACED_SCRIPT}]+`,
    `[${OTHER_SCRIPT}]+`,
    // Last and the longest first, so that they part no word.
    ...alternatives(
      literals.toSorted((a, b) => b.length - a.length),
      escaped,
    ),
  ];
  return new RegExp(parts.join('|'), 'g');
}

/** Words of ASCII letters in a group of their own, between edges: several times faster than an edge at each word. */
function alternatives(words: string[], patternOf: (word: string) => string): string[] {
  const hasEdges = (word: string) => /^\w(?:.*\w)?$/s.test(word);
  const between = words.filter(hasEdges).map(patternOf);
  const others = words
    .filter((word) => !hasEdges(word))
    .map((word) => notBeside(word[0], '?<!') + patternOf(word) + notBeside(word.at(-1), '?!'));
  return between.length === 0 ? others : [...others, String.raw`\b(?:${between.join('|')})\b`];
}

/** What begins or ends with a letter is no part of a longer word. */
function notBeside(character = '', look: '?<!' | '?!'): string {
  const letters = [LATIN, GREEK_CYRILLIC].find((range) => new RegExp(`[${range}]`).test(character));
  return letters === undefined ? '' : `(${look}[${letters}])`;
}

function eitherCase(word: string): string {
  return Array.from(word, (letter) => {
    const capital = letter.toUpperCase();
    // A few letters have a capital that is written otherwise, or two.
    if (/[ßǆǉǌǳ]/.test(letter)) return String.raw`\S`;
    return capital === letter || capital.length > letter.length ? escaped(letter) : `[${letter}${capital}]`;
  }).join('');
}

function escaped(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`);
}

const UNSPACED_START = new RegExp(`^(?:[${UNSPACED_SCRIPT}]|${ODD})`);

/** Starts with a letter of a script without spaces, or with what is odd: told by the first character's number, most often. */
function isUnspaced(word: string): boolean {
  return word.charCodeAt(0) > 0xac && UNSPACED_START.test(word);
}

/** @param run of letters of a script without spaces. @returns each of them, and each two that stand beside each other */
export function pairsOf(run: string): string[] {
  const folded = run.normalize('NFC');
  return Array.from({ length: folded.length }, (_, at) => at).flatMap((at) =>
    at + 1 < folded.length ? [folded[at] as string, folded.slice(at, at + 2)] : [folded[at] as string],
  );
}

/** @returns a word as it is compared */
export function foldWord(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

/** FNV-1a over a word as it is compared; never 0. */
export function hashOf(word: string): WordHash {
  const folded = foldWord(word);
  let hash = 0x811c9dc5;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
  return hash >>> 0 || 1;
}
