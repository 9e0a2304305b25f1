/** What comes to a page with its first names, as a script of its own (`with-names.js`): most pages have none. */
import type { createHover } from '../../src/card/hover';
import type { Sight } from '../../src/page/reading';

export interface WithNames {
  sight: Sight;
  createHover: typeof createHover;
}

/** Where the injected script leaves it, in the page script's own world: no page sees that. */
export const WITH_NAMES = Symbol.for('backstory with names');

/** @returns undefined before it is there */
export function withNames(): WithNames | undefined {
  return Reflect.get(globalThis, WITH_NAMES) as WithNames | undefined;
}
