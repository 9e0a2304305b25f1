/**
 * Text as it is compared: small letters, one kind of quote and hyphen, no invisible characters, composed (NFC).
 * Whitespace stays as it is: patterns take any run of it. Most text folds to the same length and needs no map.
 */
import { inScripts, testInScripts } from './in-scripts';
import { ODD } from './letters';

export interface Folded {
  text: string;
  /** Where folded characters `start` … `end` stand in the text that was folded, in UTF-16 units. */
  original(start: number, end: number): { start: number; end: number };
}

/** Soft hyphens, zero-width characters, directional controls, variation selectors: dropped. */
const INVISIBLE = /\p{DI}/gu;
const INVISIBLE_AT_END = /\p{DI}+$/u;

const IS_ODD = new RegExp(ODD);

/** Does a piece of text hold anything that folding drops or joins? */
export function isOdd(text: string): boolean {
  return IS_ODD.test(text);
}

/** @returns the text as it is compared, but for small letters */
export function plain(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFC').replace(VARIANTS, plainCharacter);
}

/** Where one of these stands, places in the folded text are no longer the same: dropped, or joined with the letter before. */
const isShifting = testInScripts(String.raw`[\p{DI}\p{M}]`);
const CLUSTER = inScripts(String.raw`[^\p{DI}\p{M}][\p{DI}\p{M}]*|[\p{DI}\p{M}]+`, 'gs');

/** Replaced one for one: quotes, hyphens, full-width letters. */
const VARIANTS = /[\u2018\u2019\u201B\u02BC\u2032\u2010-\u2015\u2212\uFF01-\uFF5E]/g;

/** @param text any text; a lone surrogate stays as it is */
export function fold(text: string): Folded {
  if (!isShifting(text)) {
    const folded = text.toLowerCase().replace(VARIANTS, plainCharacter);
    if (folded.length === text.length) return { text: folded, original: (start, end) => ({ start, end }) };
  }
  return foldWithMap(text);
}

/** One cluster (a character with the marks and invisibles that follow it) at a time, remembering where each began and ended. */
function foldWithMap(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER(text))) {
    const kept = cluster.replace(INVISIBLE, '');
    if (kept === '') continue;
    const out = kept.normalize('NFC').toLowerCase().replace(VARIANTS, plainCharacter);
    // The end leaves out trailing invisibles, so that a mark never covers what only looks like nothing.
    const end = index + cluster.replace(INVISIBLE_AT_END, '').length;
    for (let at = 0; at < out.length; at++) {
      starts.push(index);
      ends.push(end);
    }
    folded += out;
  }
  return {
    text: folded,
    original: (start, end) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? text.length }),
  };
}

function plainCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
  return /[\u2010-\u2015\u2212]/.test(character) ? '-' : "'";
}
