/**
 * Which of the pieces found are meant as the entity: evidence is added up for each, and the sum decides. Takes all
 * blocks of a page at once, because a full name in one paragraph speaks for a surname in another.
 */
import type { AliasClass } from '../format/schema';
import type { Hit } from './find';
import type { Entry, Lexicon } from './lexicon';
import { THRESHOLD, WEIGHTS } from './weights';

/** A name found and meant. Offsets are those of its block's text. */
export interface Mention {
  start: number;
  end: number;
  surface: string;
  /** Index into the lexicon's entities. */
  entity: number;
  class: AliasClass;
  /** All that spoke for it, the strongest first. */
  why: Reason[];
}

/** One piece of evidence; `word` is the piece of text that gave it, where one did. */
export interface Reason {
  because:
    | 'asWritten'
    | 'fullNameOfPerson'
    | 'relatedOnPage'
    | 'relatedNear'
    | 'cueNear'
    | 'cueOnPage'
    | 'capitalHere'
    | 'capitalElsewhere'
    | 'fullNameOnPage'
    | 'ownerNear';
  word?: string;
}

type Alias = Extract<Entry, { role: 'alias' }>;

/** What the whole page says. */
interface PageEvidence {
  /** Entities whose own, unmistakable name stands on the page, with that name; people apart. */
  certain: Map<number, string>;
  /** People whose full name stands on the page and is meant. */
  people: Set<number>;
  /** Cues on the page, by the entity that they speak for. */
  cues: Map<number, string>;
  /** Aliases (as written) that have a capital where no rule of spelling asks for one. */
  capitalised: Set<string>;
  /** Surnames (as written) that stand behind a first name that the lexicon does not know. */
  otherBearers: Set<string>;
}

/** @returns for each block the mentions that are meant, in order. */
export function choose(blocks: Hit[][], lexicon: Lexicon): Mention[][] {
  const page = gather(blocks, lexicon);
  // People first: a full name that is meant is itself evidence for the surname.
  for (const hits of blocks) {
    for (const hit of hits) {
      const mention = decide(hit, hits, page, lexicon);
      if (mention?.class === 'unique' && isPerson(lexicon, mention.entity)) page.people.add(mention.entity);
    }
  }
  return blocks.map((hits) =>
    hits.flatMap((hit) => {
      const mention = decide(hit, hits, page, lexicon);
      return mention ? [mention] : [];
    }),
  );
}

function gather(blocks: Hit[][], lexicon: Lexicon): PageEvidence {
  const page: PageEvidence = {
    certain: new Map(),
    people: new Set(),
    cues: new Map(),
    capitalised: new Set(),
    otherBearers: new Set(),
  };
  for (const hit of blocks.flat()) {
    for (const entry of hit.entries) {
      if (entry.role === 'cue') {
        if (!page.cues.has(entry.entity)) page.cues.set(entry.entity, hit.surface);
        continue;
      }
      if (!isWrittenAs(hit.surface, entry)) continue;
      if (entry.class === 'unique' && !isPerson(lexicon, entry.entity))
        page.certain.set(entry.entity, lexicon.entities[entry.entity]?.name ?? hit.surface);
      if (entry.class === 'surname' && hit.nameBefore) page.otherBearers.add(entry.written);
      if (entry.class === 'common' && hasFreeCapital(hit)) page.capitalised.add(entry.written);
    }
  }
  return page;
}

function decide(hit: Hit, block: Hit[], page: PageEvidence, lexicon: Lexicon): Mention | undefined {
  let best: { score: number; mention: Mention } | undefined;
  for (const entry of hit.entries) {
    if (entry.role !== 'alias' || !isWrittenAs(hit.surface, entry) || isInLongerName(hit, entry)) continue;
    const found = weigh(hit, entry, block, page, lexicon);
    const score = found.reduce((sum, { weight }) => sum + weight, 0);
    if (score < THRESHOLD || (best && best.score >= score)) continue;
    const why = found
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ reason }) => reason as Reason);
    const { start, end, surface } = hit;
    best = { score, mention: { start, end, surface, entity: entry.entity, class: entry.class, why } };
  }
  return best?.mention;
}

interface Found {
  weight: number;
  reason: { because: Reason['because'] | 'followedLikeVerb' | 'otherBearer'; word?: string };
}

function weigh(hit: Hit, entry: Alias, block: Hit[], page: PageEvidence, lexicon: Lexicon): Found[] {
  const found: Found[] = [];
  const add = (because: Found['reason']['because'], weight: number, word?: string) => {
    if (weight !== 0) found.push({ weight, reason: word === undefined ? { because } : { because, word } });
  };
  const near = block.filter((other) => other !== hit && Math.abs(other.sentence - hit.sentence) <= 1);
  const context = () => {
    const cueNear = near.find((other) => speaksFor(other, entry.entity));
    const cueOnPage = page.cues.get(entry.entity);
    if (cueNear) add('cueNear', WEIGHTS.cueNear, cueNear.surface);
    else if (cueOnPage !== undefined) add('cueOnPage', WEIGHTS.cueOnPage, cueOnPage);
    const relatedNear = near.find((other) => names(other, page, (entity) => isRelated(entity, entry.entity, lexicon)));
    const relatedOnPage = [...page.certain].find(([entity]) => isRelated(entity, entry.entity, lexicon))?.[1];
    if (relatedNear) add('relatedNear', WEIGHTS.relatedNear, relatedNear.surface);
    else if (relatedOnPage !== undefined) add('relatedOnPage', WEIGHTS.relatedOnPage, relatedOnPage);
  };
  switch (entry.class) {
    case 'unique':
      if (!isPerson(lexicon, entry.entity)) {
        add('asWritten', WEIGHTS.asWritten.unique);
      } else {
        add('fullNameOfPerson', WEIGHTS.fullNameOfPerson);
        context();
      }
      break;
    case 'common':
      context();
      if (hasFreeCapital(hit)) add('capitalHere', WEIGHTS.capitalHere);
      else if (page.capitalised.has(entry.written)) add('capitalElsewhere', WEIGHTS.capitalElsewhere);
      if (hit.capitalIsForced && followsVerb(hit.after)) add('followedLikeVerb', WEIGHTS.followedLikeVerb);
      break;
    case 'shared':
    case 'concept':
      context();
      break;
    case 'surname':
      if (page.people.has(entry.entity) && !page.otherBearers.has(entry.written)) {
        add('fullNameOnPage', WEIGHTS.fullNameOnPage, lexicon.entities[entry.entity]?.name);
      }
      break;
    case 'code': {
      const owner = block.find(
        (other) =>
          other !== hit &&
          (other.sentence === hit.sentence || other.sentence === hit.sentence - 1) &&
          names(other, page, (entity) => entity === entry.owner),
      );
      if (owner) add('ownerNear', WEIGHTS.ownerNear, owner.surface);
      break;
    }
  }
  return found;
}

function speaksFor(hit: Hit, entity: number): boolean {
  return hit.entries.some((entry) => entry.role === 'cue' && entry.entity === entity);
}

/** Does a hit name, beyond doubt, an entity that fits? */
function names(hit: Hit, page: PageEvidence, fits: (entity: number) => boolean): boolean {
  return hit.entries.some(
    (entry) =>
      entry.role === 'alias' &&
      entry.class === 'unique' &&
      (page.certain.has(entry.entity) || page.people.has(entry.entity)) &&
      isWrittenAs(hit.surface, entry) &&
      fits(entry.entity),
  );
}

function isRelated(a: number, b: number, { entities }: Lexicon): boolean {
  return a !== b && entities[a]?.briefing === entities[b]?.briefing;
}

function isPerson({ entities }: Lexicon, entity: number): boolean {
  return entities[entity]?.kind === 'person';
}

/** Capitals as written, or all capitals; an acronym exactly as written; a concept in any sensible way. */
function isWrittenAs(surface: string, entry: Alias): boolean {
  const found = letters(surface);
  const written = letters(entry.written);
  if (found === written) return true;
  if (entry.class === 'code') return found.toLowerCase() === written.toLowerCase();
  if (entry.class === 'concept')
    return /^\p{Lu}?[^\p{Lu}]*$/u.test(found) || isAllCapitals(found) || isEachWordCapitalised(surface);
  return isAllCapitals(found) && !isAllCapitals(written) && found.length >= 4;
}

function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
}

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

function isEachWordCapitalised(text: string): boolean {
  return text.split(/[\s-]+/).every((word) => /^\p{Lu}[^\p{Lu}]*$/u.test(word));
}

function hasFreeCapital(hit: Hit): boolean {
  return !hit.capitalIsForced && /^\p{Lu}\P{Lu}/u.test(hit.surface) && !hit.nameBefore && !hit.nameAfter;
}

/** A capitalised neighbour that the lexicon does not know makes it another name: Elizabeth Blackwell, Claude Monet. */
function isInLongerName(hit: Hit, entry: Alias): boolean {
  return (
    (entry.class === 'common' || entry.class === 'shared' || entry.class === 'surname') &&
    Boolean(hit.nameBefore ?? hit.nameAfter)
  );
}

/** "Ascend the stairs", "Ascend to the roof": what follows a verb more often than a name. */
function followsVerb(after: string | undefined): boolean {
  return (
    after !== undefined &&
    /^(?:the|a|an|to|into|from|this|that|these|those|your|his|her|their|our|my|it|them)$/i.test(after)
  );
}
