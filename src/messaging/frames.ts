/** A page and the frames in it → one report. */
import type { PageReport } from './calls';

/** @param frames by the frame's number. @returns the page's names first; a mention in a frame says in which */
export function withFrames(page: PageReport, frames: [frame: number, report: PageReport][]): PageReport {
  const entities = new Map(page.entities.map((entity) => [entity.key, entity]));
  for (const [frame, report] of frames) {
    for (const entity of report.entities) {
      const mentions = entity.mentions.map((mention) => ({ ...mention, frame }));
      const known = entities.get(entity.key);
      entities.set(
        entity.key,
        known ? { ...known, mentions: [...known.mentions, ...mentions] } : { ...entity, mentions },
      );
    }
  }
  const reports = frames.map(([, report]) => report);
  const isReading = page.state === 'ready' && reports.some(({ state }) => state === 'reading');
  // A frameset has no text of its own.
  const state = isReading ? 'reading' : page.state === 'notHtml' && entities.size > 0 ? 'ready' : page.state;
  const problem = [page, ...reports].find((report) => report.problem !== undefined)?.problem;
  return { ...page, state, ...(problem === undefined ? {} : { problem }), entities: [...entities.values()] };
}
