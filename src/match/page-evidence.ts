/** What a whole page says: who and what is named beyond doubt, which cues it has, who bears which surname. */
import type { Hit } from './find';
import type { AliasEntry, Lexicon } from './lexicon';
import { hasFreeCapital, isWrittenAs } from './spelling';

/** Somebody with a surname, where the full name stands; `entity` is undefined for one that the lexicon does not know. */
interface Bearer {
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
  /** By surname as written, in the order of the page. */
  bearers: Map<string, Bearer[]>;
  /** Short forms (as written) that the page introduces, and for which entity; undefined for one that is not known. */
  introduced: Map<string, number | undefined>;
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
    bearers: new Map(),
    introduced: new Map(),
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
  if (!isWrittenAs(hit.surface, entry)) return;
  const { entity, written } = entry;
  if (entry.class === 'unique' && !isPerson(lexicon, entity) && !hit.isNamesake && !hit.isInCapitals) {
    page.longest.set(entity, Math.max(page.longest.get(entity) ?? 0, hit.surface.length));
    if (!page.certain.has(entity)) page.certain.set(entity, lexicon.entities[entity]?.name ?? hit.surface);
  }
  // A first name that is not known, in a sentence: in a headline any word may stand there.
  if (entry.class === 'surname' && hit.nameBefore !== undefined && !hit.isHeadline) {
    addBearer(page, written, { block, start: hit.start, entity: undefined });
  }
  if (entry.class === 'common' && hasFreeCapital(hit)) page.capitalised.add(written);
  if (hit.apposed && /^\p{Lu}+$/u.test(hit.surface)) {
    const isOf =
      previous?.end === hit.apposed.end &&
      previous.entries.some((other) => other.entity === entity && other.role === 'alias');
    if (isOf) page.introduced.set(written, entity);
    else if (!page.introduced.has(written) && abbreviates(hit.surface, hit.apposed.before))
      page.introduced.set(written, undefined);
  }
}

export function addBearer(page: PageEvidence, surname: string, bearer: Bearer): void {
  const bearers = page.bearers.get(surname) ?? [];
  bearers.push(bearer);
  page.bearers.set(surname, bearers);
}

/**
 * Whom a surname alone means at a place: the bearer named last before it, or the page's only one.
 * @returns the entity; undefined when it is nobody known
 */
export function bearerAt(page: PageEvidence, surname: string, block: number, start: number): number | undefined {
  const bearers = page.bearers.get(surname) ?? [];
  const before = bearers.filter((bearer) => bearer.block < block || (bearer.block === block && bearer.start < start));
  const last = before.reduce<Bearer | undefined>(
    (latest, bearer) =>
      !latest || bearer.block > latest.block || (bearer.block === latest.block && bearer.start > latest.start)
        ? bearer
        : latest,
    undefined,
  );
  if (last) return last.entity;
  const all = new Set(bearers.map(({ entity }) => entity));
  return all.size === 1 ? bearers[0]?.entity : undefined;
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
