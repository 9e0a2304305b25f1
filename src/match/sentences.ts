/** Where sentences begin, and texts whose capitals say nothing: headlines, and what is all in capitals. */
import { hasSmallLetter, isCapitalised } from './capitals';
import { inScripts } from './in-scripts';
import { isOpener } from './kinds-of-words';
import { textBefore, WORDS } from './words';

/** A sentence ends after one of these, a closing quote or bracket, and white space; in Chinese and Japanese at once. */
const SENTENCE_END = /[.!?…؟]["'”’)\]»]*\s+|[。！？]["”』」）]*|\n\s*\n/g;

/** Ends of words that take a full stop without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|sen|rep|gov|st|vs|no|inc|corp|co|ltd|jr|e\.g|i\.e|u\.s|u\.k|[a-z])\.$/i;

/** @returns where each sentence begins, the first at 0. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    const isAbbreviation = match[0].startsWith('.') && ABBREVIATION.test(textBefore(text, match.index + 1, 9));
    if (end < text.length && !isAbbreviation) starts.push(end);
  }
  return starts;
}

const CAPITAL = inScripts(String.raw`[\p{Lu}]`, 'g');
const LONGER = inScripts(String.raw`[\p{L}]{4,}`, 'g');

/**
 * A headline: where most longer words begin with a capital, and no full stop ends them, a capital says nothing; where they are
 * fewer than four, all words but those that hold sentences together have one: "short".
 */
export function titleIn(text: string): 'headline' | 'short' | undefined {
  if (/[.。]["'”’)]*\s*$/.test(text)) return undefined;
  const longer = text.match(LONGER(text)) ?? [];
  const share = longer.filter(isCapitalised).length / longer.length;
  if (longer.length >= 4) return share > 0.6 ? 'headline' : undefined;
  if (share < 1) return undefined;
  return (text.match(WORDS(text)) ?? []).every((word) => isCapitalised(word) || isOpener(word)) ? 'short' : undefined;
}

/** Nothing but capitals: what is an abbreviation elsewhere may be any word here. */
export function isWrittenInCapitals(text: string): boolean {
  return !hasSmallLetter(text) && (text.match(CAPITAL(text)) ?? []).length > 12;
}
