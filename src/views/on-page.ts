/** What a page's report says of briefings. */
import { tally } from '../format/grouping';
import type { NamesByBriefing, PageReport } from '../messaging/calls';
import type { Silence } from '../messaging/tab';

/** @returns how many of the page's names each briefing has */
export function namesByBriefing(page: PageReport | Silence): NamesByBriefing {
  return tally(typeof page === 'string' ? [] : page.entities.flatMap(({ briefings }) => briefings));
}

/** @returns the briefing that has the most of the page's names; of several the first */
export function mostNamed(counts: NamesByBriefing): string | undefined {
  const [first] = Object.entries(counts).toSorted(([, a], [, b]) => b - a);
  return first?.[0];
}

/** A briefing may be called "constructor". */
export function countOf(counts: NamesByBriefing, briefing: string): number {
  return Object.hasOwn(counts, briefing) ? (counts[briefing] ?? 0) : 0;
}
