/** What a reader finds by way of gate and filter, against what is found when every text is searched for every name. */
import { askNames } from '../../entrypoints/page/ask-names';
import type { Hit } from '../../src/match/find';
import type { WordHash } from '../../src/match/gate';
import { atOnce } from '../../src/match/steps';
import { blocksIn } from '../../src/page/blocks';
import { isSeen, placeOf, type Place } from '../../src/page/ranges';
import type { Reader } from '../../src/page/reader';

export interface Comparison {
  /** What both found. */
  same: number;
  /** What one of them found alone, in words. */
  missing: string[];
  extra: string[];
}

/** @param words all words of all names of the library, so that all names are told */
export async function compare({ mentions, roots }: Reader, words: WordHash[]): Promise<Comparison> {
  const { names, sight } = await askNames('on')(words);
  if (!sight) throw new Error('No name of the library was told.');
  const { lexicon } = names;
  const numbers = new Map<Node, number>();
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) numbers.set(walker.currentNode, numbers.size);
  }
  const describe = (name: string, surface: string, { startContainer, startOffset }: Place) =>
    `${name}, as ${surface}, at ${startOffset} of text ${numbers.get(startContainer)}`;

  const blocks = roots.flatMap((root) => [...blocksIn(root)]);
  const first = atOnce(sight.finderInSteps(lexicon));
  let hits: Hit[][] = blocks.map(({ text }) => first.find(text));
  const named = atOnce(sight.namedInSteps(hits, lexicon));
  if (named.doubtful.size > 0) {
    const full = atOnce(sight.finderInSteps(lexicon, named));
    hits = blocks.map(({ text }) => full.find(text));
  }
  const chosen = atOnce(sight.chooseInSteps(hits, lexicon, () => {}));
  const expected = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    for (const { start, end, entity, surface } of chosen[index] ?? []) {
      const place = placeOf(block, start, end);
      if (place && isSeen(place)) expected.add(describe(lexicon.entities[entity]?.name ?? '', surface, place));
    }
  }
  const found = new Set(mentions.map(({ entity, surface, place }) => describe(entity.name, surface, place)));
  return {
    same: [...found].filter((one) => expected.has(one)).length,
    missing: [...expected].filter((one) => !found.has(one)),
    extra: [...found].filter((one) => !expected.has(one)),
  };
}
