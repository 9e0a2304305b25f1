/** What follows the pointer on one page that has names. */
import type { Hover, HoverOptions } from '../../src/card/hover';
import type { PageMention, Reader } from '../../src/page/reader';
import { withNames } from './with-names';

type Cards = Pick<HoverOptions<PageMention>, 'load' | 'card'>;

/** Until the signal ends. @param check ends it where the extension has gone. @returns undefined before there are names */
export function followPointer(
  reader: Reader,
  { load, card }: Cards,
  { check, signal }: { check: () => void; signal: AbortSignal },
): Hover<PageMention> | undefined {
  const { sight } = reader;
  if (!sight) return undefined;
  return withNames()?.createHover({
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
