/** A whole briefing, ready to be shown: the full page, and its first lines in the popup. */
import { statementsAbout } from './about';
import { showing, type ShownEntity, type ShownSource, type ShownStatement } from './shown';
import type { Briefing } from './schema';

export interface Overview {
  id: string;
  title: string;
  summary: string;
  counts: { sources: number; names: number; quotations: number };
}

export interface WholeBriefing extends Overview {
  language: string;
  entities: { entity: ShownEntity; statements: ShownStatement[] }[];
  sources: ShownSource[];
}

export function overviewOf({ id, title, summary, sources, entities, quotes }: Briefing): Overview {
  return { id, title, summary, counts: { sources: sources.length, names: entities.length, quotations: quotes.length } };
}

export function wholeOf(briefing: Briefing): WholeBriefing {
  const shown = showing(briefing);
  return {
    ...overviewOf(briefing),
    language: briefing.language,
    entities: briefing.entities.flatMap(({ id }) => {
      const entity = shown.entity(id);
      return entity ? [{ entity, statements: statementsAbout(briefing, id).map(shown.statement) }] : [];
    }),
    sources: briefing.sources.map(shown.source),
  };
}
