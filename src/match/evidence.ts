/** What speaks for and against a piece of text meaning an entity: what the whole page says, and what stands near. */
import { hasSmallLetter, isAbbreviation } from './capitals';
import type { Hit } from './find';
import { followsVerb } from './kinds-of-words';
import type { AliasEntry, KnownEntity, Lexicon } from './lexicon';
import { bearerAt, isAround, type PageEvidence, type Trace } from './page-evidence';
import { hasFreeCapital, isOtherWalk } from './spelling';
import type { WEIGHTS } from './weights';

/** One piece of evidence; `word` is the piece of text that gave it, where one did. */
export interface Reason<Because = keyof typeof WEIGHTS> {
  because: Because;
  word?: string;
}

/** Where a hit stands. */
export interface Place {
  /** All of its block. */
  hits: Hit[];
  /** Which of them it is. */
  index: number;
  /** The number of the block on the page. */
  block: number;
  page: PageEvidence;
  lexicon: Lexicon;
  /** What stands around it, once that was asked for: each meaning asks for the same. */
  near?: Hit[];
}

/** @returns all that speaks for or against one meaning of a hit */
export function weigh(place: Place, entry: AliasEntry): Reason[] {
  const { hits, index, block, page, lexicon } = place;
  const hit = hits[index] as Hit;
  const found: Reason[] = [];
  const add = (because: Reason['because'], word?: string) =>
    void found.push(word === undefined ? { because } : { because, word });
  const { entity, written } = entry;
  const known = lexicon.entities[entity] as KnownEntity;
  const isNamedInFull = page.certain.has(entity);
  const near = () => (place.near ??= nearby(hits, index));
  const isOfBriefing = (other: Hit) => names(other, page, (one) => isRelated(one, entity, lexicon));
  const isCue = (other: Hit) => speaks(other, entity, 'cue');
  const addCue = (which: 'cue' | 'counterCue', closest: Hit | undefined, trace: Trace | undefined) => {
    if (closest) add(`${which}Near`, closest.surface);
    else if (trace) add(`${which}${isAround(page, trace, block) ? 'Around' : 'OnPage'}`, trace.word);
  };
  const context = () => {
    const around = near();
    // Of two that speak for different meanings the nearer one is heard.
    const nearest = around.find((other) => isCue(other) || speaks(other, entity, 'counter'));
    const cueNear = around.find(isCue);
    addCue('cue', cueNear, page.cues.get(entity));
    addCue('counterCue', nearest === cueNear ? undefined : nearest, page.counterCues.get(entity));
    const owner = beside(hits, index);
    if (owner && isOfBriefing(owner)) return add('relatedBeside', owner.surface);
    const relatedNear = around.find(isOfBriefing);
    if (relatedNear) return add('relatedNear', relatedNear.surface);
    for (const other of page.certain.keys()) {
      if (isRelated(other, entity, lexicon)) return add('relatedOnPage', lexicon.entities[other]?.name);
    }
  };
  const withForm = () => {
    if (hit.withForm && known.kind === 'organization') add('withForm', hit.withForm.surface);
  };
  const bearer = bearerAt(page, written, block, hit);
  const isAnother = bearer && bearer.entity !== entity;
  if (isAnother || isOtherWalk(hit, known)) {
    const isFar = bearer && Math.abs((page.numbers[block] ?? 0) - (page.numbers[bearer.block] ?? 0)) > 1;
    add(isFar ? 'otherBearerOnPage' : 'otherBearer');
  } else if (bearer && entry.class !== 'surname') add('introduced', known.name);
  switch (entry.class) {
    case 'unique':
      if (known.kind === 'person') {
        add('fullNameOfPerson');
        if (hit.role !== undefined) add('roleBefore', hit.role);
        context();
      } else {
        add('asWritten');
        if (hit.isInCapitals && !hasSmallLetter(written)) add('inCapitals');
        // Only where something speaks against it is more asked than its writing.
        const isBeside = hit.nameBefore !== undefined && !hit.beforeIsFirst && !hit.isHeadline && !/\s/.test(written);
        if (isBeside) add('besideUnknownName', hit.nameBefore);
        if (hit.isAcrossWords) add('acrossWords');
        // An abbreviation may be another thing's too: CANN, and cann.
        const isContested = page.counterCues.has(entity) && isAbbreviation(written);
        if (isBeside || hit.isInCapitals || hit.isAcrossWords || isContested) context();
      }
      break;
    case 'common':
      context();
      withForm();
      if (hasFreeCapital(hit)) add('capitalHere');
      else if (page.capitalised.has(written) && !page.small.has(written)) add('capitalElsewhere');
      if (hit.capitalIsForced && followsVerb(hit.after ?? '')) add('followedLikeVerb');
      if (hit.vote === true) add('taggedAsName');
      break;
    case 'shared':
      context();
      withForm();
      if (isNamedInFull) add('namedInFullOnPage', known.name);
      break;
    case 'concept': {
      context();
      const parts = written.split(/[\s-]+/).length;
      if (parts > 1) add(parts > 2 ? 'longPhrase' : 'phrase');
      break;
    }
    case 'surname': {
      const role = hit.role ?? bearer?.role;
      const label = known.label?.toLowerCase();
      if (bearer?.entity === entity && bearer.role === undefined) add('fullNameOnPage', known.name);
      else if (bearer === undefined && besides(hit, near()).some(isOfBriefing)) add('employerBeside');
      else if (
        // "Huawei's chairman Huang" is anybody: what stands near must be what the person is known for.
        role !== undefined &&
        (bearer?.entity === entity ||
          (!page.bearers.has(written) &&
            near().some((one) => isOfBriefing(one) && (label?.includes(one.surface.toLowerCase()) ?? true))))
      ) {
        add('roleBefore', role);
        context();
      }
      break;
    }
    case 'short':
      if (isNamedInFull) add('fullNameOnPage', known.name);
      break;
    case 'initials':
      break;
    case 'code': {
      const owner = near().find(
        (other) => other.sentence <= hit.sentence && names(other, page, (one) => one === entry.owner),
      );
      if (owner) add('ownerNear', owner.surface);
      else if (isNamedInFull) {
        add('namedInFullOnPage', known.name);
        context();
      } else if (entry.owner !== undefined && page.certain.has(entry.owner)) {
        const related = near().find(isOfBriefing);
        if (related) add('relatedNear', related.surface);
        // "V4 Pro" says more than "v4".
        if (/[\s-]/.test(written)) {
          add('phrase');
          if (!related) context();
        }
      }
      break;
    }
  }
  return found;
}

/** In a text without full stops everything is one sentence: further than this many hits away is not near. */
const NEAR_HITS = 20;

/** @returns the hits in the same sentence and the ones beside it, the nearest first */
function nearby(block: Hit[], index: number): Hit[] {
  const { start, end, sentence } = block[index] as Hit;
  const between = (other: Hit) => Math.max(other.start - end, start - other.end);
  return block
    .slice(Math.max(0, index - NEAR_HITS), index + NEAR_HITS + 1)
    .filter((other) => other !== block[index] && Math.abs(other.sentence - sentence) <= 1)
    .toSorted((a, b) => between(a) - between(b));
}

/** @returns the hit that another one follows at once: "Nvidia's Blackwell", "Huawei Ascend" */
function beside(block: Hit[], index: number): Hit | undefined {
  const [before, hit] = [block[index - 1], block[index]];
  if (!before || !hit || before.sentence !== hit.sentence) return undefined;
  return hit.start - before.end <= (hit.isPossessed ? 3 : 1) ? before : undefined;
}

/** What stands right beside a hit: "Nvidia's Huang", "Huang of Nvidia". */
function besides({ start, end, after, isPossessed }: Hit, around: Hit[]): Hit[] {
  const isOf = after === 'of' || after === 'from';
  return around.filter(
    (other) =>
      (isOf && other.start > end && other.start - end <= 6) ||
      (isPossessed && other.end < start && start - other.end <= 3),
  );
}

/** What a hit may say, sorted out once: each meaning of the hits around it asks. */
interface Voice {
  cue: Set<number>;
  counter: Set<number>;
  /** The entities that it may name beyond doubt, and those that it does as far as this many people are known on a page. */
  alias: Set<number>;
  sure?: { page: PageEvidence; people: number; entities: number[] };
}

const voices = new WeakMap<Hit, Voice>();

function voiceOf(hit: Hit): Voice {
  let voice = voices.get(hit);
  if (!voice) {
    voice = { cue: new Set(), counter: new Set(), alias: new Set() };
    for (const entry of hit.entries) {
      if (entry.role !== 'alias' || entry.class === 'unique' || entry.class === 'surname')
        voice[entry.role].add(entry.entity);
    }
    voices.set(hit, voice);
  }
  return voice;
}

function speaks(hit: Hit, entity: number, role: 'cue' | 'counter'): boolean {
  return voiceOf(hit)[role].has(entity);
}

/** Does a hit name, beyond doubt, an entity that fits? */
function names(hit: Hit, page: PageEvidence, fits: (entity: number) => boolean): boolean {
  const voice = voiceOf(hit);
  const people = page.people.size;
  if (voice.sure?.page !== page || voice.sure.people !== people) {
    const entities = [...voice.alias].filter((entity) => page.certain.has(entity) || page.people.has(entity));
    voice.sure = { page, people, entities };
  }
  return voice.sure.entities.some(fits);
}

function isRelated(a: number, b: number, { entities }: Lexicon): boolean {
  if (a === b) return false;
  const others = entities[b]?.briefings;
  return entities[a]?.briefings.some((briefing) => others?.includes(briefing)) ?? false;
}
