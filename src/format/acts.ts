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

export type Act = (typeof ACTS)[number];
