/** A whole briefing, ready to be shown: the full page, and its first lines in the popup. */
import { telling, type Point } from './about';
import { addUnder } from './grouping';
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

/** A briefing in short: what a reader must have seen. */
export interface Gist {
  /** The first facts in the author's order, which is that of their weight. */
  keyPoints: Point[];
  /** Every allegation, with the other side. */
  alleged: Point[];
  disputes: ShownDispute[];
  notStated: string[];
}

export interface ShownEvent {
  id: string;
  title: string;
  when: Dated;
  /** Dates without a year can be set side by side within one source only. */
  source: string;
  /** What it rests on: holder and act come from there. */
  statement: ShownStatement;
}

export interface ShownDispute {
  id: string;
  question: string;
  positions: Position[];
}

/** Who takes it, and their stance. Act, dates and what the accused replied are those of the statement that it rests on. */
export interface Position {
  holders: ShownHolder[];
  stance: string;
  statement: ShownStatement;
}

export interface ShownComparison {
  id: string;
  title: string;
  act: Act;
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

/** One entity, with all that the briefing tells of it. */
export interface Chapter {
  entity: ShownEntity;
  /** How its name is written, for a search. */
  aliases: string[];
  points: Point[];
  relations: ShownRelation[];
}

export interface WholeBriefing extends Overview, Gist {
  language: string;
  corrections: NonNullable<Briefing['corrections']>;
  events: ShownEvent[];
  comparisons: ShownComparison[];
  /** Every quotation, by speaker, in the briefing's order. */
  voices: ShownStatement[];
  entities: Chapter[];
  sources: ShownSource[];
  /** Where each statement stands. */
  evidence: { statement: ShownStatement; passages: Evidence[] }[];
}

const KEY_POINTS = 6;

/** Where a part stands on the briefing's page; links lead there. */
export const anchors = {
  entity: (id: string) => `name-${id}`,
  statement: (id: string) => `statement-${id}`,
};

export function overviewOf({ id, title, summary, sources, entities, quotes, disputes = [] }: Briefing): Overview {
  const counts = {
    sources: sources.length,
    names: entities.length,
    quotations: quotes.length,
    disputes: disputes.length,
  };
  return { id, title, summary, counts };
}

export function gistOf(briefing: Briefing): Gist {
  const { facts, disputes = [], notStated = [] } = briefing;
  const { hands, statement } = showing(briefing);
  const { pair } = telling(briefing);
  const statements = statementsById(briefing);
  return {
    keyPoints: pair(facts.filter(({ act }) => act !== 'alleged').slice(0, KEY_POINTS)),
    alleged: pair(statementsOf(briefing).filter(({ act }) => act === 'alleged')),
    disputes: disputes.map(({ id, question, positions }) => ({
      id,
      question,
      positions: positions.flatMap(({ holders, stance, restsOn }) => {
        const [basis] = restsOn.flatMap((rest) => statements.get(rest) ?? []);
        return basis ? { holders: hands(holders), stance, statement: statement(basis) } : [];
      }),
    })),
    notStated,
  };
}

export function wholeOf(briefing: Briefing): WholeBriefing {
  const shown = showing(briefing);
  const { pair, statementsAbout } = telling(briefing);
  const statements = statementsById(briefing);
  const { events = [], comparisons = [], corrections = [] } = briefing;
  const relations = relationsByEntity(briefing);
  return {
    ...overviewOf(briefing),
    ...gistOf(briefing),
    language: briefing.language,
    corrections,
    events: events.flatMap(({ id, title, when, restsOn, evidence }) => {
      const [basis] = restsOn.flatMap((rest) => statements.get(rest) ?? []);
      return basis ? { id, title, when, source: evidence[0]?.source ?? '', statement: shown.statement(basis) } : [];
    }),
    comparisons: comparisons.map(({ id, title, act, holders, columns, rows }) => ({
      id,
      title,
      act,
      columns,
      holders: shown.hands(holders),
      rows: rows.map(({ label, cells }) => ({
        label,
        cells: cells.map(
          (cell) =>
            cell && {
              entities: (cell.entities ?? []).map((of) => ({ id: of, name: shown.nameOf(of) })),
              text: cell.text,
            },
        ),
      })),
    })),
    voices: bySpeaker(briefing.quotes.map(shown.statement)),
    entities: briefing.entities.flatMap(({ id, aliases }) => {
      const entity = shown.entity(id);
      if (!entity) return [];
      return {
        entity,
        aliases: aliases.map(({ text }) => text),
        points: pair(statementsAbout(id), id),
        relations: relations.get(id) ?? [],
      };
    }),
    sources: briefing.sources.map(shown.source),
    evidence: statementsOf(briefing).map((statement) => ({
      statement: shown.statement(statement),
      passages: statement.evidence,
    })),
  };
}

function statementsById(briefing: Briefing) {
  return new Map(statementsOf(briefing).map((statement) => [statement.id, statement]));
}

function relationsByEntity(briefing: Briefing): Map<string, ShownRelation[]> {
  const { nameOf, hands } = showing(briefing);
  const byEntity = new Map<string, ShownRelation[]>();
  for (const { subject, object, holders, id, predicate, act, dates } of briefing.relations ?? []) {
    const relation = {
      id,
      subject: nameOf(subject),
      predicate,
      object: nameOf(object),
      act,
      holders: hands(holders),
      dates,
    };
    for (const end of [subject, object]) addUnder(byEntity, end, relation);
  }
  return byEntity;
}

/** Quotations of one speaker stand together, speakers in the order of their first. */
function bySpeaker(quotes: ShownStatement[]): ShownStatement[] {
  const speakers = [...new Set(quotes.map(({ holders }) => holders[0]?.name))];
  return quotes.toSorted((a, b) => speakers.indexOf(a.holders[0]?.name) - speakers.indexOf(b.holders[0]?.name));
}
