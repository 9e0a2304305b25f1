/**
 * Which of the pieces found are meant as the entity: evidence is added up for each, and the sum decides. Takes all
 * blocks of a page at once, because a full name in one paragraph speaks for a surname in another.
 */
import type { AliasClass } from '../format/schema';
import type { Hit } from './find';
import { gather, isPerson, nearby, weigh, type PageEvidence, type Reason } from './evidence';
import type { Lexicon } from './lexicon';
import { isInLongerName, isWrittenAs } from './spelling';
import { THRESHOLD } from './weights';

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

/** @returns for each block the mentions that are meant, in order. */
export function choose(blocks: Hit[][], lexicon: Lexicon): Mention[][] {
  const page = gather(blocks, lexicon);
  // People first: a full name that is meant is itself evidence for the surname.
  for (const hits of blocks) {
    for (const [index, { entries }] of hits.entries()) {
      if (!entries.some(({ entity }) => isPerson(lexicon, entity))) continue;
      const mention = decide(hits, index, page, lexicon);
      if (mention?.class === 'unique') page.people.add(mention.entity);
    }
  }
  return blocks.map((hits) =>
    hits.flatMap((_, index) => {
      const mention = decide(hits, index, page, lexicon);
      return mention ? [mention] : [];
    }),
  );
}

function decide(block: Hit[], index: number, page: PageEvidence, lexicon: Lexicon): Mention | undefined {
  const hit = block[index];
  if (!hit) return undefined;
  let best: { score: number; mention: Mention } | undefined;
  for (const entry of hit.entries) {
    if (entry.role !== 'alias' || !isWrittenAs(hit.surface, entry) || isInLongerName(hit, entry)) continue;
    const found = weigh({ hit, entry, near: () => nearby(block, index), page, lexicon });
    const score = found.reduce((sum, { weight }) => sum + weight, 0);
    if (score < THRESHOLD || (best && best.score >= score)) continue;
    const why = found
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ reason }) => reason);
    const { start, end, surface } = hit;
    best = { score, mention: { start, end, surface, entity: entry.entity, class: entry.class, why } };
  }
  return best?.mention;
}
