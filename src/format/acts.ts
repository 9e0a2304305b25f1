/** What can be done with a statement. `alleged` is of wrongdoing; the rest are what they say. */
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

/** Acts of what is no statement: an allegation names its accused and their reply, so it can be a statement only. */
export const PLAIN_ACTS = ACTS.filter((act) => act !== 'alleged');

export type Act = (typeof ACTS)[number];
