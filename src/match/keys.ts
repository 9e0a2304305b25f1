/** Which keys stand in a folded text, and where. Each is looked up by its first word, and a pattern finds these words. */
import { addUnder } from '../format/grouping';
import { testInScripts } from './in-scripts';

/** A place where some keys begin. */
export interface KeyPlace {
  start: number;
  /** The longest first. */
  found: { key: string; end: number }[];
  /** Where to go on when none of them is meant. */
  next: number;
}

/** @returns the next place from an offset on; undefined where there is none */
export type NextKeys = (folded: string, from: number) => KeyPlace | undefined;

/** In a key: here stand initials, in white space. No other key has one. */
export const INITIALS_HERE = '\t';

const INITIALS = /\s+(?:[a-z\xDF-\u017F](?:\.\s*|\s+))+/y;

/**
 * @param keys as `entryKey` gives them: a space stands for any white space and hyphens, a joint for one or none
 * @yields after each
 */
export function* keysInSteps(keys: Iterable<string>): Generator<void, NextKeys> {
  const byBeginning = new Map<string, string[]>();
  for (const key of keys) {
    for (const beginning of beginningsOf(key)) addUnder(byBeginning, beginning, key);
    yield;
  }
  for (const list of byBeginning.values()) list.sort((a, b) => b.length - a.length);
  const places = new RegExp(anyOf([...byBeginning.keys()]), 'g');

  return (folded, from) => {
    places.lastIndex = from;
    for (let match = places.exec(folded); match; match = places.exec(folded)) {
      const start = match.index;
      const found: KeyPlace['found'] = [];
      for (const key of byBeginning.get(match[0]) ?? []) {
        const end = endOf(key, folded, start);
        if (end !== undefined) found.push({ key, end });
      }
      if (found.length > 0) return { start, found, next: places.lastIndex };
    }
    return undefined;
  };
}

/** A pattern of more words takes a page longer to compile than to look at each word. */
const MOST_IN_PATTERN = 500;

/**
 * @returns the source of a pattern of all words that begin with one of these, or of all; no edge is asked for before or behind the
 *   list, because with one it takes ten times as long to compile. Of other letters and signs the first alone: they may stand
 *   without spaces
 */
function anyOf(beginnings: string[]): string {
  const words = beginnings.filter(isWord);
  const signs = beginnings.filter((beginning) => !isWord(beginning)).map(inClass);
  const parts: string[] = [];
  if (words.length > MOST_IN_PATTERN) parts.push(String.raw`\w+`);
  else if (words.length > 0) parts.push(String.raw`(?:${words.join('|')})\w*`);
  if (signs.length > 0) parts.push(`[${signs.join('')}]`);
  return parts.join('|') || '(?!)';
}

/** @returns the words that a text may have where the key begins: "ascend", of "ascend950", too */
function beginningsOf(key: string): string[] {
  const word = /^\w+/.exec(key)?.[0];
  if (word === undefined) return [key.charAt(0)];
  if (!/\d/.test(word)) return [word];
  const joints = [...word.matchAll(/\d/g)].map(({ index }) => index).filter((at) => isJoint(key, at));
  return [...joints.map((at) => word.slice(0, at)), word];
}

/** @returns where a key ends that begins at a place of a text; undefined where it does not */
function endOf(key: string, folded: string, start: number): number | undefined {
  // Most stand there as they are, or are one word and do not.
  if (folded.startsWith(key, start)) return start + key.length;
  if (!/[\s\d]/.test(key)) return undefined;
  let at = start;
  for (let index = 0; index < key.length; index++) {
    const character = key.charAt(index);
    if (character === ' ') {
      if (!isSeparator(folded, at)) return undefined;
      while (isSeparator(folded, at)) at++;
      continue;
    }
    if (character === INITIALS_HERE) {
      INITIALS.lastIndex = at;
      if (!INITIALS.test(folded)) return undefined;
      at = INITIALS.lastIndex;
      continue;
    }
    if (folded.charAt(at) !== character) {
      if (!isSeparator(folded, at) || !isJoint(key, index) || folded.charAt(++at) !== character) return undefined;
    }
    at++;
  }
  return at;
}

const endsInLetters = testInScripts(String.raw`[\p{L}]{2}$`);

/** Between letters and a number: "ascend950" may be "ascend 950". */
function isJoint(key: string, at: number): boolean {
  return at >= 2 && /\d/.test(key.charAt(at)) && endsInLetters(key.slice(0, at));
}

function isSeparator(text: string, at: number): boolean {
  return /[\s-]/.test(text.charAt(at));
}

function isWord(text: string): boolean {
  return /^\w/.test(text);
}

function inClass(sign: string): string {
  return /[\\\]^-]/.test(sign) ? `\\${sign}` : sign;
}
