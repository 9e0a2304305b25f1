/** What a page script says is checked whole before a page of ours uses it: whoever took over the page's process speaks in its name. */
import type { EntityKind } from '../format/schema';
import type { ReportedEntity, ReportedMention } from '../page/report';
import type { NamesByBriefing, PageReport } from './calls';

/**
 * Of all documents of a tab. A page script stops at fewer names, and texts of so many UTF-16 units, one more for each, are none that
 * it writes.
 */
const MOST_MENTIONS = 50_000;
const MOST_UNITS = 5_000_000;

const STATES: Record<PageReport['state'], true> = {
  ready: true,
  reading: true,
  off: true,
  notHtml: true,
  failed: true,
};

const KINDS: Record<EntityKind, true> = {
  organization: true,
  person: true,
  model: true,
  chip: true,
  software: true,
  concept: true,
  publication: true,
  place: true,
  product: true,
};

const CLASSES: Record<ReportedMention['class'], true> = {
  unique: true,
  common: true,
  shared: true,
  surname: true,
  concept: true,
  code: true,
  short: true,
  initials: true,
};

/** @returns a check for the reports of one tab, one after the other: beyond the bounds none passes */
export function reportCheck(): (value: unknown) => value is PageReport {
  let mentions = 0;
  let units = 0;
  const isText = (value: unknown) => typeof value === 'string' && (units += value.length + 1) <= MOST_UNITS;
  const isTextOrNone = (value: unknown) => value === undefined || isText(value);
  const isMention = (value: unknown) => {
    // In which frame it stands is told by who asked, not by who answers.
    const { surface, class: kind, why, at, frame } = partsOf<ReportedMention>(value);
    const isPlace = typeof at === 'number' && at >= 0 && at <= 1;
    return (
      ++mentions <= MOST_MENTIONS &&
      isText(surface) &&
      isOneOf(CLASSES, kind) &&
      isText(why) &&
      isPlace &&
      frame === undefined
    );
  };
  const isEntity = (value: unknown) => {
    const { key, identity, isKnown, name, kind, label, briefings, mentions: list } = partsOf<ReportedEntity>(value);
    return (
      [key, identity, name].every(isText) &&
      isTextOrNone(label) &&
      typeof isKnown === 'boolean' &&
      isOneOf(KINDS, kind) &&
      isListOf(briefings, isText) &&
      isListOf(list, isMention) &&
      list.length > 0
    );
  };
  return (value): value is PageReport => {
    const { state, error, isPainted, problem, entities } = partsOf<PageReport>(value);
    return (
      isOneOf(STATES, state) &&
      typeof isPainted === 'boolean' &&
      [error, problem].every(isTextOrNone) &&
      isListOf(entities, isEntity)
    );
  };
}

export function isNamesByBriefing(value: unknown): value is NamesByBriefing {
  return typeof value === 'object' && value !== null && Object.values(value).every(Number.isSafeInteger);
}

function partsOf<Whole>(value: unknown): Partial<Record<keyof Whole, unknown>> {
  return value ?? {};
}

function isOneOf(all: Record<string, true>, value: unknown): boolean {
  return typeof value === 'string' && Object.hasOwn(all, value);
}

/** Firefox passes on lists with holes, of any length. */
function isListOf(value: unknown, isEntry: (entry: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.length <= MOST_MENTIONS && Array.from(value).every(isEntry);
}
