/** Decides as a browser does, with the tagger's votes. */
import { beginsWithName } from '../language/tags';
import { choose, type Mention } from '../match/choose';
import { findInAll } from '../match/find';
import type { Lexicon } from '../match/lexicon';

/** @param texts of a page's blocks */
export function chooseWithVotes(texts: string[], lexicon: Lexicon): Mention[][] {
  const blocks = findInAll(texts, lexicon);
  let hasVotes = false;
  const first = choose(blocks, lexicon, (hit, block) => {
    hit.vote = beginsWithName(texts[block]?.slice(hit.start) ?? '');
    hasVotes ||= hit.vote;
  });
  return hasVotes ? choose(blocks, lexicon) : first;
}
