/** Which words a text has, as the gate sees them, wherever an alias stands in it. */
import { isOdd, plain } from './fold';
import { foldWord, pairsOf } from './gate';
import { allWords } from './gate-patterns';
import type { LearntClass } from './infer';
import { LATIN, GREEK_CYRILLIC, UNSPACED_SCRIPT } from './letters';

export interface Way {
  /** All of them are in the text, as `foldWord` gives them. */
  words: string[];
  /** How they may be spelled there. */
  spellings: string[];
  /** What the gate's pattern needs to see it: the alias has no word with a capital. */
  literals: string[];
  /** Further words of a concept: asked for where the library has few. */
  others?: string[];
}

const CAPITALS = new RegExp(allWords({ literals: [], isEvery: false }), 'g');
const EVERY = new RegExp(allWords({ literals: [], isEvery: true }), 'g');
const IN_WORD = new RegExp(`[${LATIN}${GREEK_CYRILLIC}]`);
const UNSPACED = new RegExp(`^[${UNSPACED_SCRIPT}]`);

/** "GPT 4 Turbo 128": each number may be joined to the word before it. More than so many are taken as written. */
const MOST_JOINTS = 3;

/** @returns the ways in which an alias may be written, as far as its words differ */
export function waysOf({ text, class: kind }: { text: string; class: LearntClass }): Way[] {
  // A concept may stand in small letters, a code in any.
  return formsOf(text).map((form) => {
    if (kind === 'concept') return { ...byLiteral(form), others: longerWords(form) };
    return (kind === 'code' ? undefined : byCapitals(form)) ?? byLiteral(form);
  });
}

/** Joined and apart, at each place between a word and its number. */
function formsOf(text: string): string[] {
  const visible = plain(text).trim();
  if (visible === '') return [];
  const [first = '', ...rest] = visible.split(/(?<=\p{L}{2})[\s-]*(?=\p{N})/u);
  return rest.reduce(
    (forms, part, index) =>
      forms.flatMap((form) => (index < MOST_JOINTS ? [form + part, `${form} ${part}`] : [`${form} ${part}`])),
    [first],
  );
}

function byCapitals(form: string): Way | undefined {
  const found = [...form.matchAll(CAPITALS)].flatMap(({ 0: word, index }) => {
    // "Bay" of "eBay" is no word: in capitals it is another.
    if (isOdd(word) || (index > 0 && IN_WORD.test(form[index - 1] ?? ''))) return [];
    return piecesOf(word);
  });
  return found.length === 0 ? undefined : { ...wordsAndSpellings(found), literals: [] };
}

/** Of an alias without capitals its rarest word. */
function byLiteral(form: string): Way {
  const word = rarestOf(wordsOf(form), form);
  const pieces = piecesOf(word);
  const spellings = inAnyLetters(word);
  return {
    words: [...new Set(pieces.map(foldWord))],
    spellings,
    literals: UNSPACED.test(word) ? [] : spellings,
  };
}

/** Shorter words begin too many others. */
const LEAST_LETTERS = 4;

function longerWords(form: string): string[] {
  return wordsOf(form).filter((word) => word.length >= LEAST_LETTERS && !UNSPACED.test(word));
}

function wordsOf(form: string): string[] {
  return form.match(EVERY)?.filter((word) => !isOdd(word)) ?? [];
}

/** The word that has fewest others to be taken for: with letters and a number, or the longest. */
function rarestOf(words: string[], form: string): string {
  const rarity = (one: string) => one.length + (/\d/.test(one) && /\D/.test(one) ? form.length : 0);
  return words.reduce((rarest, one) => (rarity(one) > rarity(rarest) ? one : rarest), words[0] ?? form);
}

/** As written, with a capital, with this one alone, and in capitals. */
function wordsAndSpellings(pieces: string[]): Pick<Way, 'words' | 'spellings'> {
  const spellings = pieces.flatMap((piece) => [
    piece,
    piece.charAt(0).toUpperCase() + piece.slice(1),
    piece.charAt(0).toUpperCase() + piece.slice(1).toLowerCase(),
    piece.toUpperCase(),
  ]);
  return { words: [...new Set(pieces.map(foldWord))], spellings: [...new Set(spellings)] };
}

/** Two letters of a script without spaces are a word: a run of them may have others around it. */
function piecesOf(word: string): string[] {
  if (!UNSPACED.test(word)) return [word];
  const pairs = pairsOf(word);
  return word.length === 1 ? pairs : pairs.filter((pair) => pair.length === 2);
}

/** @returns spellings of a word that stands in a text wherever this does, in any letters: one of its words */
export function spellingsOf(text: string): string[] {
  return formsOf(text).flatMap((form) => inAnyLetters(rarestOf(wordsOf(form), form)));
}

/** @returns the spellings of one word */
export function inAnyLetters(word: string): string[] {
  return wordsAndSpellings(UNSPACED.test(word) ? piecesOf(word) : [word, word.toLowerCase()]).spellings;
}
