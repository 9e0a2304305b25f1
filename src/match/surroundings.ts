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

/** @param spans of the text, in their order. @returns for each what stands around it; told when it is asked for: most is not */
export function surroundingsOf<Found extends Span>(text: string, spans: Found[]): (Surroundings & Found)[] {
  const whole = new WholeText(text, spans);
  return spans.map((span) => Object.assign(new Around(whole, span.start, span.end), span));
}

/** What all spans of a text ask, found out once. */
class WholeText {
  readonly knownStarts: ReadonlySet<number>;
  readonly knownEnds: ReadonlySet<number>;
  #sentences: number[] | undefined;
  #isHeadline: boolean | undefined;
  #isInCapitals: boolean | undefined;
  readonly #firstLetters = new Map<number, number>();

  constructor(
    readonly text: string,
    spans: Span[],
  ) {
    // A neighbour that the lexicon knows is no part of a longer, unknown name: "Huawei Ascend".
    this.knownStarts = new Set(spans.map(({ start }) => start));
    this.knownEnds = new Set(spans.map(({ end }) => end));
  }

  get isHeadline(): boolean {
    return (this.#isHeadline ??= isTitleCase(this.text));
  }

  get isInCapitals(): boolean {
    return (this.#isInCapitals ??= isAllCapitals(this.text));
  }

  /** @returns the number of the sentence in which a place is */
  sentenceAt(place: number): number {
    const begins = (this.#sentences ??= sentenceStarts(this.text));
    let low = 0;
    let high = begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((begins[middle] as number) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** @returns where the first letter or digit of a sentence is; the text's length where there is none */
  firstLetterOf(sentence: number): number {
    const known = this.#firstLetters.get(sentence);
    if (known !== undefined) return known;
    const letter = LETTER(this.text);
    letter.lastIndex = this.#sentences?.[sentence] ?? 0;
    const first = letter.exec(this.text)?.index ?? this.text.length;
    this.#firstLetters.set(sentence, first);
    return first;
  }
}

/** One span of a text. */
class Around implements Surroundings {
  readonly #whole: WholeText;
  readonly #start: number;
  readonly #end: number;
  #sentence: number | undefined;
  #before: Neighbour | undefined | null = null;
  #after: Neighbour | undefined | null = null;
  #formEnd: number | undefined | null = null;
  #isNamesake: boolean | undefined;

  constructor(whole: WholeText, start: number, end: number) {
    this.#whole = whole;
    this.#start = start;
    this.#end = end;
  }

  get #wordBefore(): Neighbour | undefined {
    if (this.#before === null) this.#before = wordBefore(this.#whole.text, this.#start);
    return this.#before;
  }

  get #wordAfter(): Neighbour | undefined {
    if (this.#after === null) this.#after = wordAfter(this.#whole.text, this.#end);
    return this.#after;
  }

  /** Where the company's legal form behind it ends. */
  get #form(): number | undefined {
    if (this.#formEnd === null) this.#formEnd = legalFormAfter(this.#whole.text, this.#end);
    return this.#formEnd;
  }

  get sentence(): number {
    return (this.#sentence ??= this.#whole.sentenceAt(this.#start));
  }

  get capitalIsForced(): boolean {
    return this.#whole.firstLetterOf(this.sentence) >= this.#start || this.isHeadline;
  }

  get isHeadline(): boolean {
    return this.#whole.isHeadline;
  }

  get isAcrossWords(): boolean {
    return amongWords(this.#whole.text, this.#start, this.#end) === 'across';
  }

  get isInCapitals(): boolean {
    return this.#whole.isInCapitals;
  }

  get nameBefore(): string | undefined {
    const before = this.#wordBefore;
    if (!before || this.#whole.knownEnds.has(before.start + before.word.length)) return undefined;
    return looksLikeName(before.word) || isInitialIn(this.#whole.text, before) ? before.word : undefined;
  }

  get nameAfter(): string | undefined {
    const after = this.#wordAfter;
    if (!after || this.#whole.knownStarts.has(after.start) || !looksLikeName(after.word)) return undefined;
    // Every word of a headline has a capital: only what stands before a name may be a first name there.
    return isLegalForm(after.word) || this.isHeadline ? undefined : after.word;
  }

  get beforeIsFirst(): boolean {
    const before = this.#wordBefore;
    return before !== undefined && this.#whole.firstLetterOf(this.sentence) >= before.start;
  }

  get isOfOther(): boolean {
    return isOfOther(this.#whole.text, this.#start, this.#end, this.#whole.knownStarts);
  }

  get isOtherWalk(): boolean {
    return isOtherWalk(this.#wordBefore?.word, this.#whole.text.slice(this.#end, this.#end + 60));
  }

  get isPossessed(): boolean {
    return /['’]s\s$/.test(this.#whole.text.slice(Math.max(0, this.#start - 3), this.#start));
  }

  get isNumbered(): boolean {
    const { text } = this.#whole;
    return (
      /\d[\s\u00A0]$/.test(text.slice(Math.max(0, this.#start - 2), this.#start)) &&
      isAbbreviation(text.slice(this.#start, this.#end))
    );
  }

  get isNamesake(): boolean {
    return (this.#isNamesake ??=
      this.#form === undefined &&
      (isInstitutionBefore(this.#wordBefore?.word ?? '') || isNamesake(this.#whole, this.#end)));
  }

  get withForm(): Surroundings['withForm'] {
    const end = this.#form;
    return end === undefined ? undefined : { end, surface: this.#whole.text.slice(this.#start, end) };
  }

  get isPlace(): boolean {
    return isPlace(this.#whole.text, this.#start, this.#end, this.#whole.knownStarts);
  }

  get honorific(): string | undefined {
    const honorific = honorificOf(this.#whole.text, this.#wordBefore);
    return honorific === undefined || this.isHeadline ? undefined : honorific;
  }

  get role(): string | undefined {
    const before = this.#wordBefore;
    return before && isRole(before.word) ? before.word : undefined;
  }

  get after(): string | undefined {
    return this.#wordAfter?.word;
  }

  get apposed(): Surroundings['apposed'] {
    return apposedTo(this.#whole.text, this.#start, this.#end);
  }
}

const LETTER = inScripts(String.raw`[\p{L}\p{N}]`, 'g');

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
function isOfOther(text: string, start: number, end: number, knownStarts: ReadonlySet<number>): boolean {
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
function isPlace(text: string, start: number, end: number, knownStarts: ReadonlySet<number>): boolean {
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
function isNamesake(whole: WholeText, end: number): boolean {
  const { text, knownStarts } = whole;
  let at = /^['’]s(?=\s)/.exec(text.slice(end, end + 3)) ? end + 2 : end;
  for (let count = 0; count < LONGEST_NAME; count++) {
    if (count === 1 && whole.isHeadline) return false;
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
