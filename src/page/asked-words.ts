/** The words that a page has asked with: of each it asks once. */
import type { WordHash } from '../match/gate';
import type { Candidate } from './scan';

/** So many different words are asked with. */
const MOST_WORDS = 20_000;

export interface AskedWords {
  /**
   * @yields after each candidate
   * @returns the words that were not asked with before, and whether there are too many to ask with all
   */
  fresh(candidates: Candidate[]): Generator<void, { words: Set<WordHash>; isCut: boolean }>;
  /** @returns what to ask with: all words, these among them. Their order on the page stays there */
  with(fresh: Set<WordHash>): WordHash[];
  /** They have been asked with. */
  add(fresh: Set<WordHash>): void;
}

export function createAskedWords(): AskedWords {
  const asked = new Set<WordHash>();
  return {
    *fresh(candidates) {
      const words = new Set<WordHash>();
      let isCut = false;
      for (const candidate of candidates) {
        for (const word of candidate.words) {
          if (asked.has(word)) continue;
          if (asked.size + words.size < MOST_WORDS) words.add(word);
          else isCut ||= !words.has(word);
        }
        yield;
      }
      return { words, isCut };
    },
    with: (fresh) => [...Uint32Array.from([...asked, ...fresh]).toSorted()],
    add(fresh) {
      for (const word of fresh) asked.add(word);
    },
  };
}
