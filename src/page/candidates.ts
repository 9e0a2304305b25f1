/** Where names may stand: the first look at whole trees, in slices. */
import type { GateKeeper, WordHash } from '../match/gate';
import { scan, type Candidate } from './scan';
import { wholly, type Slices } from './slices';

/**
 * @returns the texts that the keeper lets pass, in the order of the trees; fewer when the signal ended first, or
 * the page kept pulling the ground away
 */
export async function candidatesUnder(roots: Node[], by: GateKeeper, slices: Slices): Promise<Candidate[]> {
  const all: Candidate[] = [];
  for (const root of roots) {
    const before = all.length;
    await wholly(() => {
      all.length = before;
      return scan(root, by, (candidate) => void all.push(candidate));
    }, slices);
  }
  return all;
}

/** @returns those that have one of these words */
export function* withWords(candidates: Candidate[], words: ReadonlySet<WordHash>): Generator<void, Candidate[]> {
  const those: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.words.some((word) => words.has(word))) those.push(candidate);
    yield;
  }
  return those;
}
