/** What a page's report says of briefings. */
import { splitKey } from '../format/names';
import type { NamesByBriefing, PageReport } from '../messaging/calls';

/** @returns how many of the page's names each briefing has; a name that several have counts for its first */
export function namesByBriefing(report: PageReport | undefined): NamesByBriefing {
  const counts = new Map<string, number>();
  for (const { key } of report?.entities ?? []) {
    const { briefing } = splitKey(key);
    counts.set(briefing, (counts.get(briefing) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

/** A briefing may be called "constructor". */
export function countOf(counts: NamesByBriefing, briefing: string): number {
  return Object.hasOwn(counts, briefing) ? (counts[briefing] ?? 0) : 0;
}
