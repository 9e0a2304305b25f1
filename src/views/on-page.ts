/** What a page's report says of briefings. */
import { splitKey } from '../format/names';
import type { NamesByBriefing, PageReport } from '../messaging/calls';

/** @returns how many of the page's names each briefing has; a name that several have counts for its first */
export function namesByBriefing(report: PageReport | undefined): NamesByBriefing {
  const counts: NamesByBriefing = {};
  for (const { key } of report?.entities ?? []) {
    const { briefing } = splitKey(key);
    counts[briefing] = (counts[briefing] ?? 0) + 1;
  }
  return counts;
}
