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
  // A frameset has no text of its own.
  const state = page.state === 'notHtml' && entities.size > 0 ? 'ready' : page.state;
  return { ...page, state, entities: [...entities.values()] };
}
