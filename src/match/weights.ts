/** What each piece of evidence is worth. A mention is marked when its sum reaches the threshold. */
export const THRESHOLD = 1;

export const WEIGHTS = {
  /** A unique name, written as the briefing writes it. */
  asWritten: 1,
  /** An abbreviation where everything is in capitals: it may be any word. */
  inCapitals: -0.5,
  /** Chinese that another word cuts through may be no name at all. */
  acrossWords: -0.4,
  /** "Thomson Reuters": a capitalised word that is not known right before it. */
  besideUnknownName: -0.4,
  /** A person's full name: other bearers exist, so it needs something of its briefing on the page. */
  fullNameOfPerson: 0.6,
  /** "Chief executive" and the like right before a person's name. */
  roleBefore: 0.6,
  /** Of the entities of its briefing the one that stands nearest speaks. */
  relatedOnPage: 0.4,
  relatedNear: 1.5,
  /** "Nvidia's Blackwell", "Huawei Ascend". */
  relatedBeside: 3.5,
  cueNear: 1,
  cueOnPage: 0.5,
  /** In the same paragraph or one beside it. */
  cueAround: 0.6,
  /** What speaks of the other meaning, where no cue stands nearer. */
  counterCueNear: -2,
  counterCueOnPage: -0.2,
  counterCueAround: -0.3,
  /** A phrase of several words has few other meanings; a long one hardly any. */
  phrase: 0.2,
  longPhrase: 0.9,
  /** A capital in the middle of a sentence, here or elsewhere on the page: no ordinary word. */
  capitalHere: 0.6,
  capitalElsewhere: 0.6,
  /** A tagger reads the sentence's first word as a name: one vote, asked for only where it would decide. */
  taggedAsName: 0.6,
  fullNameOnPage: 1,
  /** "Council on Foreign Relations (CFR)" makes CFR mean that from there on. */
  introduced: 1,
  /** Somebody or something else was called so last: Elizabeth Blackwell, Ascend Elements, 21 CFR Part 11. */
  otherBearer: -2,
  otherBearerOnPage: -0.5,
  /** "Apple Inc", "Target Corp": no other thing has a legal form. */
  withForm: 1,
  /** Its own full name stands on the page: "DeepSeek v4", and later "v4". */
  namedInFullOnPage: 0.6,
  /** "Nvidia's Huang", "Huang of Nvidia". */
  employerBeside: 1,
  ownerNear: 1,
  /** A sentence's first word with "the" or "to" behind it is a verb, whatever stands near. */
  followedLikeVerb: -5,
} as const;

type Weights = typeof WEIGHTS;

/** What speaks for a name. What speaks against it decides, and is told to nobody. */
export type Speaking = {
  [Because in keyof Weights]: `${Weights[Because]}` extends `-${string}` ? never : Because;
}[keyof Weights];
