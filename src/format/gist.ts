/** A briefing in short: what it is called, and what a reader must have seen of it. */
import { telling, type Point } from './about';
import { showing, statementsOf, type ShownSource, type ShownStatement } from './shown';
import type { Briefing } from './schema';

export interface Overview {
  id: string;
  title: string;
  summary: string;
  /** The language that it is written in, as a BCP 47 tag. */
  language: string;
  sources: ShownSource[];
  counts: Counts;
}

/** How much a briefing holds. */
export interface Counts {
  sources: number;
  names: number;
  facts: number;
  quotations: number;
  disputes: number;
}

export interface Gist {
  /** The first facts in the author's order, which is that of their weight. */
  keyPoints: Point[];
  /** Every allegation, with the other side. */
  alleged: Point[];
  disputes: ShownDispute[];
  notStated: string[];
  sources: ShownSource[];
}

export interface ShownDispute {
  id: string;
  question: string;
  /** Who takes a position, when and how, is told by the statement that it rests on. */
  positions: { stance: string; statement: ShownStatement }[];
}

const KEY_POINTS = 6;

export function overviewOf(briefing: Briefing): Overview {
  const { id, title, summary, language, sources, entities, facts, quotes, disputes = [] } = briefing;
  const counts = {
    sources: sources.length,
    names: entities.length,
    facts: facts.length,
    quotations: quotes.length,
    disputes: disputes.length,
  };
  return { id, title, summary, language, sources: sources.map(showing(briefing).source), counts };
}

export function gistOf(briefing: Briefing): Gist {
  const { facts, sources, disputes = [], notStated = [] } = briefing;
  const shown = showing(briefing);
  const { pair } = telling(briefing, shown);
  const all = statementsOf(briefing);
  const statements = new Map(all.map((statement) => [statement.id, statement]));
  return {
    keyPoints: pair(facts.filter(({ act }) => act !== 'alleged').slice(0, KEY_POINTS)),
    alleged: pair(all.filter(({ act }) => act === 'alleged')),
    disputes: disputes.map(({ id, question, positions }) => ({
      id,
      question,
      positions: positions.flatMap(({ stance, restsOn }) => {
        const basis = statements.get(restsOn[0] ?? '');
        return basis ? { stance, statement: shown.statement(basis) } : [];
      }),
    })),
    notStated,
    sources: sources.map(shown.source),
  };
}
