/** The patterns by which cues are found: a page runs them where a name needs evidence. */
import type { PageNames, Lexicon } from './lexicon';
import { anyOf } from './gate-patterns';
import { spellingsOf } from './required';

export function cuePatternsOf({ entries }: Lexicon): PageNames['cues'] {
  const words = new Map<number, Set<string>>();
  for (const [, meanings] of entries) {
    for (const entry of meanings) {
      if (entry.role === 'alias' && entry.class !== 'common') continue;
      const known = words.get(entry.entity) ?? new Set();
      for (const spelling of spellingsOf(entry.written)) known.add(spelling);
      words.set(entry.entity, known);
    }
  }
  return Object.fromEntries([...words].map(([entity, known]) => [entity, anyOf([...known])]));
}
