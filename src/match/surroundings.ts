/** What the words around a piece of text say of it: whether its capital is forced, and whether it is part of another name. */
import { inScripts } from './in-scripts';
import { amongWords } from './segments';
import {
  isAbbreviation,
  isAllCapitals,
  isCapitalised,
  isInstitution,
  isHonorific,
  isInitial,
  isInstitutionBefore,
  isLegalForm,
  isOpener,
  isOtherWalk,
  isRole,
  isTitle,
  isTitleCase,
  sentenceStarts,
  wordAfter,
  wordBefore,
  type Neighbour,
} from './words';

export interface Surroundings {
  /** The number of its sentence in the string. */
  sentence: number;
  /** It is the sentence's first word, or stands in a headline: a capital says nothing here. */
  capitalIsForced: boolean;
  /** It stands in a headline, where most words have a capital. */
  isHeadline: boolean;
  /** In Chinese: another word begins in it and ends behind it. */
  isAcrossWords: boolean;
  /** Everything around it is in capitals. */
  isInCapitals: boolean;
  /** The words beside it that look like parts of a longer name. */
  nameBefore: string | undefined;
  nameAfter: string | undefined;
  /** The word before begins the sentence: its capital may be forced. */
  beforeIsFirst: boolean;
  /** "Mr Zhao of Ningbo", "also called Zhao": the words say that it is another one. */
  isOfOther: boolean;
  /** "The soprano Marina Zhang": what is said beside it is not said of anybody in the news. */
  isOtherWalk: boolean;
  /** "Nvidia's Huang": a possessive stands right before it. */
  isPossessed: boolean;
  /** "21 CFR": a number right before an abbreviation makes it a reference. */
  isNumbered: boolean;
  /** It is the beginning of what is called after it: "Reuters Institute", "Huang's Noodle House". */
  isNamesake: boolean;
  /** With a company's legal form behind it: "Nvidia Corp". */
  withForm: { end: number; surface: string } | undefined;
  /** "In Blackwell, Oklahoma": a place is called so. */
  isPlace: boolean;
  /** "Dr" before it, or before the first name before it; in small letters, without a full stop. */
  honorific: string | undefined;
  /** "President", "CEO" right before it. */
  role: string | undefined;
  /** The word after it. */
  after: string | undefined;
  /** It stands behind something that it may be short for: "Council on Foreign Relations (CFR)". */
  apposed: { before: string; end: number } | undefined;
}

interface Span {
  start: number;
  end: number;
  surface: string;
}

/** @param spans of the text, in their order. @returns for each what stands around it */
export function surroundingsOf(text: string, spans: Span[]): Surroundings[] {
  const sentences = sentenceStarts(text);
  const isHeadline = isTitleCase(text);
  const isInCapitals = isAllCapitals(text);
  // A neighbour that the lexicon knows is no part of a longer, unknown name: "Huawei Ascend".
  const knownStarts = new Set(spans.map(({ start }) => start));
  const knownEnds = new Set(spans.map(({ end }) => end));
  let sentence = 0;
  let firstLetter = -1;
  return spans.map(({ start, end }) => {
    while ((sentences[sentence + 1] ?? Infinity) <= start) sentence++;
    const begins = sentences[sentence] ?? 0;
    const before = wordBefore(text, start);
    const after = wordAfter(text, end);
    if (firstLetter < begins) firstLetter = nextLetter(text, begins);
    const isFirst = firstLetter >= start;
    const beforeIsName =
      before &&
      !knownEnds.has(before.start + before.word.length) &&
      (looksLikeName(before.word) || isInitialIn(text, before));
    // Every word of a headline has a capital: only what stands before a name may be a first name there.
    const afterIsName = after && !isHeadline && !knownStarts.has(after.start) && looksLikeName(after.word);
    const form = legalFormAfter(text, end);
    return {
      sentence,
      capitalIsForced: isFirst || isHeadline,
      isHeadline,
      isAcrossWords: amongWords(text, start, end) === 'across',
      isInCapitals,
      nameBefore: beforeIsName ? before.word : undefined,
      nameAfter: afterIsName && !isLegalForm(after.word) ? after.word : undefined,
      beforeIsFirst: before !== undefined && firstLetter >= before.start,
      isOfOther: isOfOther(text, start, end, knownStarts),
      isPossessed: /['’]s\s$/.test(text.slice(Math.max(0, start - 3), start)),
      isOtherWalk: isOtherWalk(before?.word, text.slice(end, end + 60)),
      isNumbered:
        /\d[\s\u00A0]$/.test(text.slice(Math.max(0, start - 2), start)) && isAbbreviation(text.slice(start, end)),
      isNamesake:
        form === undefined &&
        ((before !== undefined && isInstitutionBefore(before.word)) || isNamesake(text, end, isHeadline, knownStarts)),
      withForm: form === undefined ? undefined : { end: form, surface: text.slice(start, form) },
      isPlace: isPlace(text, start, end, knownStarts),
      honorific: isHeadline ? undefined : honorificOf(text, before),
      role: before && isRole(before.word) ? before.word : undefined,
      after: after?.word,
      apposed: apposedTo(text, start, end),
    };
  });
}

const LETTER = inScripts(String.raw`[\p{L}\p{N}]`, 'g');

/** @returns where the first letter or digit from a place on is; the text's length where there is none */
function nextLetter(text: string, from: number): number {
  const letter = LETTER(text);
  letter.lastIndex = from;
  return letter.exec(text)?.index ?? text.length;
}

/** "A. Zhao" has an initial; "grade A. Zhao" ends a sentence, and "A Zhao" has an article. */
function isInitialIn(text: string, { word, start }: Neighbour): boolean {
  if (!isInitial(word)) return false;
  const before = wordBefore(text, start);
  return before === undefined || isHonorific(before.word) || isOpener(before.word) || isInitial(before.word);
}

function looksLikeName(word: string): boolean {
  return isCapitalised(word) && !isTitle(word) && !isOpener(word) && !/['’]s?$/u.test(word);
}

const OF_OTHER = inScripts(String.raw`^\s+(?:of|from|aus|de)\s+(?=[\p{Lu}])`);

/** Does the text say that another one of the name is meant? */
function isOfOther(text: string, start: number, end: number, knownStarts: Set<number>): boolean {
  if (/(?:\b(?:called|named|another|other|namens)\s+)$/iu.test(text.slice(Math.max(0, start - 12), start))) return true;
  if (/^\s*\(no relation/i.test(text.slice(end, end + 16))) return true;
  const behind = text.slice(end, end + 10);
  const of = OF_OTHER(behind).exec(behind);
  return of !== null && !knownStarts.has(end + of[0].length);
}

/** "In Blackwell, Hopper and Rubin" is a list. */
const LARGER_PLACE = inScripts(
  String.raw`^,\s(?=[\p{Lu}][\p{Ll}]+(?:[.;)]|,?\s(?!(?:and|or|und|oder|et|ou)\s)[\p{Ll}]|$))`,
);

/** "In Blackwell, Oklahoma": what a place is in stands behind it. */
function isPlace(text: string, start: number, end: number, knownStarts: Set<number>): boolean {
  if (!/\b(?:in|from|at|near|of|outside)\s$/i.test(text.slice(Math.max(0, start - 9), start))) return false;
  const behind = text.slice(end, end + 40);
  const place = LARGER_PLACE(behind).exec(behind);
  return place !== null && !knownStarts.has(end + place[0].length);
}

function honorificOf(text: string, before: Neighbour | undefined): string | undefined {
  const first = before && isCapitalised(before.word) ? before : undefined;
  const word = [first, first && wordBefore(text, first.start)].find((one) => one && isHonorific(one.word))?.word;
  return word
    ?.toLowerCase()
    .replace(/\.$/, '')
    .replace(/^professor$/, 'prof');
}

/** How many words behind a name are looked at for the thing that is called after it. */
const LONGEST_NAME = 4;

/** Is there a run of unknown capitalised words behind, one of which says what is called so? In a headline only the next one. */
function isNamesake(text: string, end: number, isHeadline: boolean, knownStarts: Set<number>): boolean {
  let at = /^['’]s(?=\s)/.exec(text.slice(end, end + 3)) ? end + 2 : end;
  for (let count = 0; count < (isHeadline ? 1 : LONGEST_NAME); count++) {
    const next = wordAfter(text, at);
    if (!next || !isCapitalised(next.word) || knownStarts.has(next.start)) return false;
    if (isInstitution(next.word)) return true;
    if (isOpener(next.word) || isTitle(next.word) || /['’]s$/.test(next.word)) return false;
    if (count > 0 && isLegalForm(next.word)) return true;
    at = next.start + next.word.length;
  }
  return false;
}

/** A company's name ends in so many legal forms at most: "Best Buy Co Inc". */
const MOST_FORMS = 3;

const MAY_BE_FORM = inScripts(String.raw`^,?(?:\s+(?:and|&))?\s+([\p{Lu}][\p{L}.]*|(?:corp|inc|ltd|plc|llc)\b)`);

/** @returns where "Corp", ", Inc." or "and Co" behind a name ends */
function legalFormAfter(text: string, end: number): number | undefined {
  let last: number | undefined;
  for (let count = 0; count < MOST_FORMS; count++) {
    const from = last ?? end;
    const behind = text.slice(from, from + 24);
    const [all, word = ''] = MAY_BE_FORM(behind).exec(behind) ?? [];
    if (all === undefined || !isLegalForm(word)) break;
    last = from + all.length;
  }
  // A full stop that ends the sentence is none of the form's.
  return last !== undefined && text[last - 1] === '.' ? last - 1 : last;
}

/** "(CFR)", or ", CFR," between commas: what stands right before it, and where that ends. */
function apposedTo(text: string, start: number, end: number): Surroundings['apposed'] {
  if (!/[(,]\s?(?:or\s)?$/.test(text.slice(Math.max(0, start - 5), start))) return undefined;
  const from = Math.max(0, start - 120);
  const match = /^(.*?)\s*(\(|,\s(?:or\s)?)$/s.exec(text.slice(from, start));
  const [, before = '', opening] = match ?? [];
  if (opening === undefined || (opening === '(' ? text[end] !== ')' : text[end] !== ',')) return undefined;
  return { before, end: from + before.length };
}
