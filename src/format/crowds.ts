/** How many may be called alike: of more, nothing on a page tells which is meant, and the name means nobody. */
const MOST = 20;

/** Of those that something else on the page tells apart, their full name or their owner: "Smith", "v4". */
const MOST_TOLD = 200;

/** @param kind the class of an alias. @returns how many entities may share one of that sort */
export function mostAlike(kind: string): number {
  return /^(?:surname|code|short|initials)$/.test(kind) ? MOST_TOLD : MOST;
}
