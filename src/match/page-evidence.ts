/** What a whole page says: who and what is named beyond doubt, which cues it has, who bears which surname. */
import type { Hit } from './find';
import type { AliasEntry, Lexicon } from './lexicon';
import { hasFreeCapital, isWrittenAs } from './spelling';

/**
 * Somebody or something that is called so, where its full name stands or it is introduced; `entity` is undefined for one
 * that the lexicon does not know.
 */
export interface Bearer {
  block: number;
  start: number;
  entity: number | undefined;
}

export interface PageEvidence {
  /** Entities whose own, unmistakable name stands on the page, with that name; people apart. */
  certain: Map<number, string>;
  /** The length of the longest surface that names an entity. */
  longest: Map<number, number>;
  /** People whose full name stands on the page and is meant. */
  people: Set<number>;
  /** Cues on the page, by the entity that they speak for, and against. */
  cues: Map<number, string>;
  counterCues: Map<number, string>;
  /** Aliases (as written) that have a capital where no rule of spelling asks for one. */
  capitalised: Set<string>;
  /** Aliases (as written) that stand on the page in small letters too. */
  small: Set<string>;
  /** Who is called so, by the ambiguous alias as written, in the order of the page. */
  bearers: Map<string, Bearer[]>;
}

/** Reads off all blocks what they say together; people are added by who decides on their full names. */
export function gather(blocks: Hit[][], lexicon: Lexicon): PageEvidence {
  const page: PageEvidence = {
    certain: new Map(),
    longest: new Map(),
    people: new Set(),
    cues: new Map(),
    counterCues: new Map(),
    capitalised: new Set(),
    small: new Set(),
    bearers: new Map(),
  };
  for (const [block, hits] of blocks.entries()) {
    for (const [index, hit] of hits.entries()) {
      for (const entry of hit.entries) {
        if (entry.role === 'alias') readAlias(page, lexicon, hit, entry, { block, previous: hits[index - 1] });
        else {
          const cues = entry.role === 'cue' ? page.cues : page.counterCues;
          if (!cues.has(entry.entity)) cues.set(entry.entity, hit.surface);
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
  if (isSure && !isPerson(lexicon, entity) && !hit.isNamesake && !hit.isInCapitals && !hit.isAcrossWords) {
    page.longest.set(entity, Math.max(page.longest.get(entity) ?? 0, (hit.withForm ?? hit).surface.length));
    if (!page.certain.has(entity)) page.certain.set(entity, lexicon.entities[entity]?.name ?? hit.surface);
  }
  if (entry.class === 'common' && hasFreeCapital(hit)) page.capitalised.add(written);
  const unknown = { block, start: hit.start, entity: undefined };
  if (isOtherBearer(hit, entry)) addBearer(page, written, unknown);
  // A namesake: the surname alone means him or her from there on.
  if (entry.class === 'unique' && hit.isOtherWalk) {
    for (const surname of lexicon.surnames[entity] ?? []) addBearer(page, surname, unknown);
  }
  if (!hit.apposed || !/^\p{Lu}+$/u.test(hit.surface)) return;
  const isOf =
    previous?.end === hit.apposed.end &&
    previous.entries.some((other) => other.entity === entity && other.role === 'alias');
  if (isOf) addBearer(page, written, { block, start: hit.start - 1, entity });
  else if (abbreviates(hit.surface, hit.apposed.before)) {
    addBearer(page, written, { block, start: hit.start - 1, entity: undefined });
  }
}

/** An ambiguous name as part of another: behind an unknown first name, or at the head of what is called after it. */
function isOtherBearer(hit: Hit, { class: kind }: AliasEntry): boolean {
  if (kind === 'unique' || kind === 'concept' || kind === 'code' || hit.isHeadline) return false;
  if (hit.isNamesake || hit.isNumbered || hit.isOtherWalk) return true;
  // A sentence's first word has its capital anyway: before a surname it is still a first name.
  return hit.nameBefore !== undefined && (kind === 'surname' || !hit.beforeIsFirst);
}

function addBearer(page: PageEvidence, written: string, bearer: Bearer): void {
  const bearers = page.bearers.get(written);
  if (bearers) bearers.push(bearer);
  else page.bearers.set(written, [bearer]);
}

/** Adds what became known later; each list stays in the order of the page. */
export function addBearers(page: PageEvidence, found: [written: string, bearer: Bearer][]): void {
  for (const [written, bearer] of found) addBearer(page, written, bearer);
  for (const written of new Set(found.map(([surname]) => surname))) {
    page.bearers.get(written)?.sort((a, b) => a.block - b.block || a.start - b.start);
  }
}

/**
 * Whom an ambiguous name means at a place: the bearer named last before it, or the page's only one.
 * @returns the bearer; undefined when nobody is called so, or several are, and all further down
 */
export function bearerAt(page: PageEvidence, written: string, block: number, start: number): Bearer | undefined {
  const bearers = page.bearers.get(written);
  if (!bearers) return undefined;
  const isBefore = (bearer: Bearer) => bearer.block < block || (bearer.block === block && bearer.start < start);
  let low = 0;
  let high = bearers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(bearers[middle] as Bearer)) low = middle + 1;
    else high = middle;
  }
  if (low > 0) return bearers[low - 1];
  return bearers.every(({ entity }) => entity === bearers[0]?.entity) ? bearers[0] : undefined;
}

/** Do the words before a bracket begin with the letters in it: "Code of Federal Regulations (CFR)"? */
function abbreviates(letters: string, before: string): boolean {
  const words = before.match(/\p{L}[\p{L}'’]*/gu)?.slice(-2 * letters.length) ?? [];
  const initials = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
  return initials.endsWith(letters);
}

export function isPerson({ entities }: Lexicon, entity: number): boolean {
  return entities[entity]?.kind === 'person';
}
