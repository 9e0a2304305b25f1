/**
 * What is asked of text that holds names (`seeing.ts`): most pages have none, so it is a script of its own that is injected with
 * the first; this is what the page script knows of it.
 */
import type * as seeing from './seeing';

export type Sight = typeof seeing;

/** Where the injected script leaves it, in the page script's own world: no page sees that. */
export const SIGHT = Symbol.for('backstory sight');
