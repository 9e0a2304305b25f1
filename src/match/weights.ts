/** What each piece of evidence is worth. A mention is marked when its sum reaches the threshold. */
export const THRESHOLD = 1;

export const WEIGHTS = {
  /** A unique name, written as the briefing writes it. */
  asWritten: 1,
  /** An abbreviation where everything is in capitals: it may be any word. */
  inCapitals: -0.5,
  /** A person's full name: other bearers exist, so it needs something of its briefing on the page. */
  fullNameOfPerson: 0.5,
  /** "Chief executive" and the like right before a person's name. */
  roleBefore: 0.5,
  relatedOnPage: 0.5,
  relatedNear: 1,
  cueNear: 1,
  cueOnPage: 0.5,
  /** What speaks of the other meaning outweighs whatever stands further away. */
  counterCueNear: -1.5,
  counterCueOnPage: -0.5,
  /** A capital in the middle of a sentence, here or elsewhere on the page: no ordinary word. */
  capitalHere: 0.5,
  capitalElsewhere: 0.5,
  fullNameOnPage: 1,
  /** "Council on Foreign Relations (CFR)" makes CFR mean that on its page; another name before it makes it mean another. */
  introduced: 1,
  introducedForOther: -5,
  ownerNear: 1,
  /** A sentence's first word with "the" or "to" behind it is a verb, whatever stands near. */
  followedLikeVerb: -5,
} as const;
