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
import type { Act, Briefing, Dated, Evidence, Quote, Statement } from './schema';

type Showing = ReturnType<typeof showing>;
type Events = NonNullable<Briefing['events']>;

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
  /** Always none: the format gives a table no dates. */
  dates: Dated[];
  columns: string[];
  /** A cell is null where the source names nothing. */
  rows: { label: string; cells: ({ entities: { id: string; name: string }[]; text: string | undefined } | null)[] }[];
}

export interface ShownRelation {
  id: string;
  subject: { id: string; name: string };
  predicate: string;
  object: { id: string; name: string };
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

/** What passages of the sources support. */
interface Grounded<Part> {
  part: Part;
  passages: Evidence[];
}

export interface WholeBriefing extends Overview, Gist {
  corrections: NonNullable<Briefing['corrections']>;
  events: ShownEvent[];
  comparisons: ShownComparison[];
  /** Every quotation, by speaker, in the briefing's order; an accusation with what answers it. */
  voices: Point[];
  entities: Chapter[];
  /** Where in the sources each of them stands. */
  grounds: {
    statements: Grounded<ShownStatement>[];
    definitions: Grounded<ShownEntity>[];
    relations: Grounded<ShownRelation>[];
    comparisons: Grounded<ShownComparison>[];
  };
}

export function wholeOf(briefing: Briefing): WholeBriefing {
  const shown = showing(briefing);
  const { pointsUnder, voices } = telling(briefing, shown);
  const all = statementsOf(briefing);
  const statements = new Map(all.map((statement) => [statement.id, statement]));
  const { entities, quotes, events = [], corrections = [] } = briefing;
  const definitions = entities.flatMap(({ id, definition: { evidence } }) => {
    const part = shown.entity(id);
    return part ? { part, passages: bare(evidence) } : [];
  });
  const relations = relationsOf(briefing, shown);
  const comparisons = comparisonsOf(briefing, shown);
  const aliases = new Map(entities.map((entity) => [entity.id, entity.aliases.map(({ text }) => text)]));
  const eventsOf = new Map<string | undefined, Events>();
  for (const event of events) addUnder(eventsOf, event.restsOn[0], event);
  const related = byEnds(relations.map(({ part }) => part));
  return {
    ...overviewOf(briefing),
    ...gistOf(briefing),
    corrections,
    events: events.flatMap(({ id, title, when, restsOn, evidence }) => {
      const basis = statements.get(restsOn[0] ?? '');
      return basis ? { id, title, when, source: evidence[0]?.source ?? '', statement: shown.statement(basis) } : [];
    }),
    comparisons: comparisons.map(({ part }) => part),
    voices: voices(bySpeaker(quotes)),
    entities: definitions.map(({ part: entity }) => ({
      entity,
      aliases: aliases.get(entity.id) ?? [],
      points: pointsUnder(entity.id),
      relations: related.get(entity.id) ?? [],
    })),
    grounds: {
      statements: all.map((statement) => ({
        part: shown.statement(statement),
        passages: passagesOf(statement, eventsOf.get(statement.id) ?? []),
      })),
      definitions,
      relations,
      comparisons,
    },
  };
}

/** What was answered stands somewhere too, and so does the event that a statement tells of. */
function passagesOf(statement: Statement, events: Events): Evidence[] {
  const told = events.flatMap(({ evidence }) => evidence);
  const reply = 'reply' in statement && statement.reply !== 'none recorded' ? statement.reply.evidence : [];
  return different([...statement.evidence, ...told, ...reply]);
}

/** Without the words around them: they may be an allegation, and who makes it is not told there. */
function bare(passages: Evidence[]): Evidence[] {
  return different(passages.map(({ source, exact }) => ({ source, exact })));
}

function different(passages: Evidence[]): Evidence[] {
  const keyed = passages.map((one) => [JSON.stringify([one.source, one.prefix, one.exact, one.suffix]), one] as const);
  return [...new Map(keyed).values()];
}

function relationsOf({ relations = [] }: Briefing, { nameOf, hands }: Showing): Grounded<ShownRelation>[] {
  const named = (id: string) => ({ id, name: nameOf(id) });
  return relations.map(({ id, subject, predicate, object, act, measurement, holders, dates, evidence }) => ({
    part: {
      id,
      subject: named(subject),
      predicate,
      object: named(object),
      act,
      measurement,
      holders: hands(holders),
      dates,
    },
    passages: bare(evidence),
  }));
}

/** A table stands on what its cells stand on. */
function comparisonsOf({ comparisons = [] }: Briefing, { nameOf, hands }: Showing): Grounded<ShownComparison>[] {
  return comparisons.map(({ id, title, act, measurement, holders, columns, rows }) => ({
    part: {
      id,
      title,
      act,
      measurement,
      holders: hands(holders),
      dates: [],
      columns,
      rows: rows.map(({ label, cells }) => ({
        label,
        cells: cells.map(
          (cell) =>
            cell && { entities: (cell.entities ?? []).map((of) => ({ id: of, name: nameOf(of) })), text: cell.text },
        ),
      })),
    },
    passages: bare(rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.evidence ?? []))),
  }));
}

function byEnds(relations: ShownRelation[]): Map<string, ShownRelation[]> {
  const byEnd = new Map<string, ShownRelation[]>();
  for (const relation of relations) {
    for (const { id } of [relation.subject, relation.object]) addUnder(byEnd, id, relation);
  }
  return byEnd;
}

/** Quotations of one speaker stand together, speakers in the order of their first. */
function bySpeaker(quotes: Quote[]): Quote[] {
  const nameOf = ({ speaker: { entity, name } }: Quote) => entity ?? name;
  const speakers = [...new Set(quotes.map(nameOf))];
  return quotes.toSorted((a, b) => speakers.indexOf(nameOf(a)) - speakers.indexOf(nameOf(b)));
}
