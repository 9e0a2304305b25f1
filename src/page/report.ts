/** What was found on the page, by entity: for the popup, and for whoever wants to know why. */
import type { EntityKind } from '../format/schema';
import type { LearntClass } from '../match/infer';
import type { Translate } from '../format/words';
import { explain } from '../match/explain';
import { nameIdentity } from '../format/identity';
import type { PageMention, Reader } from './reader';
import type { Sight } from './reading';

export interface ReportedEntity {
  /** `briefing id/entity id`: the first briefing's that has it. */
  key: string;
  /** Kind and name, for "I know this". */
  identity: string;
  /** The reader knows it: it is not marked. */
  isKnown: boolean;
  name: string;
  kind: EntityKind;
  label?: string;
  /** Those that know it, by their ids. */
  briefings: string[];
  mentions: ReportedMention[];
}

export interface ReportedMention {
  surface: string;
  class: LearntClass;
  /** Why it is meant, in one sentence. */
  why: string;
  /** Where it stands in the height of its document, 0 … 1. */
  at: number;
  /** The number of the frame that it stands in; none for the page itself. */
  frame?: number;
}

/** @param told why names are missing, some or all; in plain words */
export function reportOf(reader: Reader, t: Translate, { problem, failure }: Told) {
  return {
    ...stateOf(reader, failure),
    isPainted: reader.canPaint,
    ...problemOf(reader, t, failure ?? problem),
    entities: entitiesOf(reader, t),
  };
}

interface Told {
  problem: string | undefined;
  failure: string | undefined;
}

/** @returns the entities on the page, in the order of their first mention */
function entitiesOf({ mentions, isKnown, sight }: Reader, t: Translate): ReportedEntity[] {
  const reported = new Map<string | undefined, ReportedEntity>();
  for (const mention of mentions) {
    const { entity } = mention;
    const { keys, name, kind, label, briefings } = entity;
    const entry = reported.get(keys[0]) ?? {
      key: keys[0] ?? '',
      identity: nameIdentity(entity),
      isKnown: isKnown(entity),
      name,
      kind,
      ...(label === undefined ? {} : { label }),
      briefings,
      mentions: [],
    };
    reported.set(keys[0], entry);
    const { surface, why, class: aliasClass } = mention;
    entry.mentions.push({ surface, class: aliasClass, why: explain(why, t), at: sight?.heightOf(mention.place) ?? 0 });
  }
  return [...reported.values()];
}

/** @param failure why nobody told the names; what was found before stays */
function stateOf(
  { mentions, isReading }: Reader,
  failure: string | undefined,
): { state: 'reading' | 'ready' | 'failed'; error?: string } {
  if (isReading) return { state: 'reading' };
  return failure === undefined || mentions.length > 0 ? { state: 'ready' } : { state: 'failed', error: failure };
}

/** @returns what a reader has to know of a list that is not whole, if it is not */
function problemOf(
  { mentions, isCut, sight }: Reader,
  t: Translate,
  problem: string | undefined,
): { problem?: string } {
  const words = problem ?? (isCut ? cutOf(mentions.at(-1), sight, t) : undefined);
  return words === undefined ? {} : { problem: words };
}

function cutOf(last: PageMention | undefined, sight: Sight | undefined, t: Translate): string {
  return last ? t('page_cut', String(Math.round(100 * (sight?.heightOf(last.place) ?? 0)))) : t('page_cut_anyway');
}
