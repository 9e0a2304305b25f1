/** What a reader sees is read first. */
import type { Candidate } from './scan';

/** So few are read before anybody could see a difference. */
const FEW = 100;

/** @param candidates in document order. @returns those from the viewport's top on, then those above it */
export function inViewFirst(candidates: Candidate[]): Candidate[] {
  if (candidates.length < FEW || scrollY === 0) return candidates;
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = candidates[middle]?.text.parentElement?.getBoundingClientRect().bottom ?? 0;
    if (bottom < 0) low = middle + 1;
    else high = middle;
  }
  return [...candidates.slice(low), ...candidates.slice(0, low)];
}
