/** Words in scripts that put no spaces between them, as the browser's dictionary parts them. */

const HAN = /\p{sc=Han}/u;

/** So much of the text on either side is enough for the dictionary. */
const AROUND = 12;

let segmenter: Intl.Segmenter | undefined;

/** Does a piece of Chinese begin or end in the middle of another word: 华为 in 中华为荣? */
export function crossesWords(text: string, start: number, end: number): boolean {
  if (!HAN.test(text[start] ?? '') || !HAN.test(text[end - 1] ?? '')) return false;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const from = Math.max(0, start - AROUND);
  for (const { index, segment } of segmenter.segment(text.slice(from, end + AROUND))) {
    const begins = from + index;
    const ends = begins + segment.length;
    if ((begins < start && ends > start) || (begins < end && ends > end)) return true;
  }
  return false;
}
