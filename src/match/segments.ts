/** Words in scripts that put no spaces between them, as the browser's dictionary parts them. */

const HAN = /\p{sc=Han}/u;

/** So much of the text on either side is enough for the dictionary. */
const AROUND = 12;

let segmenter: Intl.Segmenter | undefined;

/**
 * Where a short piece of Chinese stands among words. `inside`: it begins in the middle of another, 华为 in 中华为荣.
 * `across`: another begins in it and ends behind it, 华|为人; there the browsers do not agree. Longer names do not come
 * about by chance.
 */
export function amongWords(text: string, start: number, end: number): 'inside' | 'across' | undefined {
  if (end - start > 2 || !HAN.test(text[start] ?? '')) return undefined;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const from = Math.max(0, start - AROUND);
  for (const { index, segment } of segmenter.segment(text.slice(from, end + AROUND))) {
    const begins = from + index;
    const ends = begins + segment.length;
    if (begins < start && ends > start) return 'inside';
    if (begins > start && begins < end && ends > end) return 'across';
  }
  return undefined;
}
