/** Reads a document once, to count: what each briefing would mark, whether it is on or not. */
import { choose } from '../match/choose';
import type { Finder } from '../match/find';
import { blocksIn } from './blocks';
import { inSlices } from './slices';

/** @returns how many names of each briefing stand in the document, by the briefing's id; ends empty with the signal */
export async function countByBriefing(
  document: Document,
  { finder, signal }: { finder: Finder; signal: AbortSignal },
): Promise<Record<string, number>> {
  const blocks: ReturnType<Finder['find']>[] = [];
  if (!document.body) return {};
  await inSlices(
    blocksIn(document.body, () => {}),
    (block) => {
      const hits = block ? finder.find(block.text) : [];
      if (hits.length > 0) blocks.push(hits);
    },
    { signal },
  );
  const entities = new Set(choose(blocks, finder.lexicon).flatMap((mentions) => mentions.map(({ entity }) => entity)));
  const counts = new Map<string, number>();
  for (const entity of entities) {
    for (const briefing of finder.lexicon.entities[entity]?.briefings ?? []) {
      counts.set(briefing, (counts.get(briefing) ?? 0) + 1);
    }
  }
  return Object.fromEntries(counts);
}
