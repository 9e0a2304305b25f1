/** What statements add up to: events, relations, disputes, comparisons; and what the briefing itself got wrong. */
import { z } from 'zod';
import { PLAIN_ACTS } from './acts';
import { date, id, name, refersTo, rule, text } from './fields';
import { evidence } from './source-schema';
import { chainRules, measurementRule, reporter } from './statement-rules';
import { chain, datedSchema, measurementSchema } from './statement-schema';

/** A point of the timeline. */
export const eventSchema = z.strictObject({
  id,
  title: text(80).describe(
    'What the holder of the first statement holds, in a few words, as a headline: "DeepSeek launches v4".',
  ),
  when: datedSchema.describe('When, and whether that is when it was said, happened or was reported.'),
  about: z.array(refersTo('entities')).max(20, 'at most 20 entities'),
  restsOn: z
    .array(refersTo('statements'))
    .min(1, 'at least one fact or quote')
    .max(10, 'at most 10 statements')
    .describe('Holders, act and reply are those of the first; where one is an allegation, that is the first.'),
  evidence,
});

/** One thing said of two entities, no stronger than the source says it. */
export const relationSchema = z
  .strictObject({
    id,
    subject: refersTo('entities'),
    predicate: text(60).describe('Reads between the two names: "is optimized for".'),
    object: refersTo('entities'),
    act: z.enum(PLAIN_ACTS),
    measurement: measurementSchema.optional(),
    holders: chain,
    dates: z.array(datedSchema).max(3, 'at most three dates').describe('None where the source gives none.'),
    evidence,
  })
  .superRefine(({ subject, object, holders, act, measurement }, ctx) => {
    const report = reporter(ctx);
    chainRules(holders, act, report);
    measurementRule(act, measurement, report);
    if (subject === object) report(['object'], 'another entity than the subject', 'leave the relation out');
  });

/** A question that the source's voices answer differently, with equal weight. */
export const disputeSchema = z.strictObject({
  id,
  question: text(160),
  positions: z
    .array(
      z.strictObject({
        stance: text(400).describe('In their own terms, conditions and all; “their words” in quotation marks.'),
        restsOn: z
          .array(refersTo('statements'))
          .min(1, 'at least one fact or quote')
          .max(10, 'at most 10 statements')
          .describe(
            'The statements that it rests on, all by the same first hand: holders, dates, act and reply are those of the first.',
          ),
      }),
    )
    .min(2, 'at least two positions')
    .max(6, 'at most six positions'),
});

/** What stands in a cell: entities, words, or both; null where the source names nothing. */
const cell = z.union(
  [
    z.null(),
    z
      .strictObject({
        entities: z.array(refersTo('entities')).min(1, 'at least one entity').max(10, 'at most 10 entities').optional(),
        text: text(160).optional(),
        evidence,
      })
      .refine(
        (filled) => filled.entities !== undefined || filled.text !== undefined,
        rule('"entities", "text" or both', 'put null where the source names nothing'),
      ),
  ],
  'a cell { entities, text, evidence }, or null where the source names nothing',
);

/** A table, such as the layers of two stacks. */
export const comparisonSchema = z
  .strictObject({
    id,
    title: text(120),
    act: z.enum(PLAIN_ACTS),
    measurement: measurementSchema.optional(),
    holders: chain.describe('Whose comparison it is.'),
    columns: z.array(name).min(2, 'at least two columns').max(6, 'at most six columns'),
    rows: z
      .array(z.strictObject({ label: name, cells: z.array(cell).max(6, 'at most six cells') }))
      .min(1, 'at least one row')
      .max(30, 'at most 30 rows'),
  })
  .superRefine(({ holders, act, measurement, columns, rows }, ctx) => {
    const report = reporter(ctx);
    for (const [index, { cells }] of rows.entries()) {
      if (cells.length === columns.length) continue;
      report(['rows', index, 'cells'], 'as many cells as there are columns', 'put null where the source names nothing');
    }
    chainRules(holders, act, report);
    measurementRule(act, measurement, report);
  });

/** Something in an earlier edition of this briefing that was wrong. */
export const correctionSchema = z.strictObject({
  date: date.describe('When it was corrected.'),
  what: text(400).describe('What it said, and what it says now.'),
  why: text(400),
});
