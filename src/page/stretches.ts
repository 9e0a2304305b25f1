/** Very long text nodes are read in stretches, cut where a sentence ends, or a word. */

/** Of about so many UTF-16 units. */
const STRETCH = 5000;
/** From this on. */
export const LONG = 2 * STRETCH;

interface Stretch {
  from: number;
  to: number;
}

/** @returns where the stretches of a text begin and end: one, of most texts */
export function stretchesOf(data: string): Stretch[] {
  if (data.length < LONG) return [{ from: 0, to: data.length }];
  const stretches: Stretch[] = [];
  for (let number = 0; number * STRETCH < data.length; number++) {
    stretches.push({ from: cut(data, number * STRETCH), to: cut(data, (number + 1) * STRETCH) });
  }
  return stretches;
}

/** @returns the stretch that a place is in; where a word is cut depends on the place alone: the same one comes out again */
export function stretchOf(data: string, at: number): Stretch {
  let number = Math.floor(at / STRETCH);
  if (at < cut(data, number * STRETCH)) number--;
  return { from: cut(data, number * STRETCH), to: cut(data, (number + 1) * STRETCH) };
}

/** @returns the end of the sentence at a place, or of the word, or the place where neither ends near */
function cut(data: string, at: number): number {
  if (at <= 0) return 0;
  const near = data.slice(at, at + 300);
  const end = near.search(/(?<=[.!?。！？])\s/);
  const space = end < 0 ? near.search(/\s/) : end;
  return Math.min(data.length, at + Math.max(0, space));
}
