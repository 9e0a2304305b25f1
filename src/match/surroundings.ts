/** What the words around a piece of text say of it: whether its capital is forced, and whether it is part of another name. */
import {
  apposedTo,
  honorificOf,
  isInitialIn,
  isNamesake,
  isOfOther,
  isPlace,
  legalFormAfter,
  looksLikeName,
  type Apposed,
} from './beside-names';
import { isAbbreviation } from './capitals';
import { isInstitutionBefore, isLegalForm, isRole } from './kinds-of-words';
import { WholeText, type Span } from './whole-text';
import { walkBeside } from './walks';
import { textBefore, wordAfter, wordBefore, type Neighbour } from './words';

export type Surroundings = Pick<Around, keyof Around>;

/** @param spans of the text, in their order. @returns for each what stands around it; told when it is asked for: most is not */
export function surroundingsOf<Found extends Span>(text: string, spans: Found[]): (Surroundings & Found)[] {
  const whole = new WholeText(text, spans);
  return spans.map((span) => Object.assign(new Around(whole, span.start, span.end), span));
}

/** One span of a text. */
class Around {
  readonly #whole: WholeText;
  readonly #start: number;
  readonly #end: number;
  #sentence: number | undefined;
  // In lists of one: nothing is an answer, too.
  #before: [Neighbour | undefined] | undefined;
  #after: [Neighbour | undefined] | undefined;
  #formEnd: [number | undefined] | undefined;
  #isNamesake: boolean | undefined;

  constructor(whole: WholeText, start: number, end: number) {
    this.#whole = whole;
    this.#start = start;
    this.#end = end;
  }

  get #wordBefore(): Neighbour | undefined {
    return (this.#before ??= [wordBefore(this.#whole.text, this.#start)])[0];
  }

  get #wordAfter(): Neighbour | undefined {
    return (this.#after ??= [wordAfter(this.#whole.text, this.#end)])[0];
  }

  get #behind(): string {
    return this.#whole.text.slice(this.#end, this.#end + 60);
  }

  /** Where the company's legal form behind it ends. */
  get #form(): number | undefined {
    return (this.#formEnd ??= [legalFormAfter(this.#whole.text, this.#end, this.isInCapitals)])[0];
  }

  /** The number of its sentence in the string. */
  get sentence(): number {
    return (this.#sentence ??= this.#whole.sentenceAt(this.#start));
  }

  /** It is the sentence's first word, or stands in a headline: a capital says nothing here. */
  get capitalIsForced(): boolean {
    return this.#whole.firstLetterOf(this.sentence) >= this.#start || this.isHeadline;
  }

  /** It stands in a headline, where most words have a capital. */
  get isHeadline(): boolean {
    return this.#whole.isHeadline;
  }

  /** It stands in a title of few words, "How to Ascend": it has its capital from that. */
  get isInShortTitle(): boolean {
    return this.#whole.title === 'short';
  }

  /** It stands in German, where every noun has a capital. */
  get isGerman(): boolean {
    return /\s(?:der|das|den|dem|und)\s/.test(this.#whole.text);
  }

  /** Everything around it is in capitals. */
  get isInCapitals(): boolean {
    return this.#whole.isInCapitals;
  }

  /** The words beside it that look like parts of a longer name. */
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

  /** The word before begins the sentence: its capital may be forced. */
  get beforeIsFirst(): boolean {
    const before = this.#wordBefore;
    return before !== undefined && this.#whole.firstLetterOf(this.sentence) >= before.start;
  }

  /** "Mr Zhao of Ningbo", "also called Zhao": the words say that it is another one. */
  get isOfOther(): boolean {
    return isOfOther(this.#whole.text, this.#start, this.#end, this.#whole.knownStarts);
  }

  /** "The soprano Marina Zhang": what somebody does who is seldom in the news. */
  get walk(): string | undefined {
    return walkBeside(this.#wordBefore?.word, this.#behind);
  }

  /** "Jr" or "III" behind it, with the space before. */
  get generation(): string | undefined {
    return /^,?(\s(?:Jr|Sr|II|III|IV))\b/.exec(this.#behind)?.[1];
  }

  /** "Nvidia's Huang": a possessive stands right before it. */
  get isPossessed(): boolean {
    return /['’]s\s$/.test(textBefore(this.#whole.text, this.#start, 3));
  }

  /** "21 CFR": a number right before an abbreviation makes it a reference. */
  get isNumbered(): boolean {
    const { text } = this.#whole;
    return /\d[\s\u00A0]$/.test(textBefore(text, this.#start, 2)) && isAbbreviation(text.slice(this.#start, this.#end));
  }

  /** It is the beginning of what is called after it: "Reuters Institute", "Huang's Noodle House". */
  get isNamesake(): boolean {
    return (this.#isNamesake ??=
      this.#form === undefined &&
      (isInstitutionBefore(this.#wordBefore?.word ?? '') || isNamesake(this.#whole, this.#end)));
  }

  /** "Germany's". */
  get isPossessive(): boolean {
    return /^['’]s\s/.test(this.#behind);
  }

  /** With a company's legal form behind it: "Nvidia Corp". */
  get withForm(): { end: number; surface: string } | undefined {
    const end = this.#form;
    return end === undefined ? undefined : { end, surface: this.#whole.text.slice(this.#start, end) };
  }

  /** "In Blackwell, Oklahoma": a place is called so. */
  get isPlace(): boolean {
    return isPlace(this.#whole.text, this.#start, this.#end, this.#whole.knownStarts);
  }

  /** "Dr" before it, or before the first name before it; in small letters, without a full stop. */
  get honorific(): string | undefined {
    return this.isHeadline ? undefined : honorificOf(this.#whole.text, this.#wordBefore);
  }

  /** "President", "CEO" right before it. */
  get role(): string | undefined {
    const before = this.#wordBefore?.word ?? '';
    return isRole(before) ? before : undefined;
  }

  /** The word after it. */
  get after(): string | undefined {
    return this.#wordAfter?.word;
  }

  /** It stands behind something that it may be short for: "Council on Foreign Relations (CFR)". */
  get apposed(): Apposed | undefined {
    return apposedTo(this.#whole.text, this.#start, this.#end);
  }
}
