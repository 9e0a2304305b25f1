/** Is a piece of text written as an alias is, and what its capitals say. */
import type { Hit } from './find';
import type { AliasEntry } from './lexicon';

/** Capitals as written, or all capitals; an acronym exactly as written; a concept in any sensible way. */
export function isWrittenAs(surface: string, entry: AliasEntry): boolean {
  const found = letters(surface);
  const written = letters(entry.written);
  if (found === written) return true;
  if (entry.class === 'code') return found.toLowerCase() === written.toLowerCase();
  if (entry.class === 'concept')
    return /^\p{Lu}?[^\p{Lu}]*$/u.test(found) || isAllCapitals(found) || isEachWordCapitalised(surface);
  return isAllCapitals(found) && !isAllCapitals(written) && found.length >= 4;
}

function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
}

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

function isEachWordCapitalised(text: string): boolean {
  return text.split(/[\s-]+/).every((word) => /^\p{Lu}[^\p{Lu}]*$/u.test(word));
}

export function hasFreeCapital(hit: Hit): boolean {
  return !hit.capitalIsForced && /^\p{Lu}\P{Lu}/u.test(hit.surface) && !hit.nameBefore && !hit.nameAfter;
}

/** A capitalised neighbour that the lexicon does not know makes it another name: Elizabeth Blackwell, Claude Monet. */
export function isInLongerName(hit: Hit, entry: AliasEntry): boolean {
  return (
    (entry.class === 'common' || entry.class === 'shared' || entry.class === 'surname') &&
    Boolean(hit.nameBefore ?? hit.nameAfter)
  );
}

/** "Ascend the stairs", "Ascend to the roof": what follows a verb more often than a name. */
export function followsVerb(after: string | undefined): boolean {
  return (
    after !== undefined &&
    /^(?:the|a|an|to|into|from|this|that|these|those|your|his|her|their|our|my|it|them)$/i.test(after)
  );
}
