/** Statements: facts in the briefing's words, quotations in the speaker's; who holds them, when, and against whom. */
import { z } from 'zod';
import { ACTS } from './acts';
import { date, id, name, refersTo, rule, text } from './fields';
import { evidence } from './source-schema';
import { factRules, quoteRules } from './statement-rules';

/** One hand that a statement went through. Exactly one of `entity`, `source` and `name` says whose. */
export const holderSchema = z
  .strictObject({
    entity: refersTo('entities').optional(),
    source: refersTo('sources').optional().describe('The source speaking in its own voice.'),
    name: name
      .optional()
      .describe(
        'Somebody who is not an entity here; for an unnamed holder what the source says of them: "an unnamed US official".',
      ),
    role: text(160).optional().describe('Role or employer, as the source gives it.'),
    did: z.enum(ACTS).describe('What this hand did with the statement.'),
  })
  .refine(
    (holder) => [holder.entity, holder.source, holder.name].filter((value) => value !== undefined).length === 1,
    rule('exactly one of "entity", "source" and "name"', 'keep the one that says whose hand it is'),
  );

/** The hands that something went through, the first who held it first, the source last. */
export const chain = z.array(holderSchema).min(1, 'at least one holder').max(6, 'at most six holders');

/** A date and what it dates: when it was said, when it happened, when it was reported. */
export const datedSchema = z.strictObject({ meaning: z.enum(['said', 'happened', 'reported']), date });

const statementBase = {
  id,
  dates: z
    .array(datedSchema)
    .max(3, 'at most three dates')
    .describe('None where the source gives none: the statement is then shown as undated.'),
  about: z
    .array(refersTo('entities'))
    .min(1, 'at least one entity')
    .max(20, 'at most 20 entities')
    .describe(
      'The entities on whose cards it may stand, besides that of its first holder. An allegation stands on those of the accused alone, whatever stands here.',
    ),
  against: z
    .array(refersTo('statements'))
    .max(10, 'at most 10 statements')
    .optional()
    .describe(
      "Statements that this one stands against, in the source's own telling: each is then shown as the other's other side.",
    ),
  evidence,
};

const alleged = {
  act: z.literal('alleged'),
  accused: z
    .array(z.union([refersTo('entities'), z.strictObject({ group: name })], 'the id of an entity, or { group: "…" }'))
    .min(1, 'at least one whom the source names as accused')
    .max(20, 'at most 20')
    .describe(
      "Whom the source names as accused: the allegation stands on their cards alone. A group of no one entity's is a name.",
    ),
  reply: z
    .union(
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
    )
    .describe('What the accused answered, or that the source records no reply.'),
};

const nameOrNull = z.union([name, z.null()], 'a name, or null where the source does not say');

export const measurementSchema = z
  .strictObject({ tester: nameOrNull, test: nameOrNull })
  .describe('Of what was measured, and only of that: who tested, and with what; null where the source does not say.');

const factBase = {
  ...statementBase,
  text: text(600).describe("The statement in the briefing's own words, as a sentence that names its subject."),
  holders: chain,
  condition: text(300)
    .optional()
    .describe('The "if" that it hangs on, worded to follow the text: "if it becomes stable deployment at scale".'),
};

export const factSchema = z
  .discriminatedUnion('act', [
    z.strictObject({ ...factBase, ...alleged }),
    z.strictObject({
      ...factBase,
      act: z.literal('measured'),
      measurement: measurementSchema,
    }),
    z.strictObject({
      ...factBase,
      act: z.enum(['announced', 'said', 'explained', 'denied', 'corrected', 'reported', 'inferred', 'forecast']),
    }),
  ])
  .superRefine(factRules);

const quoteBase = {
  ...statementBase,
  text: text(1200).describe(
    "The words, whole. [Square brackets] are the writer's insertion, not the speaker's; […] shows where it was cut.",
  ),
  context: text(300)
    .optional()
    .describe("What the speaker said around the words and they hang on, in the briefing's words, as a sentence."),
  speaker: holderSchema,
  occasion: text(120).optional().describe('Where it was said: "in an interview".'),
};

export const quoteSchema = z
  .discriminatedUnion('act', [
    z.strictObject({ ...quoteBase, ...alleged }),
    z.strictObject({
      ...quoteBase,
      act: z.enum(['announced', 'said', 'explained', 'denied', 'corrected', 'forecast']),
    }),
  ])
  .superRefine(quoteRules);
