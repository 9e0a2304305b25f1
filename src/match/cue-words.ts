/** By which words cues are found: a page looks for them, with `cuePattern`, where a name needs evidence. */
import type { PageNames, Lexicon } from './lexicon';
import { spellingsOf } from './ways';

/** @returns of each entity the words that some of them stand wherever a cue of it does */
export function cueWordsOf({ entries }: Lexicon): PageNames['cues'] {
  const words = new Map<number, Set<string>>();
  for (const [, meanings] of entries) {
    for (const entry of meanings) {
      if (entry.role === 'alias' && entry.class !== 'common') continue;
      const known = words.get(entry.entity) ?? new Set();
      for (const spelling of spellingsOf(entry.written))
        known.add(/^\w+$/.test(spelling) ? spelling.toLowerCase() : spelling);
      words.set(entry.entity, known);
    }
  }
  return Object.fromEntries([...words].map(([entity, known]) => [entity, [...known]]));
}
