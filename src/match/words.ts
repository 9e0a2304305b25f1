/** Words and sentences, as far as names need them: edges by script, neighbours, where sentences begin. */

/** Scripts written without spaces, or (Hangul) with endings joined on: a name may begin and end anywhere in them. */
const UNSPACED = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}`;

/** A letter or digit of a script that puts spaces between words. */
const WORD_CHARACTER = String.raw`[[\p{L}\p{N}\p{M}_]--[${UNSPACED}]]`;

/** A place that does not part two letters of one word; for regexes with the `v` flag. */
export const EDGE = `(?:(?<!${WORD_CHARACTER})|(?!${WORD_CHARACTER}))`;

/** A sentence ends after one of these, a closing quote or bracket, and white space; in Chinese and Japanese at once. */
const SENTENCE_END = /[.!?…]["'”’)\]»]*\s+|[。！？]["”』」）]*|\n\s*\n/g;

/** Ends of words that take a full stop without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|sen|rep|gov|st|vs|no|inc|corp|co|ltd|jr|e\.g|i\.e|u\.s|u\.k|[a-z])\.$/i;

/** @returns where each sentence begins, the first at 0. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    const isAbbreviation =
      match[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(0, match.index - 8), match.index + 1));
    if (end < text.length && !isAbbreviation) starts.push(end);
  }
  return starts;
}

/** The word before or after a place, when only white space stands between; undefined where punctuation does. */
export interface Neighbour {
  word: string;
  start: number;
}

export function wordBefore(text: string, at: number): Neighbour | undefined {
  const match = /([\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’-]*\.?)(\s+)$/u.exec(text.slice(Math.max(0, at - 60), at));
  const [all, word] = match ?? [];
  if (all === undefined || word === undefined) return undefined;
  // A full stop parts words, unless it belongs to an initial or a title: "J. Huang", "Mr. Huang".
  if (word.endsWith('.') && word.length > 2 && !isTitle(word)) return undefined;
  return { word, start: at - all.length };
}

export function wordAfter(text: string, at: number): Neighbour | undefined {
  const match = /^(\s+)([\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’-]*)/u.exec(text.slice(at, at + 60));
  const [, space, word] = match ?? [];
  return space === undefined || word === undefined ? undefined : { word, start: at + space.length };
}

/** Words before a surname that say a person follows, whoever it is. */
const TITLES =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|ceo|chief|executive|president|chairman|chair|founder|boss)\.?$/i;

export function isTitle(word: string): boolean {
  return TITLES.test(word);
}

/** Words that begin a sentence without being part of a name. */
const OPENERS =
  /^(?:a|an|the|and|but|or|yet|so|as|if|when|while|since|because|although|though|after|before|until|once|in|on|at|by|for|from|with|to|of|still|then|now|here|there|that|this|these|those|what|who|why|how|where|meanwhile|however|instead|later|today|yesterday|both|even|only|also|not|like|unlike|did|does|do|is|was|has|had|will|would|can|could)$/i;

export function isOpener(word: string): boolean {
  return OPENERS.test(word);
}

export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** A headline: where most longer words begin with a capital, and no full stop ends them, a capital says nothing. */
export function isTitleCase(text: string): boolean {
  if (/[.。]["'”’)]*\s*$/.test(text)) return false;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length >= 4 && words.filter(isCapitalised).length / words.length > 0.6;
}
