/** What a page's report says of briefings. */
import { tally } from '../format/grouping';
import { splitKey } from '../format/names';
import type { NamesByBriefing, PageReport } from '../messaging/calls';

/** @returns how many of the page's names each briefing has; a name that several have counts for its first */
export function namesByBriefing(report: PageReport | undefined): NamesByBriefing {
  return tally((report?.entities ?? []).map(({ key }) => splitKey(key).briefing));
}

/** A briefing may be called "constructor". */
export function countOf(counts: NamesByBriefing, briefing: string): number {
  return Object.hasOwn(counts, briefing) ? (counts[briefing] ?? 0) : 0;
}
