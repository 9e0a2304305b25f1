/** Decides as a browser does, with the tagger's votes. */
import { beginsWithName } from '../language/tags';
import { choose, type Mention } from '../match/choose';
import type { Hit } from '../match/find';
import type { Lexicon } from '../match/lexicon';

/** @param texts of the blocks that the hits are in */
export function chooseWithVotes(blocks: Hit[][], texts: string[], lexicon: Lexicon): Mention[][] {
  let hasVotes = false;
  const first = choose(blocks, lexicon, (hit, block) => {
    hit.vote = beginsWithName(texts[block]?.slice(hit.start) ?? '');
    hasVotes ||= hit.vote;
  });
  return hasVotes ? choose(blocks, lexicon) : first;
}
