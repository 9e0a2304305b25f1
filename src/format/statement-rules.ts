/** What the fields of one statement demand of each other: attribution that no single field can promise. */
import type { z } from 'zod';
import { rule } from './fields';
import type { Act } from './schema';

/** What the first hand can have done, for each act. An allegation may be put mildly; nothing else may hide one. */
const FIRST_DID: Record<Act, Act[]> = {
  announced: ['announced'],
  said: ['said', 'explained'],
  explained: ['explained', 'said'],
  denied: ['denied'],
  corrected: ['corrected'],
  reported: ['reported'],
  measured: ['measured', 'reported', 'said', 'announced'],
  inferred: ['inferred'],
  forecast: ['forecast', 'said', 'explained'],
  alleged: ['alleged', 'said', 'explained', 'announced', 'reported'],
};

/** What ends a sentence, in any script. */
const FULL_STOP = /[\p{STerm}…]$/u;

/** As much of a hand as the rules look at. */
interface Hand {
  entity?: string | undefined;
  source?: string | undefined;
  name?: string | undefined;
  did: Act;
}

interface Told {
  id: string;
  act: Act;
  against?: string[] | undefined;
  accused?: (string | { group: string })[];
  reply?: { by: string } | string;
}

type Report = (path: (string | number)[], expected: string, mend: string) => void;

/** Checks of a fact, for zod's superRefine. */
export function factRules(
  fact: Told & { text: string; condition?: string | undefined; holders: Hand[] },
  ctx: z.RefinementCtx,
): void {
  const report = reporter(ctx);
  const { holders, text, condition, act } = fact;
  chainRules(holders, act, report);
  if (condition !== undefined && FULL_STOP.test(text)) {
    report(['text'], 'no full stop before a condition, which follows in the same sentence', 'delete it');
  }
  if (condition !== undefined && FULL_STOP.test(condition)) {
    report(['condition'], 'no full stop: it is set where the statement is shown', 'delete it');
  }
  statementRules(fact, report);
}

/** Checks of a quotation, for zod's superRefine. */
export function quoteRules(quote: Told & { speaker: Hand }, ctx: z.RefinementCtx): void {
  const report = reporter(ctx);
  didRule(quote.speaker, quote.act, ['speaker', 'did'], report);
  if (quote.speaker.source !== undefined)
    report(['speaker', 'source'], 'somebody whom the source quotes', 'make it a fact of the source');
  statementRules(quote, report);
}

/** Checks of anything else with hands: relations and comparisons. */
export function chainRules(holders: Hand[], act: Act, report: Report): void {
  const [first] = holders;
  if (first) didRule(first, act, ['holders', 0, 'did'], report);
  for (const [index, holder] of holders.entries()) {
    const isLast = index === holders.length - 1;
    if (isLast !== (holder.source !== undefined)) {
      const expected = isLast
        ? 'a source as the last hand: the one that it is read in'
        : 'a source as the last hand only';
      report(['holders', index], expected, 'put the hands in order: who held it first comes first');
    }
    if (index > 0 && holder.did === 'alleged' && act !== 'alleged') {
      report(['holders', index, 'did'], 'no "alleged" where the act is another', 'make the act "alleged"');
    }
    if (holders.findIndex((other) => isSame(other, holder)) < index) {
      report(['holders', index], 'each hand once', 'leave one of the two out');
    }
  }
}

/** What was measured says by whom and how, or that the source does not; nothing else does. */
export function measurementRule(act: Act, measurement: object | undefined, report: Report): void {
  if (act === 'measured' && !measurement) report(['measurement'], 'tester and test of what was measured', 'add them');
  if (act !== 'measured' && measurement)
    report(['measurement'], 'no measurement where the act is another', 'leave it out');
}

/** @returns how a rule reports: as one of zod's issues */
export function reporter(ctx: z.RefinementCtx): Report {
  return (path, expected, mend) => {
    const { error: message, params } = rule(expected, mend);
    ctx.addIssue({ code: 'custom', path, message, params });
  };
}

function statementRules({ id, against, accused, reply }: Told, report: Report): void {
  for (const [index, other] of (against ?? []).entries()) {
    if (other === id) report(['against', index], 'another statement', 'leave it out');
  }
  // A group's answer may come from any of its members.
  const hasGroup = accused?.some((whom) => typeof whom !== 'string') ?? false;
  if (typeof reply === 'object' && !hasGroup && !accused?.includes(reply.by)) {
    report(['reply', 'by'], 'one of those accused', 'make it a statement of its own that stands "against" this one');
  }
}

function didRule({ did }: Hand, act: Act, path: (string | number)[], report: Report): void {
  const fitting = FIRST_DID[act];
  if (fitting.includes(did)) return;
  const expected = `${fitting.map((one) => `"${one}"`).join(' or ')}, as the act is "${act}"`;
  report(path, expected, 'let the act say what the first hand did');
}

function isSame(a: Hand, b: Hand): boolean {
  return a.entity === b.entity && a.source === b.source && a.name === b.name;
}
