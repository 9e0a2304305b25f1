/** Is a piece of text written as an alias is, and what its capitals say. */
import type { EntityKind } from '../format/schema';
import { isAbbreviation, isCapitalised } from './capitals';
import type { Hit } from './find';
import { inScripts, testInScripts } from './in-scripts';
import { isInstitution } from './kinds-of-words';
import type { AliasEntry, KnownEntity } from './lexicon';
import { isWalkOf } from './walks';

/** Capitals as written, or all capitals; an acronym exactly as written; a concept in any sensible way. */
export function isWrittenAs(surface: string, entry: AliasEntry): boolean {
  // Most are: this is asked of every hit, several times.
  if (surface === entry.written) return true;
  const found = letters(entry.initials === undefined ? surface : withoutInitials(surface, entry.initials));
  const written = letters(entry.written);
  if (found === written) return true;
  if (entry.class === 'code') return found.toLowerCase() === written.toLowerCase();
  if (entry.class === 'concept')
    return isInSentenceCase(found) || isAllCapitals(found) || surface.split(/[\s-]+/).every(isCapitalised);
  // "Asarco" for ASARCO, "Deepseek" for DeepSeek.
  const isWithoutInnerCapitals = found === written.charAt(0) + written.slice(1).toLowerCase();
  // A shorter abbreviation without its capitals may be any word.
  if (isAllCapitals(written)) return written.length > 4 && isWithoutInnerCapitals;
  if (found.length < 4) return false;
  // So many words in that order are the name, whatever capitals its small words have.
  if (entry.class === 'unique' && /\s\S+\s\S+\s/.test(surface) && hasCapitalsOf(found, written)) return true;
  if (isAllCapitals(found) || hasFirstCapitalToo(found, written)) return true;
  return isWithoutInnerCapitals && isCapitalised(written) && !/[\s\u2010-\u2015-]/.test(surface);
}

const INITIALS = inScripts(String.raw`\s(?:[\p{Lu}](?:\.\s*|\s+))+`);

/** @returns "Jerome Powell" of "Jerome H. Powell"; nothing where the middle names are known, and are others */
function withoutInitials(surface: string, known: string): string {
  const [initials = ''] = INITIALS(surface).exec(surface) ?? [];
  return known === '' || known.startsWith(letters(initials)) ? surface.replace(initials, ' ') : '';
}

/** An abbreviation is a cue as it is written alone: "US" is not "us". */
export function isCueAs(surface: string, { written }: { written: string }): boolean {
  return !isAllCapitals(written) || letters(surface) === letters(written);
}

const isInSentenceCase = testInScripts(String.raw`^[\p{Lu}]?[^\p{Lu}]*$`);
const OTHER = inScripts(String.raw`[^\p{L}\p{N}]`, 'g');
const beginsWithOneCapital = testInScripts(String.raw`^[\p{Lu}][^\p{Lu}]`);

function letters(text: string): string {
  if (/^\w*$/.test(text)) return text.replaceAll('_', '');
  const composed = text.normalize('NFKC');
  return composed.replace(OTHER(composed), '');
}

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

/** "IPhone" for "iPhone", "Von der Leyen" for "von der Leyen", as at the start of a sentence. What has no capital at all may be any word. */
function hasFirstCapitalToo(found: string, written: string): boolean {
  const rest = written.slice(1);
  return rest !== rest.toLowerCase() && found === written.charAt(0).toUpperCase() + rest;
}

/** The same letters, with a capital at least where the name has one: "Council On Foreign Relations". */
function hasCapitalsOf(found: string, written: string): boolean {
  return (
    found.toLowerCase() === written.toLowerCase() &&
    Array.from(written).every((letter, at) => letter === letter.toLowerCase() || Array.from(found)[at] === letter)
  );
}

export function hasFreeCapital(hit: Hit): boolean {
  return (
    !hit.capitalIsForced &&
    !hit.isInShortTitle &&
    beginsWithOneCapital(hit.surface) &&
    !hit.nameBefore &&
    !hit.nameAfter
  );
}

/**
 * Is it a part of another name: Elizabeth Blackwell, Claude Monet, Reuters Institute, Huang's Noodle House? What is
 * called after a name is another thing; an ambiguous name beside an unknown one is part of it.
 */
export function isInOtherName(hit: Hit, entry: AliasEntry, { kind, name }: KnownEntity): boolean {
  if (isInstitutionOf(hit, entry, kind)) return true;
  // "Donald Trump Jr." is the son, unless the name says so itself.
  if (kind === 'person' && hit.generation !== undefined && !name.includes(hit.generation)) return true;
  if (isOfOtherKind(hit, entry, kind)) return true;
  // "v4 of the harness"
  if (entry.class === 'code' && hit.after === 'of') return true;
  if ((entry.class === 'surname' && hit.isOfOther) || (entry.class !== 'unique' && hit.isNumbered)) return true;
  const isAmbiguous = /^(?:common|shared|surname|short)$/.test(entry.class);
  return (isAmbiguous || kind === 'place') && Boolean(hit.nameBefore ?? hit.nameAfter);
}

/** "China's Ministry of Commerce" is China's; "Huang's Noodle House" and "Gemini's Hotel" are called so. */
export function isInstitutionOf(hit: Hit, { class: alias, written }: AliasEntry, kind: EntityKind): boolean {
  if (alias !== 'unique') return hit.isNamesake;
  return (hit.isNamesake && !(hit.isPossessive && kind !== 'person')) || isOfLongerName(hit, written);
}

/** "The Chinese Ministry of Commerce" is the Ministry, and so is "the U.S. Department". */
const SAYS_WHOSE = /(?:(?<!pe)an|ese|[cs]h|i|\.)$/;

/** "European Council on Foreign Relations": what begins with what it is, is another one with a name before it. */
function isOfLongerName(hit: Hit, written: string): boolean {
  const before = hit.nameBefore;
  if (before === undefined || !isInstitution(/^\S+(?=\s)/.exec(written)?.[0] ?? '')) return false;
  // Any word may have a capital there, as in "Former Council".
  if (hit.beforeIsFirst || hit.isHeadline || hit.isGerman) return before.endsWith('pean');
  return !isAbbreviation(before) && !SAYS_WHOSE.test(before);
}

/** "Dr Blackwell" is somebody, and "in Blackwell, Oklahoma" is somewhere. */
export function isOfOtherKind(hit: Hit, { class: alias }: AliasEntry, kind: EntityKind): boolean {
  if (alias === 'unique' || alias === 'concept' || kind === 'person') return false;
  return hit.honorific !== undefined || (kind !== 'place' && hit.isPlace);
}

/** "The soprano Marina Zhang": what is said beside a person is said of nobody in the news, nor of whom the briefing tells. */
export function isOtherWalk({ walk }: Hit, { kind, label = '' }: KnownEntity): boolean {
  return kind === 'person' && walk !== undefined && !isWalkOf(walk, label);
}
