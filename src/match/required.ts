/** Which words a text has, as the gate sees them, wherever an alias stands in it. */
import { isOdd, plain } from './fold';
import { filterOf } from './filter';
import { foldWord, hashOf, pairsOf, type Gate } from './gate';
import { allWords, fewWords, plainWords } from './gate-patterns';
import type { LearntClass } from './infer';
import { LATIN, GREEK_CYRILLIC, UNSPACED_SCRIPT } from './letters';

export interface Way {
  /** All of them are in the text, as `foldWord` gives them. */
  words: string[];
  /** How they may be spelled there. */
  spellings: string[];
  /** What the gate's pattern needs to see it: the alias has no word with a capital. */
  literals: string[];
}

/** More literals than this make a pattern slower than looking at every word. */
const MOST_LITERALS = 60;

/** A pattern of more words is slower than looking at all that have a capital. */
const FEW_WORDS = 120;

/**
 * @param ways the first word of each is the one that it is filed under
 * @param mostWords has a default that is fast
 * @returns what lets all of these through
 */
export function gateOf(ways: Way[], mostWords = FEW_WORDS): Gate {
  const words = new Set(ways.flatMap((way) => way.words));
  const literals = new Set(ways.flatMap((way) => way.literals));
  const isEvery = literals.size > MOST_LITERALS;
  // What has no letter at all is no word.
  const looked = { literals: [...literals].filter((literal) => !isEvery || !/[\p{L}\p{N}]/u.test(literal)), isEvery };
  const rest = { all: allWords(looked), filter: filterOf([...words].map(hashOf)) };
  if (words.size > mostWords) return { first: plainWords(looked), ...rest };
  return {
    first: fewWords([...new Set(ways.flatMap((way) => way.spellings))]),
    anchors: filterOf(ways.flatMap((way) => way.words.slice(0, 1)).map(hashOf)),
    ...rest,
  };
}

const CAPITALS = new RegExp(allWords({ literals: [], isEvery: false }), 'g');
const EVERY = new RegExp(allWords({ literals: [], isEvery: true }), 'g');
const IN_WORD = new RegExp(`[${LATIN}${GREEK_CYRILLIC}]`);
const UNSPACED = new RegExp(`^[${UNSPACED_SCRIPT}]`);

/** "GPT 4 Turbo 128": each number may be joined to the word before it. More than so many are taken as written. */
const MOST_JOINTS = 3;

/** @returns the ways in which an alias may be written, as far as its words differ */
export function waysOf({ text, class: kind }: { text: string; class: LearntClass }): Way[] {
  const visible = plain(text).trim();
  if (visible === '') return [];
  const forms = formsOf(visible.split(/(?<=\p{L}{2})[\s-]*(?=\p{N})/u));
  // A concept may stand in small letters, a code in any.
  return forms.map((form) => (kind === 'concept' || kind === 'code' ? undefined : byCapitals(form)) ?? byLiteral(form));
}

/** Joined and apart, at each place between a word and its number. */
function formsOf([first = '', ...rest]: string[]): string[] {
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

/** Of an alias without capitals one word stands for it that has few others to be taken for: one with letters and a number, or the longest. */
function byLiteral(form: string): Way {
  const all = form.match(EVERY)?.filter((word) => !isOdd(word)) ?? [];
  const rarity = (one: string) => one.length + (/\d/.test(one) && /\D/.test(one) ? form.length : 0);
  const word = all.reduce((rarest, one) => (rarity(one) > rarity(rarest) ? one : rarest), all[0] ?? form);
  const pieces = piecesOf(word);
  const { words, spellings } = wordsAndSpellings(UNSPACED.test(word) ? pieces : [word, word.toLowerCase()]);
  return { words: words.slice(0, pieces.length), spellings, literals: UNSPACED.test(word) ? [] : spellings };
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
  return waysOf({ text, class: 'concept' }).flatMap(({ spellings }) => spellings);
}
