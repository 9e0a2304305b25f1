/**
 * What an entity's writing says where its briefing says nothing: the class of an alias without one, and the ways of
 * writing that follow from its names.
 */
import type { AliasClass } from '../format/schema';
import { isFunctionWord } from '../format/function-words';
import type { NamedEntity } from '../format/names';
import { isInstitution, isLegalForm, isOpener, isTitle } from './kinds-of-words';

/**
 * Beside the classes of the format, what is learnt from a page: `short`, a part of the name that needs the whole name on
 * the page; `initials`, which need to be introduced there: "Council on Foreign Relations (CFR)".
 */
export type LearntClass = AliasClass | 'short' | 'initials';

interface ClassedAlias {
  text: string;
  class: LearntClass;
  owner?: string;
}

/** @returns an entity's aliases, each with a class, and those that follow from them */
export function aliasesOf(entity: NamedEntity): ClassedAlias[] {
  const classed = entity.aliases.flatMap((alias): ClassedAlias[] => {
    if (isFunctionWord(alias.text)) return [];
    if (alias.class !== undefined) return [{ ...alias, class: alias.class }];
    const inferred = inferClass(alias.text, entity);
    return inferred === undefined ? [] : [{ ...alias, class: inferred }];
  });
  const isGiven = entity.aliases.some((alias) => alias.class !== undefined);
  // "Pedro Sanchez"; without its accent a common word or a concept may be another word.
  const plain = classed
    .filter(({ class: kind }) => kind === 'unique' || kind === 'shared' || kind === 'surname')
    .map((alias) => ({ ...alias, text: withoutAccents(alias.text) }))
    .filter(({ text }) => !isFunctionWord(text));
  const known = new Set(['', ...classed.map(({ text }) => text)]);
  const following = [...plain, ...derived(entity, isGiven)].filter(({ text }) => !known.has(text) && known.add(text));
  return [...classed, ...following];
}

/**
 * The class of an alias, by how it is written:
 * - without a capital, or of something without one: a concept where it has cues, otherwise nothing: it is a word like any; but for
 *   an abbreviation, "LLM" of "large language model"
 * - a title, or a people's adjective for a place ("Japanese"): nothing
 * - one word of a longer name, of a person: a surname (it needs the full name on the page); of anything else: short
 * - anything else, words and abbreviations with capitals and scripts without: unique
 */
function inferClass(text: string, { name, kind, cues }: NamedEntity): LearntClass | undefined {
  const words = text.split(/[\s-]+/);
  // "Iron Chef" and "MasterChef" are names.
  if (isOpener(text) || (isTitle(text) && !/\s|\p{Ll}\p{Lu}/u.test(text))) return undefined;
  const isAbbreviated = /^\p{Lu}{3,}$/u.test(text);
  if (!isAbbreviated && [text, name].some((written) => /\p{Ll}/u.test(written) && !/\p{Lu}/u.test(written))) {
    return cues.length > 0 ? 'concept' : undefined;
  }
  // "FRENCH" in a headline is the same adjective.
  const written = /^\p{Lu}{5,}$/u.test(text) ? text.charAt(0) + text.slice(1).toLowerCase() : text;
  if (kind !== 'person' && IRREGULAR_ADJECTIVE.test(written)) return undefined;
  if (`${written}s` === name || (kind === 'place' && (isAdjective(written, name) || text.length < 3))) return undefined;
  if (words.length > 1 || !/\p{Ll}/u.test(text)) return 'unique';
  if (kind === 'person') return text === name ? 'unique' : 'surname';
  if (text === name || !name.split(/[\s-]+/).includes(text)) return 'unique';
  return isGeneric(text) ? undefined : 'short';
}

const IRREGULAR_ADJECTIVE =
  /^(?:British|English|Scottish|Welsh|Dutch|Greek|Swiss|French|Danish|German|Spanish|Turkish|Polish|Filipino)s?$/;

/** "Japanese" for Japan, "American" for the United States of America. */
function isAdjective(text: string, place: string): boolean {
  const stem = text.slice(0, 4);
  const isOfIt = place.split(/[\s-]+/).some((word) => word !== text && word.startsWith(stem));
  return isOfIt && /(?:ese|ish|an|ch|i|ic|ine)s?$/.test(text);
}

/** Words that begin the names of many: alone they mean none of them. */
function isGeneric(word: string): boolean {
  return /^(?:American|British|Central|Federal|First|General|Global|Great|International|National|New|Public|Royal|State|United|World)$/.test(
    word,
  );
}

/** What follows from a name: initials for any; the rest only where the briefing gives no classes. */
function derived({ name, kind }: NamedEntity, isGiven: boolean): ClassedAlias[] {
  const words = name.split(/\s+/);
  const found: ClassedAlias[] = [];
  if (kind === 'person') return isGiven ? [] : personForms(words);
  const initials = initialsOf(words);
  if (initials.length >= 3) found.push({ text: initials, class: 'initials' });
  if (isGiven || !/\p{Lu}/u.test(name)) return found;
  for (const text of variants(name))
    found.push({ text, class: /[\s-]/.test(text) || kind === 'place' ? 'unique' : 'short' });
  // "Burlington Industries" is Burlington once it was named in full, "J.P. Morgan" is Morgan, "Rolls-Royce" is Rolls.
  const [first = '', second = ''] = words.filter((word) => !/^(?:\p{Lu}\.)+$/u.test(word));
  for (const text of new Set([first, first.split('-')[0] ?? ''])) {
    const isShort = text !== name && /^\p{Lu}[\p{L}'’-]{2,}$/u.test(text) && !/^(?:and|of|for|&)$/.test(second);
    if (isShort && kind !== 'place' && !isOpener(text) && !isInstitution(text) && !isGeneric(text)) {
      found.push({ text, class: 'short' });
    }
  }
  return found;
}

/** Other ways to write the name of what is no person, as far as spelling alone tells them. */
function variants(name: string): string[] {
  const plain = withoutAccents(name)
    .replaceAll(/\s*&\s*/g, ' and ')
    .replaceAll(/(?<=\p{Lu}\.)\s+(?=\p{Lu}\.)/gu, '');
  const stem = plain
    .split(/\s+/)
    .filter((word, index) => index === 0 || !isLegalForm(word))
    .join(' ')
    .replace(/\s+and$/, '')
    .replaceAll(',', '')
    // "Santa Fe Province": a place may leave out what it is.
    .replace(/\s+(?:Province|County|Prefecture|District|Region|Governorate|Oblast)$/, '')
    // "The", and the country where it is meant anyway.
    .replace(/^(?:the|U\.S\.|United States|U\.K\.)\s+(?=\p{Lu}\S+\s)/iu, '')
    .replace(/\s+of the (?:United States|United Kingdom)$/, '');
  const last = /[^s]s$/.test(stem) ? stem.slice(0, -1) : `${stem}s`;
  const all = [plain, stem, /\s/.test(stem) ? last : stem, stem.replaceAll(/['’]/g, '')];
  return [...new Set(all)].filter((text) => text !== name);
}

/** Of Latin letters alone: elsewhere a mark makes another letter, as in Japanese. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/(?<=\p{sc=Latin})\p{M}+/gu, '')
    .normalize('NFC');
}

function personForms(words: string[]): ClassedAlias[] {
  // "Francis Tombs, Baron Tombs": what follows a comma is a title.
  const comma = words.findIndex((word) => word.endsWith(','));
  const plain = (comma > 0 ? words.slice(0, comma + 1) : words)
    .map((word) => withoutAccents(word.replace(/,$/, '')))
    .filter((word) => !/^(?:\p{Lu}\.)+$|^(?:jr|sr|ii|iii|iv)\.?$/iu.test(word));
  const [first = ''] = plain;
  const last = plain.at(-1) ?? '';
  if (plain.length < 2) return [];
  return [
    { text: `${first} ${last}`, class: 'unique' },
    { text: last, class: 'surname' },
  ];
}

/**
 * What may stand between the first name and the surname of a person.
 * @returns the initials of the middle names, "HW" for George Herbert Walker Bush, as far as a name of his has them; undefined for
 *   an alias that is more or less than these two
 */
export function initialsBetween(text: string, { kind, name, aliases }: NamedEntity): string | undefined {
  const [, first, last] = /^([^\s.]{2,}) ([^\s.]{2,})$/.exec(text) ?? [];
  if (kind !== 'person' || first === undefined) return undefined;
  const middles = [name, ...aliases.map((alias) => alias.text)].map((other) => {
    const at = other.startsWith(`${first} `) ? other.indexOf(` ${last}`, first.length + 1) : -1;
    return at < 0 ? '' : (other.slice(first.length, at).match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');
  });
  return middles.find((initials) => initials !== '') ?? '';
}

/** @returns "CFR" for "Council on Foreign Relations"; of the words that have a capital */
function initialsOf(words: string[]): string {
  return words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
}
