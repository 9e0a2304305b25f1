/**
 * The part of this room that looks closely at names: what they are written like, what stands around them, what is meant. Most
 * pages have no name, so it is a script of its own that is injected where one does; this is what the page script knows of it.
 */
import type { chooseInSteps } from './choose';
import type { finderInSteps, namedInSteps } from './find';

export interface CloseLook {
  finderInSteps: typeof finderInSteps;
  namedInSteps: typeof namedInSteps;
  chooseInSteps: typeof chooseInSteps;
}

/** Where the injected script leaves it, in the page script's own world: no page sees that. */
export const CLOSE_LOOK = Symbol.for('backstory close look');
