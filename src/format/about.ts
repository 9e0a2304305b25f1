/** What a card says about one entity: which statements, in which order, and which stand beside each other. */
import { showing, statementsOf, type ShownEntity, type ShownSource, type ShownStatement } from './shown';
import type { Act, Briefing, Statement } from './schema';

export interface About {
  briefing: { id: string; title: string };
  entity: ShownEntity;
  /** At most two, none of them an allegation. */
  main: ShownStatement[];
  /** An allegation against this very entity. */
  alleged: ShownStatement | undefined;
  /** What stands against the last of the statements above, in the source's own telling. */
  otherSide: ShownStatement[];
  /** How many statements about it the briefing has besides these. */
  more: number;
  sources: ShownSource[];
}

const MAIN = 2;
const OTHER_SIDE = 2;

/** What is only concluded or expected comes after what is. */
const LAST: Act[] = ['inferred', 'forecast'];

/** @returns what a card shows for an entity; undefined when the briefing does not know it. */
export function aboutEntity(briefing: Briefing, id: string): About | undefined {
  const shown = showing(briefing);
  const entity = shown.entity(id);
  if (!entity) return undefined;
  const all = statementsOf(briefing);
  const own = statementsAbout(briefing, id);
  const allegations = own.filter((statement) => statement.act === 'alleged');
  // The one that the source sets another side against comes first: then both can stand on the card.
  const alleged = allegations.find((statement) => all.some((other) => areOpposed(statement, other))) ?? allegations[0];
  const main = own
    // What answers the allegation stands beside it, not before it.
    .filter((statement) => statement.act !== 'alleged' && !(alleged && areOpposed(statement, alleged)))
    // What the entity itself holds, and then the author's own order.
    .toSorted((a, b) => Number(isHeldBy(b, id)) - Number(isHeldBy(a, id)) || LAST.indexOf(a.act) - LAST.indexOf(b.act))
    .slice(0, MAIN);
  const chosen = alleged ? [...main, alleged] : main;
  // It stands right below the statement that it answers, so that it cannot be read as an answer to another.
  const last = chosen.at(-1);
  const otherSide = all
    .filter((statement) => !chosen.includes(statement) && last && areOpposed(statement, last))
    .filter((statement) => statement.act !== 'alleged' || isAccusedIn(statement, id))
    .slice(0, OTHER_SIDE);
  const placed = new Set([...chosen, ...otherSide]);
  return {
    briefing: { id: briefing.id, title: briefing.title },
    entity,
    main: main.map(shown.statement),
    alleged: alleged && shown.statement(alleged),
    otherSide: otherSide.map(shown.statement),
    more: own.filter((statement) => !placed.has(statement)).length,
    sources: briefing.sources.map(shown.source),
  };
}

/** Statements that may stand under an entity: about it or held by it; an allegation only under those it accuses. */
export function statementsAbout(briefing: Briefing, id: string): Statement[] {
  return statementsOf(briefing).filter((statement) =>
    statement.act === 'alleged' ? isAccusedIn(statement, id) : statement.about.includes(id) || isHeldBy(statement, id),
  );
}

function isAccusedIn(statement: Statement, id: string): boolean {
  return 'accused' in statement && statement.accused.includes(id);
}

function isHeldBy(statement: Statement, id: string): boolean {
  return ('speaker' in statement ? statement.speaker : statement.holders[0])?.entity === id;
}

function areOpposed(a: Statement, b: Statement): boolean {
  return (a.against?.includes(b.id) ?? false) || (b.against?.includes(a.id) ?? false);
}
