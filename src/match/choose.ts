/**
 * Which of the pieces found are meant as the entity: evidence is added up for each, and the sum decides. Takes all
 * blocks of a page at once, because a full name in one paragraph speaks for a surname in another.
 */
import type { Hit } from './find';
import { weigh, type Place, type Reason } from './evidence';
import type { LearntClass } from './infer';
import type { AliasEntry, Lexicon } from './lexicon';
import { addBearers, gatherInSteps, type Bearer } from './page-evidence';
import { isInOtherName, isWrittenAs } from './spelling';
import { atOnce } from './steps';
import { THRESHOLD, WEIGHTS, type Speaking } from './weights';

/** A name found and meant. Offsets are those of its block's text. */
export interface Mention {
  start: number;
  end: number;
  surface: string;
  /** Index into the lexicon's entities. */
  entity: number;
  class: LearntClass;
  /** All that spoke for it, the strongest first. */
  why: Reason<Speaking>[];
}

type OnUndecided = (hit: Hit, block: number) => void;

/**
 * @param onUndecided told of each hit that a tagger's vote would decide; set its `vote` and choose again
 * @returns for each block the mentions that are meant, in order
 */
export function choose(blocks: Hit[][], lexicon: Lexicon, onUndecided?: OnUndecided): Mention[][] {
  return atOnce(chooseInSteps(blocks, lexicon, onUndecided));
}

/** The same, a hit at a step. */
export function* chooseInSteps(
  blocks: Hit[][],
  lexicon: Lexicon,
  onUndecided: OnUndecided = () => {},
): Generator<void, Mention[][]> {
  const page = yield* gatherInSteps(blocks, lexicon);
  // People first: a full name that is meant is itself evidence for the surname.
  const bearers: [string, Bearer][] = [];
  for (const [block, hits] of blocks.entries()) {
    for (const [index, hit] of hits.entries()) {
      yield;
      if (!hit.entries.some(({ entity }) => lexicon.entities[entity]?.kind === 'person')) continue;
      const mention = decide({ hits, block, index, page, lexicon });
      if (!mention || !namesPerson(mention)) continue;
      page.people.add(mention.entity);
      const { entity, class: kind } = mention;
      const { start, honorific, role } = hit;
      const bearer = { block, start, entity, honorific, role: kind === 'surname' ? role : undefined };
      for (const surname of lexicon.surnames[entity] ?? []) bearers.push([surname, bearer]);
    }
  }
  // Whose full name stands anywhere is known by that.
  const named = new Set(bearers.flatMap(([, { entity, role }]) => (role === undefined ? entity : [])));
  for (const [, bearer] of bearers) if (named.has(bearer.entity)) bearer.role = undefined;
  addBearers(page, bearers);
  const chosen: Mention[][] = [];
  for (const [block, hits] of blocks.entries()) {
    const mentions: Mention[] = [];
    for (const [index, hit] of hits.entries()) {
      yield;
      const mention = decide({ hits, block, index, page, lexicon }, () => onUndecided(hit, block));
      if (mention) mentions.push(mention);
    }
    chosen.push(mentions);
  }
  return chosen;
}

/** By the full name, or by a surname behind a role: "President Quill". */
function namesPerson({ class: kind, why }: Mention): boolean {
  return kind === 'unique' || (kind === 'surname' && why.some(({ because }) => because === 'roleBefore'));
}

function decide(place: Place, onUndecided?: () => void): Mention | undefined {
  const { hits, index, page, lexicon } = place;
  const hit = hits[index] as Hit;
  let best: { rank: number; score: number; entry: AliasEntry; why: Reason[] } | undefined;
  for (const entry of hit.entries) {
    const entity = lexicon.entities[entry.entity];
    if (entry.role !== 'alias' || !entity || !isWrittenAs(hit.surface, entry) || isInOtherName(hit, entry, entity))
      continue;
    const why = weigh(place, entry);
    const score = why.reduce((sum, { because }) => sum + WEIGHTS[because], 0);
    if (score < THRESHOLD) {
      // A tagger is asked of first words only: elsewhere the capital itself says more.
      const isFirstWord = hit.capitalIsForced && !hit.isHeadline;
      const mayVote = entry.class === 'common' && isFirstWord && hit.vote === undefined;
      if (mayVote && score + WEIGHTS.taggedAsName >= THRESHOLD) onUndecided?.();
      continue;
    }
    // Of two that fit equally well the one that the page names in full, then the one that bears the
    // very name, then the one whose name is shorter: "U.S." says more of "United States" than of an office of theirs.
    const isNamedInFull = (page.certain.get(entry.entity) ?? 0) > hit.surface.length;
    const rank =
      score + (isNamedInFull ? 0.2 : 0) + (entity.name === hit.surface ? 0.1 : 0) - entity.name.length / 1000;
    // Two people of one surname whom the page tells equally well: it means nobody.
    const isOther = best?.entry.class === 'surname' && entry.class === 'surname' && best.entry.entity !== entry.entity;
    if (isOther && best?.score === score) return undefined;
    if (!best || rank > best.rank) best = { rank, score, entry, why };
  }
  return best && mentionOf(hit, best.entry, best.why, lexicon);
}

function mentionOf(hit: Hit, entry: AliasEntry, why: Reason[], lexicon: Lexicon): Mention {
  // "Nvidia Corp" is the name of the company, whole.
  const isCompany = lexicon.entities[entry.entity]?.kind === 'organization';
  const { end, surface } = (isCompany ? hit.withForm : undefined) ?? hit;
  return {
    start: hit.start,
    end,
    surface,
    entity: entry.entity,
    class: entry.class,
    why: why
      .filter((reason): reason is Reason<Speaking> => WEIGHTS[reason.because] > 0)
      .toSorted((a, b) => WEIGHTS[b.because] - WEIGHTS[a.because]),
  };
}
