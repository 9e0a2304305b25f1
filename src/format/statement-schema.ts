/** Statements: facts in the briefing's words, quotations in the speaker's; who holds them, when, and against whom. */
import { z } from 'zod';
import { date, id, name, refersTo, text } from './fields';
import { evidence } from './source-schema';

/** What is done with a statement. `alleged` is of wrongdoing; the rest are what they say. */
export const ACTS = [
  'announced',
  'said',
  'explained',
  'denied',
  'corrected',
  'reported',
  'measured',
  'inferred',
  'forecast',
  'alleged',
] as const;

/** One hand that a statement went through. Exactly one of `entity`, `source` and `name` says whose. */
export const holderSchema = z
  .strictObject({
    entity: refersTo('entities').optional(),
    /** The source speaking in its own voice. */
    source: refersTo('sources').optional(),
    /** Somebody who is not an entity here; for an unnamed holder what the source says of them: "an unnamed US official". */
    name: name.optional(),
    /** Role or employer, as the source gives it. */
    role: text(160).optional(),
    /** What this hand did with the statement. */
    did: z.enum(ACTS),
  })
  .refine(
    (holder) => [holder.entity, holder.source, holder.name].filter((value) => value !== undefined).length === 1,
    'exactly one of "entity", "source" and "name"',
  );

/** A date and what it dates: when it was said, when it happened, when it was reported. */
export const datedSchema = z.strictObject({ meaning: z.enum(['said', 'happened', 'reported']), date });

const statementBase = {
  id,
  /** None where the source gives none: the statement is then shown as undated. */
  dates: z.array(datedSchema).max(3, 'at most three dates'),
  /** The entities on whose cards it may stand. */
  about: z.array(refersTo('entities')).min(1, 'at least one entity').max(20, 'at most 20 entities'),
  /** Statements that this one stands against, in the source's own telling: each is then shown as the other's other side. */
  against: z.array(refersTo('statements')).max(10, 'at most 10 statements').optional(),
  evidence,
};

const alleged = {
  act: z.literal('alleged'),
  /** Whom the source names as accused: the allegation stands on their cards alone. A group of no one entity's is a name. */
  accused: z
    .array(z.union([refersTo('entities'), z.strictObject({ group: name })], 'the id of an entity, or { group: "…" }'))
    .min(1, 'at least one whom the source names as accused'),
  /** What the accused answered, or that the source records no reply. */
  reply: z.union(
    [
      z.literal('none recorded'),
      z.strictObject({
        by: refersTo('entities'),
        text: text(600),
        dates: z.array(datedSchema).max(3, 'at most three dates'),
        evidence,
      }),
    ],
    'the reply of the accused { by, text, dates, evidence }, or "none recorded"',
  ),
};

const nameOrNull = z.union([name, z.null()], 'a name, or null where the source does not say');

const factBase = {
  ...statementBase,
  /** The statement in the briefing's own words, as a sentence that names its subject. */
  text: text(600),
  /** The hands it went through, the first who held it first, the source last. */
  holders: z.array(holderSchema).min(1, 'at least one holder').max(6, 'at most six holders'),
  /** The "if" that it hangs on, worded to follow the text: "if it becomes stable deployment at scale". */
  condition: text(300).optional(),
};

export const factSchema = z.discriminatedUnion('act', [
  z.strictObject({ ...factBase, ...alleged }),
  z.strictObject({
    ...factBase,
    act: z.literal('measured'),
    /** Who tested, and with what; null where the source does not say. */
    measurement: z.strictObject({ tester: nameOrNull, test: nameOrNull }),
  }),
  z.strictObject({
    ...factBase,
    act: z.enum(['announced', 'said', 'explained', 'denied', 'corrected', 'reported', 'inferred', 'forecast']),
  }),
]);

const quoteBase = {
  ...statementBase,
  /** The words, whole. [Square brackets] are the writer's insertion, not the speaker's; […] shows where it was cut. */
  text: text(1200),
  /** What the speaker said around the words and they hang on, in the briefing's words, as a sentence. */
  context: text(300).optional(),
  speaker: holderSchema,
  /** Where it was said: "in an interview". */
  occasion: text(120).optional(),
};

export const quoteSchema = z.discriminatedUnion('act', [
  z.strictObject({ ...quoteBase, ...alleged }),
  z.strictObject({ ...quoteBase, act: z.enum(['announced', 'said', 'explained', 'denied', 'corrected', 'forecast']) }),
]);
