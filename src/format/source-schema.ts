/** Sources, and where something stands in one. */
import { z } from 'zod';
import { date, hasWords, httpsLink, id, name, passage, refersTo, rule, text } from './fields';

export const sourceSchema = z.strictObject({
  id,
  title: text(300).describe('The title as printed.'),
  called: name.describe('What this source is called where it holds a statement itself: "the article".'),
  publisher: name.optional().describe('Who published it; left out where the source does not say.'),
  author: name.optional().describe('Who wrote it; left out where the source does not say.'),
  published: date.optional().describe('When it was published; left out where the source does not say.'),
  url: httpsLink.optional().describe('Where it can be read; left out where it is not known.'),
});

/** Where something stands in a source: a W3C Web Annotation TextQuoteSelector. */
const evidenceSchema = z.strictObject({
  source: refersTo('sources'),
  exact: passage(600)
    .refine(hasWords, rule('some words', 'copy the passage from the source'))
    .describe("A short passage, exactly as it stands in the source's text."),
  prefix: passage(200).optional().describe('The words just before it, where `exact` alone stands there twice.'),
  suffix: passage(200).optional().describe('The words just after it.'),
});

export const evidence = z
  .array(evidenceSchema)
  .min(1, 'at least one passage of a source')
  .max(20, 'at most 20 passages');
