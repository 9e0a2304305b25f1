/** Asks a tagger which sentences begin with a name: in one document not of more than so many. */
import type { Hit } from '../match/find';

/** A sentence whose first word may be a name. */
export interface Undecided {
  hit: Hit;
  text: string;
}

/** So many sentences are asked of at once, and so much of each; in UTF-16 units. */
const MOST_AT_ONCE = 40;
const LONGEST_SENTENCE = 300;

/** A page that changes all the time goes on without. */
const MOST_IN_DOCUMENT = 1000;

export type AskVotes = (sentences: string[]) => Promise<boolean[]>;

export function createVotes(ask: AskVotes) {
  let left = MOST_IN_DOCUMENT;
  return {
    /** Adds a sentence to those that are asked of next, where there is room. @param text begins with what the hit is */
    add(next: Undecided[], hit: Hit, text: string): void {
      if (next.length < Math.min(MOST_AT_ONCE, left)) next.push({ hit, text: text.slice(0, LONGEST_SENTENCE) });
    },
    /** Where nobody answers, all stay as they were. @returns whether any of them is a name */
    async poll(undecided: Undecided[]): Promise<boolean> {
      left -= undecided.length;
      for (const { hit } of undecided) hit.vote = false;
      const votes = await ask(undecided.map(({ text }) => text)).catch((): boolean[] => []);
      for (const [index, { hit }] of undecided.entries()) hit.vote = votes[index] ?? false;
      return votes.some(Boolean);
    },
  };
}
