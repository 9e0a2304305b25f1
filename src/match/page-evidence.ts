/** What a whole page says: who and what is named beyond doubt, which cues it has, who bears which surname. */
import { addUnder } from '../format/grouping';
import { abbreviates } from './beside-names';
import { isAbbreviation, isInitial } from './capitals';
import type { Hit } from './find';
import { firstFrom } from './first-from';
import type { AliasEntry, KnownEntity, Lexicon } from './lexicon';
import { hasFreeCapital, isInstitutionOf, isOfOtherKind, isOtherWalk, isWrittenAs } from './spelling';

/**
 * Somebody or something that is called so, where its full name stands or it is introduced; `entity` is undefined for one
 * that the lexicon does not know.
 */
export interface Bearer {
  block: number;
  start: number;
  entity: number | undefined;
  /** One weak sign says so: it counts in its own block, and where somebody is addressed in the same way. */
  isGuessed?: boolean;
  /** The role before a surname, where no full name but that told who it is. */
  role?: string | undefined;
  /** How he or she was addressed there: "Dr". */
  honorific?: string | undefined;
}

/** Something that stands on the page, and in which blocks; blocks in which nothing was found are not counted. */
export interface Trace {
  word: string;
  /** In ascending order. */
  blocks: number[];
}

export interface PageEvidence {
  /** The number of each block among those in which something was found. */
  numbers: number[];
  /** Entities whose own, unmistakable name stands on the page, with the length of the longest; people apart. */
  certain: Map<number, number>;
  /** People whose full name stands on the page and is meant. */
  people: Set<number>;
  /** Cues on the page, by the entity that they speak for, and against. */
  cues: Map<number, Trace>;
  counterCues: Map<number, Trace>;
  /** Aliases (as written) that have a capital where no rule of spelling asks for one. */
  capitalised: Set<string>;
  /** Aliases (as written) that stand on the page in small letters too. */
  small: Set<string>;
  /** Who is called so, by the alias as written, in the order of the page. */
  bearers: Map<string, Bearer[]>;
  /** The same, sorted out by what is asked; made when it is first asked for. */
  lists: Map<string, Map<string, BearerList>>;
}

/** Reads off all blocks what they say together, a hit at a step; people are added by who decides on their full names. */
export function* gatherInSteps(blocks: Hit[][], lexicon: Lexicon): Generator<void, PageEvidence> {
  const page: PageEvidence = {
    numbers: [],
    certain: new Map(),
    people: new Set(),
    cues: new Map(),
    counterCues: new Map(),
    capitalised: new Set(),
    small: new Set(),
    bearers: new Map(),
    lists: new Map(),
  };
  let number = 0;
  for (const [block, hits] of blocks.entries()) {
    page.numbers.push(number);
    if (hits.length > 0) number++;
    for (const [index, hit] of hits.entries()) {
      yield;
      for (const entry of hit.entries) {
        if (entry.role === 'alias') readAlias(page, lexicon, hit, entry, { block, previous: hits[index - 1] });
        else {
          const cues = entry.role === 'cue' ? page.cues : page.counterCues;
          addTrace(page, cues, entry.entity, hit.surface, block);
        }
      }
    }
  }
  return page;
}

interface Place {
  block: number;
  previous: Hit | undefined;
}

function readAlias(
  page: PageEvidence,
  lexicon: Lexicon,
  hit: Hit,
  entry: AliasEntry,
  { block, previous }: Place,
): void {
  if (entry.class === 'common' && hit.surface === hit.surface.toLowerCase()) page.small.add(entry.written);
  if (!isWrittenAs(hit.surface, entry)) return;
  const { entity, written } = entry;
  const isSure = entry.class === 'unique' || (entry.class === 'short' && hit.withForm !== undefined);
  const known = lexicon.entities[entity] as KnownEntity;
  const { kind } = known;
  if (isSure && kind !== 'person' && !isInstitutionOf(hit, entry, kind) && !hit.isInCapitals && !hit.isAcrossWords) {
    page.certain.set(entity, Math.max(page.certain.get(entity) ?? 0, (hit.withForm ?? hit).surface.length));
  }
  if (entry.class === 'common' && hasFreeCapital(hit)) page.capitalised.add(written);
  const unknown = () => ({ block, start: hit.start, entity: undefined, honorific: hit.honorific });
  const isWalk = isOtherWalk(hit, known);
  const other = isOfOtherKind(hit, entry, kind) ? 'guessed' : otherBearer(hit, entry, isWalk);
  if (other) addUnder(page.bearers, written, { ...unknown(), isGuessed: other === 'guessed' });
  // A namesake: the surname alone means him or her from there on.
  if (isWalk && entry.class === 'unique')
    for (const surname of lexicon.surnames[entity] ?? []) addUnder(page.bearers, surname, unknown());
  const apposed = isAbbreviation(hit.surface) ? hit.apposed : undefined;
  if (!apposed) return;
  // "Integrated services digital network, or ISDN": its name may stand there in small letters.
  const isOf =
    (previous?.end === apposed.end &&
      previous.entries.some((other) => other.entity === entity && other.role === 'alias')) ||
    apposed.before.toLowerCase().endsWith(known.name.toLowerCase());
  if (isOf || abbreviates(hit.surface, apposed.before))
    addUnder(page.bearers, written, { block, start: hit.start - 1, entity: isOf ? entity : undefined });
}

function addTrace(page: PageEvidence, traces: Map<number, Trace>, entity: number, word: string, block: number): void {
  const number = page.numbers[block] ?? 0;
  const trace = traces.get(entity);
  if (!trace) traces.set(entity, { word, blocks: [number] });
  else if (trace.blocks.at(-1) !== number) trace.blocks.push(number);
}

/** Does it stand in a block or in one of those beside it? */
export function isAround(page: PageEvidence, { blocks }: Trace, block: number): boolean {
  const number = page.numbers[block] ?? 0;
  return (blocks[firstFrom(blocks, (one) => one < number - 1)] ?? Infinity) <= number + 1;
}

/**
 * Is an ambiguous name part of another here: behind an unknown first name, or at the head of what is called after it? From
 * one weak sign it is only guessed, and says nothing of other paragraphs.
 */
function otherBearer(hit: Hit, { class: alias }: AliasEntry, isWalk: boolean): 'sure' | 'guessed' | undefined {
  if (alias === 'unique' || alias === 'concept' || alias === 'code' || hit.isHeadline) return undefined;
  if (isWalk) return 'sure';
  // What is called after somebody, as "the Gates Foundation", says nothing of whom the surname means.
  if (hit.isNamesake) return alias === 'surname' ? undefined : 'sure';
  const { nameBefore, nameAfter } = hit;
  const hasInitial = nameBefore !== undefined && isInitial(nameBefore);
  if (nameBefore !== undefined && !hasInitial && !hit.beforeIsFirst) return 'sure';
  // Before a surname a sentence's first word, which has its capital anyway, may be a first name, or "Hosting"; behind it a first name
  // may stand, as in "Zhang Yiming": many put the family's name first. "21 CFR" is a reference.
  const hasFirstName = alias === 'surname' && (nameBefore ?? nameAfter) !== undefined;
  return hasInitial || hasFirstName || hit.isNumbered ? 'guessed' : undefined;
}

/** Adds what became known later; each list stays in the order of the page. */
export function addBearers(page: PageEvidence, found: [written: string, bearer: Bearer][]): void {
  for (const [written, bearer] of found) addUnder(page.bearers, written, bearer);
  for (const written of new Set(found.map(([surname]) => surname))) {
    page.bearers.get(written)?.sort((a, b) => a.block - b.block || a.start - b.start);
  }
  page.lists.clear();
}

/**
 * Whom an ambiguous name means at a place: the bearer named last before it (of those addressed in the same way, where
 * there are any), or the page's only one.
 * @returns the bearer; undefined when nobody is called so, or several are, and all further down
 */
export function bearerAt(page: PageEvidence, written: string, block: number, hit: Hit): Bearer | undefined {
  if (!page.bearers.has(written)) return undefined;
  const { honorific } = hit;
  const addressed = honorific === undefined ? undefined : listOf(page, written, `as ${honorific}`);
  const standing = addressed?.bearers.length ? addressed : listOf(page, written, 'standing');
  const guessed = lastBefore(listOf(page, written, `in ${block}`).bearers, block, hit.start);
  const last = lastBefore(standing.bearers, block, hit.start);
  const nearest = guessed && (!last || last.block < block || last.start < guessed.start) ? guessed : last;
  const bearer = nearest ?? (standing.areOne ? standing.bearers[0] : undefined);
  // Mrs Huang is not Mr Huang.
  return areManAndWoman(bearer?.honorific, honorific) || areManAndWoman(honorific, bearer?.honorific)
    ? undefined
    : bearer;
}

/** Titles that anybody may have, like "Dr", tell neither. */
function areManAndWoman(man = '', woman = ''): boolean {
  return /^(?:mr|sir|herr|monsieur)$/.test(man) && /^(?:mrs|ms|miss|dame|madame|frau|mme)$/.test(woman);
}

/** Some of those who are called so, in the order of the page. */
interface BearerList {
  bearers: Bearer[];
  /** All of them are one. */
  areOne: boolean;
}

/** Sorted out once for each name: a page may have it thousands of times. */
function listOf(page: PageEvidence, written: string, which: string): BearerList {
  let lists = page.lists.get(written);
  if (!lists) {
    lists = new Map<string, BearerList>();
    for (const bearer of page.bearers.get(written) ?? []) {
      const places = bearer.isGuessed ? [`in ${bearer.block}`] : ['standing'];
      if (bearer.honorific !== undefined) places.push(`as ${bearer.honorific}`);
      for (const place of places) {
        const list = lists.get(place) ?? { bearers: [], areOne: true };
        list.areOne &&= (list.bearers[0] ?? bearer).entity === bearer.entity;
        list.bearers.push(bearer);
        lists.set(place, list);
      }
    }
    page.lists.set(written, lists);
  }
  return lists.get(which) ?? { bearers: [], areOne: false };
}

function lastBefore(bearers: Bearer[], block: number, start: number): Bearer | undefined {
  const isBefore = (one: Bearer) => one.block < block || (one.block === block && one.start < start);
  return bearers[firstFrom(bearers, isBefore) - 1];
}
