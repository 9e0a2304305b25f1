/** A file's text as the blocks that names are looked for in. */
import { parseHTML } from 'linkedom';
import { blocksIn } from '../page/blocks';

export interface TextBlock {
  text: string;
  /** Where it begins in the file, in UTF-16 units; 0 for HTML. */
  start: number;
}

/** A line longer than this is a paragraph by itself: nobody wraps text by hand that wide. */
const WRAPPED = 120;

/** @returns the blocks of an HTML document, by the same walk as in a browser; style sheets are not asked */
export function htmlTexts(html: string): TextBlock[] {
  // linkedom adds no html or body where the file has none. What is in the head is not read anyway.
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  return [...blocksIn(document.documentElement)].flatMap((block) => (block ? [{ text: block.text, start: 0 }] : []));
}

/** @returns the paragraphs: by blank lines where the text was wrapped by hand, otherwise by lines */
export function plainTexts(text: string): TextBlock[] {
  const isWrapped = text.split('\n').every((line) => line.length <= WRAPPED);
  const pattern = isWrapped ? /(?:[^\n]|\n(?![^\S\n]*(?:\n|$)))+/g : /[^\n]+/g;
  return [...text.matchAll(pattern)].map((match) => ({ text: match[0], start: match.index }));
}
