/** What statements add up to: events, relations, disputes, comparisons; and what the briefing itself got wrong. */
import { z } from 'zod';
import { date, id, name, refersTo, text } from './fields';
import { evidence } from './source-schema';
import { ACTS, datedSchema, holderSchema } from './statement-schema';

/** A point of the timeline. Who holds it, and how, is told by the statements that it rests on. */
export const eventSchema = z.strictObject({
  id,
  /** A few words, as a headline: "DeepSeek launches v4". */
  title: text(80),
  /** When, and whether that is when it was said, happened or was reported. */
  when: datedSchema,
  about: z.array(refersTo('entities')).max(20, 'at most 20 entities'),
  restsOn: z.array(refersTo('statements')).min(1, 'at least one fact or quote').max(10, 'at most 10 statements'),
  evidence,
});

/** One thing said of two entities, no stronger than the source says it. */
export const relationSchema = z.strictObject({
  id,
  subject: refersTo('entities'),
  /** Reads between the two names: "is optimized for". */
  predicate: text(60),
  object: refersTo('entities'),
  act: z.enum(ACTS),
  /** The hands it went through, the first who held it first, the source last. */
  holders: z.array(holderSchema).min(1, 'at least one holder').max(6, 'at most six holders'),
  /** None where the source gives none. */
  dates: z.array(datedSchema).max(3, 'at most three dates'),
  evidence,
});

/** A question that the source's voices answer differently, with equal weight. */
export const disputeSchema = z.strictObject({
  id,
  question: text(160),
  positions: z
    .array(
      z.strictObject({
        /** Who takes it. */
        holders: z.array(holderSchema).min(1, 'at least one holder').max(6, 'at most six holders'),
        /** In their own terms; “their words” in quotation marks. */
        stance: text(400),
        /** The statements that it rests on. */
        restsOn: z.array(refersTo('statements')).min(1, 'at least one fact or quote').max(10, 'at most 10 statements'),
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
      .refine((filled) => filled.entities !== undefined || filled.text !== undefined, '"entities", "text" or both'),
  ],
  'a cell { entities, text, evidence }, or null where the source names nothing',
);

/** A table, such as the layers of two stacks. */
export const comparisonSchema = z
  .strictObject({
    id,
    title: text(120),
    act: z.enum(ACTS),
    /** Whose comparison it is. */
    holders: z.array(holderSchema).min(1, 'at least one holder').max(6, 'at most six holders'),
    columns: z.array(name).min(2, 'at least two columns').max(6, 'at most six columns'),
    rows: z
      .array(z.strictObject({ label: name, cells: z.array(cell) }))
      .min(1, 'at least one row')
      .max(30, 'at most 30 rows'),
  })
  .refine(({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length), {
    error: 'as many cells in each row as there are columns',
  });

/** Something in an earlier edition of this briefing that was wrong. */
export const correctionSchema = z.strictObject({
  /** When it was corrected. */
  date,
  /** What it said, and what it says now. */
  what: text(400),
  why: text(400),
});
