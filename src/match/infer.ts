/**
 * What an entity's writing says where its briefing says nothing: the class of an alias without one, and the ways of
 * writing that follow from its names.
 */
import type { AliasClass } from '../format/schema';
import type { NamedEntity } from '../format/names';
import { isInstitution, isLegalForm, isOpener, isTitle } from './words';

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
    if (alias.class !== undefined) return [{ ...alias, class: alias.class }];
    const inferred = inferClass(alias.text, entity);
    return inferred === undefined ? [] : [{ ...alias, class: inferred }];
  });
  const isGiven = entity.aliases.some((alias) => alias.class !== undefined);
  const texts = new Set(classed.map(({ text }) => text));
  return [...classed, ...derived(entity, isGiven)].filter(
    (alias, index) => index < classed.length || (alias.text !== '' && !texts.has(alias.text) && texts.add(alias.text)),
  );
}

/**
 * The class of an alias, by how it is written:
 * - without a capital, or of something without one: a concept where it has cues, otherwise nothing: it is a word like any
 * - a title, or a people's adjective for a place ("Japanese"): nothing
 * - one word of a longer name, of a person: a surname (it needs the full name on the page); of anything else: short
 * - anything else, words and abbreviations with capitals and scripts without: unique
 */
function inferClass(text: string, { name, kind, cues }: NamedEntity): LearntClass | undefined {
  const words = text.split(/[\s-]+/);
  if (isOpener(text) || isTitle(text)) return undefined;
  if ([text, name].some((written) => /\p{Ll}/u.test(written) && !/\p{Lu}/u.test(written))) {
    return cues.length > 0 ? 'concept' : undefined;
  }
  if (words.length > 1 || !/\p{Ll}/u.test(text)) return 'unique';
  if (kind === 'person') return text === name ? 'unique' : 'surname';
  if (kind === 'place' && isAdjective(text, name)) return undefined;
  if (text === name || !name.split(/[\s-]+/).includes(text)) return 'unique';
  return isGeneric(text) ? undefined : 'short';
}

/** "Japanese" for Japan, "American" for the United States of America, "Dutch". */
function isAdjective(text: string, place: string): boolean {
  if (
    /^(?:British|English|Scottish|Welsh|Dutch|Greek|Swiss|French|Danish|German|Spanish|Turkish|Filipino)s?$/.test(text)
  )
    return true;
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

/** What follows from a name: initials and a writing without accents for any; the rest only where the briefing gives no classes. */
function derived({ name, kind }: NamedEntity, isGiven: boolean): ClassedAlias[] {
  const words = name.split(/\s+/);
  const found: ClassedAlias[] = [];
  if (kind === 'person') return isGiven ? [] : personForms(words);
  const initials = initialsOf(words);
  if (initials.length >= 3) found.push({ text: initials, class: 'initials' });
  if (isGiven || !/\p{Lu}/u.test(name)) return found;
  const isLong = (text: string) => /\s/.test(text);
  const plain = withoutAccents(name);
  if (plain !== name) found.push({ text: plain, class: 'unique' });
  // "The" and the home country are left out where they are meant anyway; so is how a company ends its name.
  const atHome = name.replace(/^(?:the|U\.S\.|United States|U\.K\.)\s+(?=\p{Lu})/iu, '');
  if (atHome !== name && isLong(atHome)) found.push({ text: atHome, class: 'unique' });
  const stem = (isLegalForm(words.at(-1) ?? '') ? words.slice(0, -1) : words).join(' ').replace(/,$/, '');
  if (stem !== name && isLong(stem)) found.push({ text: stem, class: 'unique' });
  // "Burlington Industries" is Burlington once it was named in full.
  const [first = ''] = words;
  if (
    words.length > 1 &&
    /^\p{Lu}\p{L}{3,}$/u.test(first) &&
    !isOpener(first) &&
    !isInstitution(first) &&
    !isGeneric(first)
  ) {
    found.push({ text: first, class: 'short' });
  }
  return found;
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');
}

function personForms(words: string[]): ClassedAlias[] {
  const plain = words.filter((word) => !/^(?:\p{Lu}\.)+$|^(?:jr|sr|ii|iii|iv)\.?$/iu.test(word));
  const [first = ''] = plain;
  const last = plain.at(-1) ?? '';
  if (plain.length < 2) return [];
  return [
    { text: `${first} ${last}`, class: 'unique' },
    { text: last, class: 'surname' },
  ];
}

/** @returns "CFR" for "Council on Foreign Relations"; of the words that have a capital */
function initialsOf(words: string[]): string {
  return words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
}
