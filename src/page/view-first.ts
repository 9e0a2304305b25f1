/** What a reader sees is read first. */
import { firstFrom } from '../match/first-from';
import type { Candidate } from './scan';

/** So few are read before anybody could see a difference. */
const FEW = 100;

/** @param candidates in document order. @returns those from the viewport's top on, then those above it */
export function inViewFirst(candidates: Candidate[]): Candidate[] {
  if (candidates.length < FEW || scrollY === 0) return candidates;
  const first = firstFrom(candidates, ({ text }) => (text.parentElement?.getBoundingClientRect().bottom ?? 0) < 0);
  return [...candidates.slice(first), ...candidates.slice(0, first)];
}
