/**
 * The part of this room that looks at text which holds names: what flows together, where a name stands, who sees it. Most pages
 * have none, so it is a script of its own that is injected with the first; this is what the page script knows of it.
 */
import type { blockAt } from './blocks';
import type { placeAt } from './point';
import type { anchorAt, isSeen, nodesOf, placeOf } from './ranges';
import type { createReveal } from './reveal';
import type { markedOf, sectionsOf } from './sections';
import type { heightOf, reachable, scrollTo, stepFrom } from './visit';

export interface Sight {
  blockAt: typeof blockAt;
  placeOf: typeof placeOf;
  placeAt: typeof placeAt;
  isSeen: typeof isSeen;
  nodesOf: typeof nodesOf;
  heightOf: typeof heightOf;
  anchorAt: typeof anchorAt;
  sectionsOf: typeof sectionsOf;
  markedOf: typeof markedOf;
  createReveal: typeof createReveal;
  reachable: typeof reachable;
  scrollTo: typeof scrollTo;
  stepFrom: typeof stepFrom;
}

const SIGHT = Symbol.for('backstory sight');

/** Leaves it in the page script's own world: no page sees that. */
export function bringSight(sight: Sight): void {
  Reflect.set(globalThis, SIGHT, sight);
}

/** @returns it; undefined before it has come */
export function sight(): Sight | undefined {
  return Reflect.get(globalThis, SIGHT) as Sight | undefined;
}
