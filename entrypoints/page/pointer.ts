/** What follows the pointer on one page. Its code comes with the first names, which most pages have not. */
import type { createHover, Hover, HoverOptions } from '../../src/card/hover';
import { HOVER } from '../../src/card/port';
import type { PageMention, Reader } from '../../src/page/reader';

type Cards = Pick<HoverOptions<PageMention>, 'load' | 'card'>;

/** Until the signal ends. @param check ends it where the extension has gone. @returns undefined before the code is there */
export function followPointer(
  reader: Reader,
  { load, card }: Cards,
  { check, signal }: { check: () => void; signal: AbortSignal },
): Hover<PageMention> | undefined {
  const create = Reflect.get(globalThis, HOVER) as typeof createHover | undefined;
  const { sight } = reader;
  if (!create || !sight) return undefined;
  return create({
    at: (x, y) => {
      check();
      return signal.aborted ? undefined : reader.at(x, y);
    },
    anchorOf: ({ place }) => sight.anchorAt(place),
    load,
    card,
    signal,
  });
}
