/** A whole briefing, ready to be shown: the full page, and its first lines in the popup. */
import { statementsAbout } from './about';
import {
  showing,
  statementsOf,
  type ShownEntity,
  type ShownHolder,
  type ShownSource,
  type ShownStatement,
} from './shown';
import type { Act, Briefing, Dated, Evidence } from './schema';

export interface Overview {
  id: string;
  title: string;
  summary: string;
  counts: { sources: number; names: number; quotations: number; disputes: number };
}

export interface ShownEvent {
  id: string;
  title: string;
  when: Dated;
  /** What it rests on: holder and act come from there. */
  statement: ShownStatement | undefined;
}

export interface ShownDispute {
  id: string;
  question: string;
  /** The dates are those of the first statement that a position rests on. */
  positions: { holders: ShownHolder[]; stance: string; dates: Dated[] }[];
}

export interface ShownComparison {
  id: string;
  title: string;
  holders: ShownHolder[];
  columns: string[];
  /** A cell is null where the source names nothing. */
  rows: { label: string; cells: ({ entities: { id: string; name: string }[]; text: string | undefined } | null)[] }[];
}

export interface ShownRelation {
  id: string;
  subject: string;
  predicate: string;
  object: string;
  act: Act;
  holders: ShownHolder[];
  dates: Dated[];
}

export interface WholeBriefing extends Overview {
  language: string;
  disputes: ShownDispute[];
  events: ShownEvent[];
  comparisons: ShownComparison[];
  /** Every quotation, by speaker, in the briefing's order. */
  voices: { speaker: ShownHolder; quotes: ShownStatement[] }[];
  entities: { entity: ShownEntity; statements: ShownStatement[]; relations: ShownRelation[] }[];
  notStated: string[];
  sources: ShownSource[];
  /** Where each statement stands, by its id. */
  evidence: { statement: ShownStatement; passages: Evidence[] }[];
}

export function overviewOf({ id, title, summary, sources, entities, quotes, disputes = [] }: Briefing): Overview {
  const counts = {
    sources: sources.length,
    names: entities.length,
    quotations: quotes.length,
    disputes: disputes.length,
  };
  return { id, title, summary, counts };
}

export function wholeOf(briefing: Briefing): WholeBriefing {
  const shown = showing(briefing);
  const { events = [], disputes = [], comparisons = [], relations = [], notStated = [] } = briefing;
  const statements = new Map(statementsOf(briefing).map((statement) => [statement.id, shown.statement(statement)]));
  const shownRelations = relations.map(({ subject, object, holders, id, predicate, act, dates }) => ({
    ends: [subject, object],
    relation: {
      id,
      subject: shown.nameOf(subject),
      predicate,
      object: shown.nameOf(object),
      act,
      holders: holders.map(shown.holder),
      dates,
    },
  }));
  return {
    ...overviewOf(briefing),
    language: briefing.language,
    disputes: disputes.map(({ id, question, positions }) => ({
      id,
      question,
      positions: positions.map(({ holders, stance, restsOn }) => ({
        holders: holders.map(shown.holder),
        stance,
        dates: statements.get(restsOn[0] ?? '')?.dates ?? [],
      })),
    })),
    events: events.map(({ id, title, when, restsOn }) => ({
      id,
      title,
      when,
      statement: statements.get(restsOn[0] ?? ''),
    })),
    comparisons: comparisons.map(({ id, title, holders, columns, rows }) => ({
      id,
      title,
      columns,
      holders: holders.map(shown.holder),
      rows: rows.map(({ label, cells }) => ({
        label,
        cells: cells.map((cell) =>
          cell
            ? { entities: (cell.entities ?? []).map((of) => ({ id: of, name: shown.nameOf(of) })), text: cell.text }
            : null,
        ),
      })),
    })),
    voices: voicesOf([...statements.values()].filter(({ isQuote }) => isQuote)),
    entities: briefing.entities.flatMap(({ id }) => {
      const entity = shown.entity(id);
      if (!entity) return [];
      return {
        entity,
        statements: statementsAbout(briefing, id).map(shown.statement),
        relations: shownRelations.filter(({ ends }) => ends.includes(id)).map(({ relation }) => relation),
      };
    }),
    notStated,
    sources: briefing.sources.map(shown.source),
    evidence: statementsOf(briefing).map((statement) => ({
      statement: shown.statement(statement),
      passages: statement.evidence,
    })),
  };
}

function voicesOf(quotes: ShownStatement[]): WholeBriefing['voices'] {
  const voices = new Map<string, WholeBriefing['voices'][number]>();
  for (const quote of quotes) {
    const speaker = quote.holders[0];
    if (!speaker) continue;
    const voice = voices.get(speaker.name) ?? { speaker, quotes: [] };
    voice.quotes.push(quote);
    voices.set(speaker.name, voice);
  }
  return [...voices.values()];
}
