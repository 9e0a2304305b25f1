/** Sources, and where something stands in one. */
import { z } from 'zod';
import { date, httpsLink, id, name, refersTo, text } from './fields';

export const sourceSchema = z.strictObject({
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

export const evidence = z
  .array(evidenceSchema)
  .min(1, 'at least one passage of a source')
  .max(20, 'at most 20 passages');
