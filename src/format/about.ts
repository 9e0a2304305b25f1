/** What is told of an entity: which statements, in which order, and which stand beside each other. */
import { addUnder } from './grouping';
import { showing, statementsOf, type ShownEntity, type ShownSource, type ShownStatement } from './shown';
import type { Act, Briefing, Quote, Statement } from './schema';

/** A statement and what stands against it in the source's own telling: never shown apart. */
export interface Point {
  statement: ShownStatement;
  otherSide: ShownStatement[];
}

export interface About {
  briefing: { id: string; title: string; language: string };
  entity: ShownEntity;
  /** Up to three statements that are no allegations; then, where there is one, an allegation against this very entity. */
  points: Point[];
  /** How many statements about it the briefing has besides these. */
  more: number;
  /** Entities that the briefing relates to it, but for those of a denial, an inference or a forecast. */
  related: { id: string; name: string }[];
  sources: ShownSource[];
}

const MAIN = 3;
const RELATED = 6;

/** What is only concluded or expected comes after what is. */
const LAST: Act[] = ['inferred', 'forecast'];

/** @returns what a card shows for an entity; undefined when the briefing does not know it. */
export function aboutEntity(briefing: Briefing, id: string): About | undefined {
  const shown = showing(briefing);
  const entity = shown.entity(id);
  if (!entity) return undefined;
  const { statementsAbout, opposedTo, pair } = telling(briefing, shown);
  const own = statementsAbout(id);
  const points = pair(chosenFor({ id, own, opposedTo }), { isApart: true });
  const placed = new Set(
    points.flatMap(({ statement, otherSide }) => [statement.id, ...otherSide.map((one) => one.id)]),
  );
  return {
    briefing: { id: briefing.id, title: briefing.title, language: briefing.language },
    entity,
    points,
    more: own.filter((statement) => !placed.has(statement.id)).length,
    related: relatedTo(briefing, id).map((other) => ({ id: other, name: shown.nameOf(other) })),
    sources: briefing.sources.map(shown.source),
  };
}

/** @returns what the statements of one briefing are to its entities and to each other */
export function telling(briefing: Briefing, shown = showing(briefing)) {
  const byId = new Map(statementsOf(briefing).map((statement) => [statement.id, statement]));
  const under = new Map<string, Statement[]>();
  const opposed = new Map<Statement, Set<Statement>>();
  const oppose = (one: Statement, other: Statement) => opposed.set(one, (opposed.get(one) ?? new Set()).add(other));
  for (const statement of byId.values()) {
    for (const id of standsUnder(statement)) addUnder(under, id, statement);
    for (const other of statement.against?.flatMap((id) => byId.get(id) ?? []) ?? []) {
      oppose(statement, other);
      oppose(other, statement);
    }
  }

  /** Statements that may stand under an entity: about it or held by it; an allegation only under those it accuses. */
  const statementsAbout = (id: string): Statement[] => under.get(id) ?? [];

  const opposedTo = (statement: Statement): Statement[] => [...(opposed.get(statement) ?? [])];

  /**
   * Statements with what stands against them. One that already stands as an other side is not told again by itself.
   * @param isApart no allegation is an other side there, as it has a place of its own
   */
  const pair = (statements: Statement[], { isApart = false } = {}): Point[] => {
    const placed = new Set<Statement>();
    const points: Point[] = [];
    for (const statement of statements) {
      if (placed.has(statement)) continue;
      const otherSide = opposedTo(statement).filter((other) => !isApart || !isAllegation(other));
      for (const other of otherSide) placed.add(other);
      points.push({ statement: shown.statement(statement), otherSide: otherSide.map(shown.statement) });
    }
    return points;
  };

  /** All that stands under an entity, in a card's order. */
  const pointsUnder = (id: string): Point[] => {
    const own = statementsAbout(id);
    const allegations = own.filter(isAllegation);
    return pair([...standingBefore(allegations, { id, own, opposedTo }), ...allegations], { isApart: true });
  };

  /** Every quotation, in the order given; one that answers an allegation among them stands beside that. */
  const voices = (quotes: Quote[]): Point[] => {
    const answers = answersTo(quotes.filter(isAllegation), opposedTo);
    return pair(
      quotes.filter((quote) => !answers.has(quote)),
      { isApart: true },
    );
  };

  return { statementsAbout, opposedTo, pair, pointsUnder, voices };
}

const isAllegation = ({ act }: Statement): boolean => act === 'alleged';

function standsUnder(statement: Statement): Set<string> {
  if ('accused' in statement) return new Set(statement.accused.filter((whom) => typeof whom === 'string'));
  const holder = firstHand(statement)?.entity;
  return new Set(holder === undefined ? statement.about : [...statement.about, holder]);
}

function firstHand(statement: Statement) {
  return 'speaker' in statement ? statement.speaker : statement.holders[0];
}

interface Own {
  id: string;
  own: Statement[];
  opposedTo: (statement: Statement) => Statement[];
}

/**
 * What a card has of it: of its places one is for the latest quotation, the last for an allegation, one that the source sets
 * another side against before others.
 */
function chosenFor({ id, own, opposedTo }: Own): Statement[] {
  const allegations = own.filter(isAllegation);
  const alleged = allegations.find((statement) => opposedTo(statement).length > 0) ?? allegations[0];
  const ordered = standingBefore(alleged ? [alleged] : [], { id, own, opposedTo });
  const quotation = latest(ordered.filter((statement): statement is Quote => 'speaker' in statement));
  const others = ordered.filter((statement) => statement !== quotation).slice(0, quotation ? MAIN - 1 : MAIN);
  const main = ordered.filter((statement) => statement === quotation || others.includes(statement));
  return alleged ? [...main, alleged] : main;
}

/**
 * What stands before allegations: what the entity itself holds, then the author's own order. What answers them stands beside
 * them, not before, unless nothing else could stand first; an allegation against others never does.
 */
function standingBefore(allegations: Statement[], { id, own, opposedTo }: Own): Statement[] {
  const answers = answersTo(allegations, opposedTo);
  const isOwn = (statement: Statement) => Number(firstHand(statement)?.entity === id);
  const ordered = own
    .filter((statement) => !isAllegation(statement) && !answers.has(statement))
    .toSorted((a, b) => isOwn(b) - isOwn(a) || LAST.indexOf(a.act) - LAST.indexOf(b.act));
  return ordered.length > 0 ? ordered : [...answers].slice(0, 1);
}

/** No allegation is one: it has a place of its own. */
function answersTo(allegations: Statement[], opposedTo: Own['opposedTo']): Set<Statement> {
  return new Set(allegations.flatMap(opposedTo).filter((answer) => !isAllegation(answer)));
}

/** Of quotations in their order: the latest, as far as their dates can be told apart; otherwise the first. */
function latest(quotes: Quote[]): Quote | undefined {
  const dated = quotes.flatMap((quote) => quote.dates.slice(0, 1).map(({ date }) => ({ quote, date })));
  const stated = dated.filter(({ date }) => !date.startsWith('X'));
  // Days of a year that is not stated can be told apart within one source only.
  const isOneSource = new Set(dated.map(({ quote }) => quote.evidence[0]?.source)).size === 1;
  const comparable = stated.length > 0 ? stated : isOneSource ? dated : [];
  return comparable.toSorted((a, b) => b.date.localeCompare(a.date))[0]?.quote ?? quotes[0];
}

/** Such a list names no holder: what is denied, concluded or expected would stand there as if it were so. */
function relatedTo({ relations = [] }: Briefing, id: string): string[] {
  const ends = relations
    .filter(({ act }) => act !== 'denied' && !LAST.includes(act))
    .flatMap(({ subject, object }) => (subject === id ? [object] : object === id ? [subject] : []));
  return [...new Set(ends)].slice(0, RELATED);
}

/** @returns the sources of several tellings, each original once: briefings that repeat one source do not add to it */
export function originalSources(abouts: About[]): ShownSource[] {
  const addresses = new Set<string>();
  const titles = new Set<string>();
  /** Of those without an address. */
  const bare = new Set<string>();
  return abouts
    .flatMap(({ sources }) => sources)
    .filter((source) => {
      const { title, publisher, published } = source;
      const address = addressOf(source);
      const named = JSON.stringify([title, publisher, published]);
      // "Press release", of nobody, at two addresses: these are two.
      const isTold = address === undefined || (publisher !== undefined && published !== undefined);
      const isKnown =
        (address !== undefined && addresses.has(address)) || bare.has(named) || (isTold && titles.has(named));
      if (address === undefined) bare.add(named);
      else addresses.add(address);
      titles.add(named);
      return !isKnown;
    });
}

/** @returns the address without what leads to the same page: who sent a reader there, a place on it (unless that is another page), a slash at its end */
function addressOf({ url }: ShownSource): string | undefined {
  if (url === undefined || !URL.canParse(url)) return url;
  const { host, pathname, searchParams, hash } = new URL(url);
  const asked = [...searchParams].filter(([key]) => !key.startsWith('utm_'));
  return `${host}${pathname.replace(/\/$/, '')}?${new URLSearchParams(asked).toString()}${/^#[/!]/.test(hash) ? hash : ''}`;
}
