/** What speaks for a piece of text meaning an entity: what the whole page says, and what stands near. */
import type { Hit } from './find';
import type { AliasEntry, Lexicon } from './lexicon';
import { followsVerb, hasFreeCapital, isWrittenAs } from './spelling';
import { WEIGHTS } from './weights';

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
    | 'ownerNear'
    | 'followedLikeVerb';
  word?: string;
}

export interface Weighed {
  reason: Reason;
  weight: number;
}

/** What the whole page says. */
export interface PageEvidence {
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

/** Reads off all blocks what they say together. */
export function gather(blocks: Hit[][], lexicon: Lexicon): PageEvidence {
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
      if (entry.class === 'surname' && (hit.nameBefore ?? hit.nameAfter)) page.otherBearers.add(entry.written);
      if (entry.class === 'common' && hasFreeCapital(hit)) page.capitalised.add(entry.written);
    }
  }
  return page;
}

export interface Case {
  hit: Hit;
  entry: AliasEntry;
  /** What was found around it, the nearest first. */
  near: () => Hit[];
  page: PageEvidence;
  lexicon: Lexicon;
}

/** @returns all that speaks for or against a case */
export function weigh({ hit, entry, near, page, lexicon }: Case): Weighed[] {
  const found: Weighed[] = [];
  const add = (because: Reason['because'], weight: number, word?: string) => {
    if (weight !== 0) found.push({ weight, reason: word === undefined ? { because } : { because, word } });
  };
  const context = () => {
    const around = near();
    const cueNear = around.find((other) => speaksFor(other, entry.entity));
    const cueOnPage = page.cues.get(entry.entity);
    if (cueNear) add('cueNear', WEIGHTS.cueNear, cueNear.surface);
    else if (cueOnPage !== undefined) add('cueOnPage', WEIGHTS.cueOnPage, cueOnPage);
    const relatedNear = around.find((other) =>
      names(other, page, (entity) => isRelated(entity, entry.entity, lexicon)),
    );
    const relatedOnPage = relatedTo(entry.entity, page, lexicon);
    if (relatedNear) add('relatedNear', WEIGHTS.relatedNear, relatedNear.surface);
    else if (relatedOnPage !== undefined) add('relatedOnPage', WEIGHTS.relatedOnPage, relatedOnPage);
  };
  switch (entry.class) {
    case 'unique':
      if (!isPerson(lexicon, entry.entity)) {
        add('asWritten', WEIGHTS.asWritten);
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
      const owner = near().find(
        (other) => other.sentence <= hit.sentence && names(other, page, (entity) => entity === entry.owner),
      );
      if (owner) add('ownerNear', WEIGHTS.ownerNear, owner.surface);
      break;
    }
  }
  return found;
}

/** In a text without full stops everything is one sentence: further than this many hits away is not near. */
const NEAR_HITS = 20;

/** @returns the hits in the same sentence and the ones beside it, the nearest first */
export function nearby(block: Hit[], index: number): Hit[] {
  const sentence = block[index]?.sentence ?? 0;
  const found: Hit[] = [];
  for (let distance = 1; distance <= NEAR_HITS; distance++) {
    for (const other of [block[index - distance], block[index + distance]]) {
      if (other && Math.abs(other.sentence - sentence) <= 1) found.push(other);
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

/** The name of some entity of the same briefing that is on the page beyond doubt. */
function relatedTo(entity: number, page: PageEvidence, lexicon: Lexicon): string | undefined {
  for (const [other, name] of page.certain) if (isRelated(other, entity, lexicon)) return name;
  return undefined;
}

function isRelated(a: number, b: number, { entities }: Lexicon): boolean {
  return a !== b && entities[a]?.briefing === entities[b]?.briefing;
}

export function isPerson({ entities }: Lexicon, entity: number): boolean {
  return entities[entity]?.kind === 'person';
}
