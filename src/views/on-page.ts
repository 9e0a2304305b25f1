/** What a page's report says of briefings. */
import { tally } from '../format/grouping';
import type { NamesByBriefing, PageReport } from '../messaging/calls';

/** @returns how many of the page's names each briefing has */
export function namesByBriefing(report: PageReport | undefined): NamesByBriefing {
  return tally((report?.entities ?? []).flatMap(({ briefings }) => briefings));
}

/** A briefing may be called "constructor". */
export function countOf(counts: NamesByBriefing, briefing: string): number {
  return Object.hasOwn(counts, briefing) ? (counts[briefing] ?? 0) : 0;
}
