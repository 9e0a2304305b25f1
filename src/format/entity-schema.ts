/** Entities: what has a name, how the name is written, and what it is. */
import { z } from 'zod';
import { id, language, name, refersTo, text } from './fields';
import { evidence } from './source-schema';

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

/** One way to write a name, and how much the writing alone says (which evidence each class needs: `match/evidence.ts`). */
const aliasBase = {
  text: name,
  language: language.describe('The language it is written in, as a BCP 47 tag.'),
};

const aliasSchema = z.discriminatedUnion('class', [
  z.strictObject({
    ...aliasBase,
    class: z
      .enum(['unique', 'common', 'shared', 'surname', 'concept'])
      .describe(
        'unique: means this entity as written · common: also an ordinary word ("Ascend") · shared: other bearers exist · surname: of a person, needs the full name on the page, or an employer right beside it, or a role before it and near it a name of the briefing that the label has · concept: written in small letters.',
      ),
  }),
  z.strictObject({
    ...aliasBase,
    class: z
      .literal('code')
      .describe('code: a short code such as "v4", which needs its owner near, or its own full name on the page.'),
    owner: refersTo('entities').describe('Whose code it is.'),
  }),
]);

export const entitySchema = z.strictObject({
  id,
  kind: z.enum(ENTITY_KINDS),
  name: name.describe('The name shown; it is not looked for on pages unless it is an alias too.'),
  definition: z
    .strictObject({
      text: text(400),
      label: text(60)
        .optional()
        .describe('A few words beside the name ("Chief executive, Nvidia"), supported by the same evidence.'),
      evidence,
    })
    .describe('What it is, in one or two sentences that the evidence supports.'),
  aliases: z.array(aliasSchema).min(1, 'at least one alias').max(20, 'at most 20 aliases'),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d{0,11}$/, 'a Wikidata id, such as "Q182477"')
    .optional()
    .describe(
      'Its Wikidata id, by which briefings know that they speak of the same; left out where it is not certain.',
    ),
  cues: z
    .array(name)
    .max(60, 'at most 60 cues')
    .optional()
    .describe('Words that, near an ambiguous alias, speak for this entity: "processor" for Ascend.'),
  counterCues: z
    .array(name)
    .max(60, 'at most 60 counter-cues')
    .optional()
    .describe('Words that, near an ambiguous alias, speak against it: "whisky" for distillation.'),
});
