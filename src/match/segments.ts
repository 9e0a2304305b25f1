/** Words in scripts that put no spaces between them, as the browser's dictionary parts them. */

const HAN = /\p{sc=Han}/u;

/** So much of the text on either side is enough for the dictionary. */
const AROUND = 12;

let segmenter: Intl.Segmenter | undefined;

/**
 * Does a short piece of Chinese begin in the middle of another word: 华为 in 中华为荣? Longer names do not come about by
 * chance, and where a word ends the browsers do not agree (华|为人|工智能).
 */
export function beginsInWord(text: string, start: number, end: number): boolean {
  if (end - start > 2 || !HAN.test(text[start] ?? '') || !HAN.test(text[start - 1] ?? '')) return false;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const from = Math.max(0, start - AROUND);
  for (const { index, segment } of segmenter.segment(text.slice(from, end + AROUND))) {
    if (from + index < start && from + index + segment.length > start) return true;
  }
  return false;
}
