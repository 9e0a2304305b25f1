/** A statement with every id resolved to words: what cards, popup, briefing and copies show. Plain values, sent as they are. */
import type { Act, Briefing, Dated, EntityKind, Holder, Source, Statement } from './schema';

export interface ShownHolder {
  name: string;
  role: string | undefined;
  did: Act;
  /** The source speaking in its own voice. */
  isSource: boolean;
  /** The briefing's one source behind other hands: where the sources stand beside, it need not be named each time. */
  isImplied: boolean;
}

/** Who tested, and with what: null where the source does not say. */
export interface Measurement {
  tester: string | null;
  test: string | null;
}

export interface ShownStatement {
  id: string;
  /** A quotation's text is the speaker's words; a fact's is ours. */
  isQuote: boolean;
  text: string;
  act: Act;
  holders: ShownHolder[];
  dates: Dated[];
  occasion: string | undefined;
  condition: string | undefined;
  context: string | undefined;
  measurement: Measurement | undefined;
  /** For allegations: who is accused, and what they answered. */
  accused: string[];
  reply: ShownReply | 'none recorded' | undefined;
}

export interface ShownReply {
  by: string;
  text: string;
  dates: Dated[];
  /** What the source that it stands in is called, where that is another than the statement's last hand. */
  source?: string;
}

export interface ShownEntity {
  id: string;
  name: string;
  kind: EntityKind;
  label: string | undefined;
  definition: string;
  /** What the sources are called that its definition stands in, where the briefing has several. */
  standsIn: string[];
}

export type ShownSource = Pick<Source, 'id' | 'title' | 'called' | 'publisher' | 'published' | 'url'>;

/** @returns resolvers of one briefing's ids to what is shown for them. */
export function showing(briefing: Briefing) {
  const entities = new Map(briefing.entities.map((entity) => [entity.id, entity]));
  const sources = new Map(briefing.sources.map((source) => [source.id, source]));
  const nameOf = (id: string) => entities.get(id)?.name ?? id;

  const hand = ({ entity, source, name, role, did }: Holder, index: number): ShownHolder => ({
    name: name ?? (entity === undefined ? (sources.get(source ?? '')?.called ?? '') : nameOf(entity)),
    role,
    did,
    isSource: source !== undefined,
    isImplied: source !== undefined && index > 0 && sources.size === 1,
  });
  const hands = (chain: Holder[]) => chain.map(hand);

  const reply = (given: Statement): ShownStatement['reply'] => {
    if (!('reply' in given) || given.reply === 'none recorded') return 'reply' in given ? given.reply : undefined;
    const { by, text, dates, evidence } = given.reply;
    const stands = evidence[0]?.source;
    const last = 'speaker' in given ? given.evidence[0]?.source : given.holders.at(-1)?.source;
    const called = stands === last ? undefined : sources.get(stands ?? '')?.called;
    return { by: nameOf(by), text, dates, ...(called === undefined ? {} : { source: called }) };
  };

  const statement = (given: Statement): ShownStatement => {
    const isQuote = 'speaker' in given;
    return {
      id: given.id,
      isQuote,
      text: given.text,
      act: given.act,
      // The source that a quotation stands in is its last hand.
      holders: hands(isQuote ? [given.speaker, { source: given.evidence[0]?.source, did: 'reported' }] : given.holders),
      dates: given.dates,
      occasion: isQuote ? given.occasion : undefined,
      condition: isQuote ? undefined : given.condition,
      context: isQuote ? given.context : undefined,
      measurement: 'measurement' in given ? given.measurement : undefined,
      accused:
        'accused' in given ? given.accused.map((whom) => (typeof whom === 'string' ? nameOf(whom) : whom.group)) : [],
      reply: reply(given),
    };
  };

  const entity = (id: string): ShownEntity | undefined => {
    const found = entities.get(id);
    if (!found) return undefined;
    const { name, kind, definition } = found;
    const { label, text, evidence } = definition;
    const stands = new Set(evidence.map((passage) => passage.source));
    const standsIn = [...sources.values()].filter(({ id: one }) => sources.size > 1 && stands.has(one));
    return { id, name, kind, label, definition: text, standsIn: standsIn.map(({ called }) => called) };
  };

  const source = ({ id, title, called, publisher, published, url }: Source): ShownSource => ({
    id,
    title,
    called,
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  });

  return { statement, hands, entity, nameOf, source };
}

/** All statements of a briefing, in its order: facts, then quotes. */
export function statementsOf(briefing: Briefing): Statement[] {
  return [...briefing.facts, ...briefing.quotes];
}
