/** A whole briefing, ready to be shown on its page. */
import { telling, type Point } from './about';
import { gistOf, overviewOf, type Gist, type Overview } from './gist';
import { addUnder } from './grouping';
import {
  showing,
  statementsOf,
  type Measurement,
  type ShownEntity,
  type ShownHolder,
  type ShownStatement,
} from './shown';
import type { Act, Briefing, Dated, Evidence, Statement } from './schema';

export interface ShownEvent {
  id: string;
  title: string;
  when: Dated;
  /** Dates without a year can be set side by side within one source only. */
  source: string;
  /** The first that it rests on: holders, act and reply come from there. */
  statement: ShownStatement;
}

export interface ShownComparison {
  id: string;
  title: string;
  act: Act;
  measurement: Measurement | undefined;
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
  measurement: Measurement | undefined;
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
  corrections: NonNullable<Briefing['corrections']>;
  events: ShownEvent[];
  comparisons: ShownComparison[];
  /** Every quotation, by speaker, in the briefing's order. */
  voices: ShownStatement[];
  entities: Chapter[];
  /** Where each statement stands. */
  evidence: { statement: ShownStatement; passages: Evidence[] }[];
}

export function wholeOf(briefing: Briefing): WholeBriefing {
  const shown = showing(briefing);
  const { pair, statementsAbout } = telling(briefing, shown);
  const all = statementsOf(briefing);
  const statements = new Map(all.map((statement) => [statement.id, statement]));
  const { events = [], comparisons = [], corrections = [] } = briefing;
  const relations = relationsByEntity(briefing, shown);
  return {
    ...overviewOf(briefing),
    ...gistOf(briefing),
    corrections,
    events: events.flatMap(({ id, title, when, restsOn, evidence }) => {
      const basis = statements.get(restsOn[0] ?? '');
      return basis ? { id, title, when, source: evidence[0]?.source ?? '', statement: shown.statement(basis) } : [];
    }),
    comparisons: comparisons.map(({ id, title, act, measurement, holders, columns, rows }) => ({
      id,
      title,
      act,
      measurement,
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
    evidence: all.map((statement) => ({ statement: shown.statement(statement), passages: passagesOf(statement) })),
  };
}

/** What was answered stands somewhere too. */
function passagesOf(statement: Statement): Evidence[] {
  const { evidence } = statement;
  if (!('reply' in statement) || statement.reply === 'none recorded') return evidence;
  const isThere = (one: Evidence) => evidence.some(({ source, exact }) => source === one.source && exact === one.exact);
  return [...evidence, ...statement.reply.evidence.filter((one) => !isThere(one))];
}

function relationsByEntity(
  { relations = [] }: Briefing,
  { nameOf, hands }: ReturnType<typeof showing>,
): Map<string, ShownRelation[]> {
  const byEntity = new Map<string, ShownRelation[]>();
  for (const { subject, object, holders, id, predicate, act, measurement, dates } of relations) {
    const relation = {
      id,
      subject: nameOf(subject),
      predicate,
      object: nameOf(object),
      act,
      measurement,
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
