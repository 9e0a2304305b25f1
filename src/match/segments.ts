/** Words in scripts that put no spaces between them, as the browser's dictionary parts them. */
import { testInScripts } from './in-scripts';

const isHan = testInScripts(String.raw`[\p{sc=Han}]`);

/** In UTF-16 units. A longer run of text is no paragraph, and the dictionary is slow. */
const LONGEST_TEXT = 20_000;

let segmenter: Intl.Segmenter | undefined;

/** Where the words of the text that was asked for last begin: a block's names are asked for one after the other. */
let last: { text: string; begins: Set<number> } | undefined;

/**
 * Where a short piece of Chinese stands among words. `inside`: it begins in the middle of another, 华为 in 中华为荣.
 * `across`: another begins in it and ends behind it, 华|为人; there the browsers do not agree. Longer names do not come
 * about by chance.
 */
export function amongWords(text: string, start: number, end: number): 'inside' | 'across' | undefined {
  if (end - start > 2 || text.length > LONGEST_TEXT || !isHan(text.charAt(start))) return undefined;
  const begins = wordsIn(text);
  if (!begins.has(start)) return 'inside';
  return begins.has(start + 1) && !begins.has(end) ? 'across' : undefined;
}

function wordsIn(text: string): Set<number> {
  if (last?.text !== text) {
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    last = { text, begins: new Set([text.length, ...[...segmenter.segment(text)].map(({ index }) => index)]) };
  }
  return last.begins;
}
