/**
 * What a briefing is. This file is the documentation of the format: each field says what it means where it is declared.
 * Shapes only, built of `fields.ts`: `references.ts` checks that ids are unique and resolve, `parse.ts` turns every fault into plain words.
 */
import { z } from 'zod';
import { date, httpsLink, id, language, name, refersTo, text } from './fields';

/** The one version of the format so far. */
export const FORMAT = 'backstory/1';

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

export const ENTITY_KINDS = [
  'organization',
  'person',
  'model',
  'chip',
  'software',
  'concept',
  'publication',
  'place',
  'product',
] as const;

const sourceSchema = z.strictObject({
  id,
  /** The title as printed. */
  title: text(300),
  /** What this source is called where it holds a statement itself: "the article". */
  called: name,
  /** Who published it; left out where the source does not say. */
  publisher: name.optional(),
  /** Who wrote it; left out where the source does not say. */
  author: name.optional(),
  /** When it was published; left out where the source does not say. */
  published: date.optional(),
  /** Where it can be read; left out where it is not known. */
  url: httpsLink.optional(),
});

/** Where something stands in a source: a W3C Web Annotation TextQuoteSelector. */
const evidenceSchema = z.strictObject({
  source: refersTo('sources'),
  /** A short passage, exactly as it stands in the source's text. */
  exact: text(600),
  /** The words just before it, where `exact` alone stands there twice. */
  prefix: text(200).optional(),
  /** The words just after it. */
  suffix: text(200).optional(),
});

const evidence = z.array(evidenceSchema).min(1, 'at least one passage of a source').max(20, 'at most 20 passages');

/** One way to write a name, and how much the writing alone says (which evidence each class needs: `match/choose.ts`). */
const aliasBase = {
  text: name,
  /** The language it is written in, as a BCP 47 tag. */
  language,
};

const aliasSchema = z.discriminatedUnion('class', [
  z.strictObject({
    ...aliasBase,
    /**
     * unique: means this entity as written · common: also an ordinary word ("Ascend") · shared: other bearers exist ·
     * surname: of a person, needs the full name on the page · concept: written in small letters.
     */
    class: z.enum(['unique', 'common', 'shared', 'surname', 'concept']),
  }),
  z.strictObject({
    ...aliasBase,
    /** code: a short code such as "v4", which needs its owner near. */
    class: z.literal('code'),
    /** Whose code it is. */
    owner: refersTo('entities'),
  }),
]);

const entitySchema = z.strictObject({
  id,
  kind: z.enum(ENTITY_KINDS),
  /** The name shown; it is not looked for on pages unless it is an alias too. */
  name,
  /** What it is, in one or two sentences that the evidence supports. */
  definition: z.strictObject({
    text: text(400),
    /** A few words beside the name ("Chief executive, Nvidia"), supported by the same evidence. */
    label: text(60).optional(),
    evidence,
  }),
  aliases: z.array(aliasSchema).min(1, 'at least one alias').max(20, 'at most 20 aliases'),
  /** Words that, near an ambiguous alias, speak for this entity: "processor" for Ascend. */
  cues: z.array(name).max(60, 'at most 60 cues').optional(),
});

/** One hand that a statement went through. Exactly one of `entity`, `source` and `name` says whose. */
const holderSchema = z
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
const datedSchema = z.strictObject({ meaning: z.enum(['said', 'happened', 'reported']), date });

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
  /** Whom the source names as accused: the allegation stands on their cards alone. */
  accused: z.array(refersTo('entities')).min(1, 'at least one entity that the source names as accused'),
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

const factSchema = z.discriminatedUnion('act', [
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

const quoteSchema = z.discriminatedUnion('act', [
  z.strictObject({ ...quoteBase, ...alleged }),
  z.strictObject({ ...quoteBase, act: z.enum(['announced', 'said', 'explained', 'denied', 'corrected', 'forecast']) }),
]);

export const briefingSchema = z.strictObject({
  format: z.literal(FORMAT),
  id,
  title: text(200),
  /** What happened, in one or two sentences. */
  summary: text(400),
  /** The language that it is written in, as a BCP 47 tag. */
  language,
  sources: z.array(sourceSchema).min(1, 'at least one source').max(1000, 'at most 1,000 sources'),
  entities: z.array(entitySchema).max(20_000, 'at most 20,000 entities'),
  /** In the order of their weight: a card shows the first ones about its entity. */
  facts: z.array(factSchema),
  quotes: z.array(quoteSchema),
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
export type Act = (typeof ACTS)[number];
