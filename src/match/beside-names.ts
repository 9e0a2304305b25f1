/** Signs in the words right beside a name: that it is another one of that name, a place, a part of something longer. */
import { isCapitalised, isInitial } from './capitals';
import { inScripts } from './in-scripts';
import { bare, isHonorific, isInstitution, isLegalForm, isOpener, isTitle } from './kinds-of-words';
import type { WholeText } from './whole-text';
import { textBefore, wordAfter, wordBefore, WORDS, type Neighbour } from './words';

/** What stands right before a bracket or comma, and where that ends. */
export interface Apposed {
  before: string;
  end: number;
}

/** "A. Zhao" has an initial; "grade A. Zhao" ends a sentence, and "A Zhao" has an article. */
export function isInitialIn(text: string, { word, start }: Neighbour): boolean {
  if (!isInitial(word)) return false;
  const before = wordBefore(text, start);
  return before === undefined || isHonorific(before.word) || isOpener(before.word) || isInitial(before.word);
}

/** "Taiwan-born", "Obama-era": words that say something of a name. */
const SAYS_OF_NAME = /-(?:born|era|run|made|style|[a-z]+ed)$/;

export function looksLikeName(word: string): boolean {
  return isCapitalised(word) && !isTitle(word) && !isOpener(word) && !/['’]s?$/.test(word) && !SAYS_OF_NAME.test(word);
}

const OF_OTHER = inScripts(String.raw`^\s+(?:of|from|aus|de)\s+(?=[\p{Lu}])`);

/** Does the text say that another one of the name is meant? */
export function isOfOther(text: string, start: number, end: number, knownStarts: ReadonlySet<number>): boolean {
  if (/\b(?:called|named|another|other|namens)\s+$/i.test(textBefore(text, start, 12))) return true;
  if (/^\s*\(no relation/i.test(text.slice(end, end + 16))) return true;
  return isUnknownBehind(text.slice(end, end + 10), end, OF_OTHER, knownStarts);
}

/** Does a text lead to a name, as a pattern says, that is not known? */
function isUnknownBehind(
  behind: string,
  start: number,
  leadFor: ReturnType<typeof inScripts>,
  knownStarts: ReadonlySet<number>,
): boolean {
  const [lead] = leadFor(behind).exec(behind) ?? [];
  return lead !== undefined && !knownStarts.has(start + lead.length);
}

/** "In Blackwell, Hopper and Rubin" is a list. */
const LARGER_PLACE = inScripts(
  String.raw`^,\s(?=[\p{Lu}][\p{Ll}]+(?:[.;)]|,\s(?!(?:and|or|und|oder|et|ou)\s)[\p{Ll}]|$))`,
);

/** "In Blackwell, Oklahoma": what a place is in stands behind it. */
export function isPlace(text: string, start: number, end: number, knownStarts: ReadonlySet<number>): boolean {
  return (
    /\b(?:in|from|at|near|of|outside|to)\s$/i.test(textBefore(text, start, 9)) &&
    isUnknownBehind(text.slice(end, end + 40), end, LARGER_PLACE, knownStarts)
  );
}

export function honorificOf(text: string, before: Neighbour | undefined): string | undefined {
  const first = before && isCapitalised(before.word) ? before : undefined;
  const word = [first, first && wordBefore(text, first.start)].find((one) => one && isHonorific(one.word))?.word;
  return word && bare(word).replace(/^professor$/, 'prof');
}

/** How many words behind a name are looked at for the thing that is called after it. */
const LONGEST_NAME = 4;

/** "White House Press Secretary": whose job it is to speak to the press. */
const OF_PRESS = /^press\s(?:secretary|office|conference|corps|briefing)/i;

/** "Nvidia Partners With Google": in a headline, where verbs have capitals too. */
const AS_VERB = /^(?:partners|works)\s(?:with|on|to|for|in|at)\b/i;

/** Is there a run of unknown capitalised words behind, one of which says what is called so? In a headline only the next one. */
export function isNamesake(whole: WholeText, end: number): boolean {
  const { text, knownStarts } = whole;
  let at = /^['’]s\s/.test(text.slice(end, end + 3)) ? end + 2 : end;
  for (let count = 0; count < LONGEST_NAME; count++) {
    if (count === 1 && whole.isHeadline) return false;
    const next = wordAfter(text, at);
    if (!next || !isCapitalised(next.word) || knownStarts.has(next.start)) return false;
    if (isInstitution(next.word)) {
      const behind = text.slice(next.start, next.start + 20);
      return !OF_PRESS.test(behind) && !(whole.isHeadline && AS_VERB.test(behind));
    }
    if (isOpener(next.word) || isTitle(next.word) || /['’]s$/.test(next.word)) return false;
    if (count > 0 && isLegalForm(next.word)) return true;
    at = next.start + next.word.length;
  }
  return false;
}

/** A company's name ends in so many legal forms at most: "Best Buy Co Inc". */
const MOST_FORMS = 3;

/** "Co-Founder" and "CO2" are none. */
const MAY_BE_FORM = inScripts(
  String.raw`^,?(?:\s+(?:and|&))?\s+([\p{Lu}][\p{L}.]*|(?:corp|inc|ltd|plc|llc)\b)(?![-\u2010\u2011\p{L}\p{N}])`,
);

/** "As", "Se" with a small letter are words of a headline, and where all is in capitals nothing tells which they are. */
const MAY_BE_WORD = /^(?:As|Se|Sa|Ab|Nv|Kg|Spa)\b/;

/** @returns where "Corp", ", Inc." or "and Co" behind a name ends */
export function legalFormAfter(text: string, end: number, isInCapitals: boolean): number | undefined {
  let last: number | undefined;
  for (let count = 0; count < MOST_FORMS; count++) {
    const from = last ?? end;
    const behind = text.slice(from, from + 24);
    const [all = '', word = ''] = MAY_BE_FORM(behind).exec(behind) ?? [];
    const written = isInCapitals ? word.charAt(0) + word.slice(1).toLowerCase() : word;
    if (!isLegalForm(word) || MAY_BE_WORD.test(written)) break;
    last = from + all.length;
  }
  // A full stop that ends the sentence is none of the form's.
  return last !== undefined && text[last - 1] === '.' ? last - 1 : last;
}

/** "(CFR)", or ", CFR," between commas: what stands right before it, and where that ends. */
export function apposedTo(text: string, start: number, end: number): Apposed | undefined {
  const [all = '', before = '', opening] = /^(.*?)\s*(\(|,\s(?:or\s)?)$/s.exec(textBefore(text, start, 120)) ?? [];
  if (opening === undefined || text[end] !== (opening === '(' ? ')' : ',')) return undefined;
  return { before, end: start - all.length + before.length };
}

/** Do the words before a bracket begin with the letters in it: "Code of Federal Regulations (CFR)", "neural network (NN)"? */
export function abbreviates(letters: string, before: string): boolean {
  const words = before.match(WORDS(before))?.slice(-2 * letters.length) ?? [];
  const initials = (some: string[]) => some.map((word) => word[0]).join('');
  return initials(words.filter(isCapitalised)).endsWith(letters) || initials(words).toUpperCase().endsWith(letters);
}
