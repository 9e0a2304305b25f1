/**
 * What a briefing is. This file and the four it is made of are the documentation of the format: each field says what it
 * means where it is declared. Built of `fields.ts`: `references.ts` checks that ids are unique and resolve, `story-rules.ts` what
 * no field tells by itself, `parse.ts` turns every fault into plain words.
 */
import { z } from 'zod';
import { entitySchema } from './entity-schema';
import { id, language, text } from './fields';
import { sourceSchema } from './source-schema';
import { factSchema, quoteSchema } from './statement-schema';
import { comparisonSchema, correctionSchema, disputeSchema, eventSchema, relationSchema } from './story-schema';

/** The one version of the format so far. */
export const FORMAT = 'backstory/1';

export const briefingSchema = z.strictObject({
  $schema: z
    .string()
    .max(2000, 'at most 2,000 characters')
    .optional()
    .describe('Where an author’s editor finds the JSON Schema of the format; not looked at.'),
  format: z.literal(FORMAT),
  id,
  title: text(200),
  summary: text(400).describe('What happened, in one or two sentences.'),
  language: language.describe('The language that it is written in, as a BCP 47 tag.'),
  sources: z.array(sourceSchema).min(1, 'at least one source').max(1000, 'at most 1,000 sources'),
  entities: z.array(entitySchema).max(20_000, 'at most 20,000 entities'),
  facts: z
    .array(factSchema)
    .max(5_000, 'at most 5,000 facts')
    .describe('In the order of their weight: a card shows what its entity holds itself, then the first ones about it.'),
  quotes: z.array(quoteSchema).max(5_000, 'at most 5,000 quotations'),
  events: z.array(eventSchema).max(1_000, 'at most 1,000 events').optional(),
  relations: z.array(relationSchema).max(20_000, 'at most 20,000 relations').optional(),
  disputes: z.array(disputeSchema).max(1_000, 'at most 1,000 disputes').optional(),
  comparisons: z
    .array(comparisonSchema)
    .max(100, 'at most 100 comparisons')
    .optional()
    .describe('Tables that set things side by side.'),
  corrections: z
    .array(correctionSchema)
    .max(1_000, 'at most 1,000 corrections')
    .optional()
    .describe('What earlier editions got wrong.'),
  notStated: z
    .array(text(300))
    .max(1_000, 'at most 1,000')
    .optional()
    .describe('What a reader would ask and the sources leave open, a sentence each.'),
});

export type Briefing = z.infer<typeof briefingSchema>;
export type Source = Briefing['sources'][number];
export type Entity = Briefing['entities'][number];
export type EntityKind = Entity['kind'];
export type Alias = Entity['aliases'][number];
export type AliasClass = Alias['class'];
export type Fact = Briefing['facts'][number];
export type Quote = Briefing['quotes'][number];
export type Statement = Fact | Quote;
export type Holder = Fact['holders'][number];
export type Dated = Fact['dates'][number];
export type Evidence = Fact['evidence'][number];
export type { Act } from './acts';
