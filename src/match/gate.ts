/**
 * The words of a text that some name of the library has. What a page holds of a library of any size: patterns that the browser
 * runs natively, and a Bloom filter of words. It lets too much through, never too little; `find.ts` is exact.
 */
import { bitAt } from './filter';
import { isOdd, plain } from './fold';
import { ODD, UNSPACED_SCRIPT } from './letters';

/** Plain values, built where nobody waits, and kept for pages; `gate-patterns.ts` has the patterns. */
export interface Gate {
  /** Source of a pattern of the words that are looked at, and of what makes a text need the next one; flag `g`. */
  first: string;
  /**
   * Only where the library has few words: those of each way to write a name. `first` is then of all of them, as names mostly write
   * them, and where one stands, `all` tells of the others.
   */
  ways?: WordHash[][];
  /** Source of a pattern of the words of any script; flag `g`. To compile it takes longer than to read most texts. */
  all: string;
  /** The words of all names; see `filter.ts`. */
  filter: string;
}

/** A word by its hash, 30 bits, which browsers keep without an object: what a page asks with. Its text stays where it is. */
export type WordHash = number;

/** @returns the words of a text that pass; undefined where none does, which is most often */
export type GateKeeper = (text: string) => WordHash[] | undefined;

/** A page that writes more different words than this forgets and looks at them again. */
const MOST_KNOWN = 50_000;

export function createGateKeeper({ first, ways, all, filter }: Gate): GateKeeper {
  const quick = new RegExp(first, 'g');
  let full: RegExp | undefined;
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
    const words = text.match((full ??= new RegExp(all, 'g')));
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
  return (text) => {
    const words = text.match(quick);
    if (!words) return undefined;
    let passed: WordHash[] | undefined;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as string;
      if (word.charCodeAt(0) > LAST_OF_ASCII) return passing(text, false);
      const hash = known.get(word) ?? judge(word);
      if (hash === 0) continue;
      if (ways !== undefined) return passing(text, false);
      (passed ??= []).push(hash);
    }
    return passed;
  };
}

/** Is it worth asking for names with these words? "Foreign Relations" alone is no Council on Foreign Relations. */
export function mayName({ ways }: Gate, words: WordHash[]): boolean {
  if (ways === undefined) return true;
  const present = new Set(words);
  return ways.some((way) => way.every((word) => present.has(word)));
}

const LAST_OF_ASCII = 0x7f;

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

/** Of a word as it is compared; never 0. */
export function hashOf(word: string): WordHash {
  // A letter that is none of ASCII may fold to one that is.
  const number = numberOf(word) || numberOf(foldWord(word)) || fnv(foldWord(word));
  const mixed = Math.imul((number % LARGEST_PRIME) ^ (number / LARGEST_PRIME), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 2 || 1;
}

const LARGEST_PRIME = 2 ** 32 - 5;

/** More digits of base 36 are not exact in a number. */
const MOST_DIGITS = 10;

/** The least number of so many digits. */
const LEAST = Array.from({ length: MOST_DIGITS + 1 }, (_, length) => 36 ** (length - 1));

/**
 * A word as a number, natively, of capital and of small letters the same. A page hashes each of its words with code that has never run.
 * @returns 0 when the word has other characters than ASCII letters and digits, or more than twice ten; and for some that begin with 0
 */
function numberOf(word: string): number {
  const { length } = word;
  if (length > 2 * MOST_DIGITS) return 0;
  if (length > MOST_DIGITS) {
    const first = numberOf(word.slice(0, MOST_DIGITS));
    const last = first && numberOf(word.slice(-MOST_DIGITS));
    return last && (first % LARGEST_PRIME) * 31 + last;
  }
  const number = parseInt(word, 36);
  // Less, where it stopped at another character; and NaN.
  return number >= (LEAST[length] as number) ? number : 0;
}

/** FNV-1a. */
function fnv(folded: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
