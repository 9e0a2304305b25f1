/** Words of a text, as far as names need them: edges by script, neighbours. */
import { inScripts, testInScripts } from './in-scripts';
import { isTitle } from './kinds-of-words';

export const WORDS = inScripts(String.raw`[\p{L}][\p{L}'’]*`, 'g');

/** Scripts written without spaces, or (Hangul) with endings joined on: a name may begin and end anywhere in them. */
const UNSPACED = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}`;

/** A letter or digit of a script that puts spaces between words. */
const WORD_CHARACTER = String.raw`[[\p{L}\p{N}\p{M}_]--[${UNSPACED}]]`;
let wordCharacter: RegExp | undefined;

const beginsInLatin = testInScripts(String.raw`^[\p{sc=Latin}\p{N}]`);
/** By the script alone: Latin is among the "script extensions" of narrow spaces and middle dots, which part words. */
const hasLatin = testInScripts(String.raw`[\p{sc=Latin}\p{N}\p{M}_]`);

/** Do both ends of a stretch part no two letters of one word: "cannot" holds no "CANN"? */
export function isBetweenEdges(text: string, start: number, end: number): boolean {
  return (
    !areOneWord(characterAt(text, start), characterBefore(text, start)) &&
    !areOneWord(characterBefore(text, end), characterAt(text, end))
  );
}

/**
 * Of names in Latin letters only such are part: Arabic joins "and" to the name behind it.
 * @param inner the first or last letter of a name
 * @param outer what stands beside it
 */
function areOneWord(inner: string, outer: string): boolean {
  if (/^[ -~]{0,2}$/.test(inner + outer)) return /^\w\w/.test(inner + outer);
  if (beginsInLatin(inner)) return hasLatin(outer);
  const letter = (wordCharacter ??= new RegExp(WORD_CHARACTER, 'v'));
  return letter.test(outer) && letter.test(inner);
}

/** @returns so many UTF-16 units before a place, or as many as there are */
export function textBefore(text: string, at: number, count: number): string {
  return text.slice(Math.max(0, at - count), at);
}

function characterAt(text: string, at: number): string {
  const [first = ''] = text.slice(at, at + 2);
  return first;
}

function characterBefore(text: string, at: number): string {
  return Array.from(textBefore(text, at, 2)).at(-1) ?? '';
}

/** The word before or after a place, when only white space stands between; undefined where punctuation does. */
export interface Neighbour {
  word: string;
  start: number;
}

/** In a text without spaces the Latin word alone: Emily in 載っていたEmily Zhao. */
const LATIN_WORD_BEFORE = inScripts(String.raw`([\p{sc=Latin}\p{N}\p{M}'’-]+\.?)\s+$`);
const WORD_BEFORE = inScripts(String.raw`([\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’-]*\.?)\s+$`);

export function wordBefore(text: string, at: number): Neighbour | undefined {
  const around = textBefore(text, at, 60);
  const visible = around.trimEnd();
  if (visible.length === around.length) return undefined;
  // The last word alone: each place of a longer text would be tried as its beginning.
  const before = around.slice(visible.lastIndexOf(' ') + 1);
  const [all = '', word = ''] = LATIN_WORD_BEFORE(before).exec(before) ?? WORD_BEFORE(before).exec(before) ?? [];
  // A full stop parts words, unless it belongs to an initial or a title: "J. Huang", "Mr. Huang".
  if (word === '' || (word.endsWith('.') && word.length > 2 && !isTitle(word))) return undefined;
  return { word, start: at - all.length };
}

const WORD_AFTER = inScripts(String.raw`^(\s+)([\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’-]*)`);

export function wordAfter(text: string, at: number): Neighbour | undefined {
  const after = text.slice(at, at + 60);
  const [, space = '', word = ''] = WORD_AFTER(after).exec(after) ?? [];
  return word === '' ? undefined : { word, start: at + space.length };
}
