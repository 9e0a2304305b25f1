/** Whether the words on the two sides of an element's edge are one: `Hua<b>wei</b>` is, two boxes side by side are not. */
import { areInLine } from './ranges';

/** So far apart, of a letter's size, no letters of one word stand; a drop cap stands near to its word. */
const GAP = 0.2;

/** @param before right before `after`, without anything between them. Nothing is told outside of a browser, and of what has no box */
export function isParted(before: Text, after: Text): boolean {
  if (!globalThis.getComputedStyle || before.parentNode === after.parentNode) return false;
  if (!isLetter(before.data.at(-1)) || !isLetter(after.data[0])) return false;
  if (isOut(before, after) || isOut(after, before)) return true;
  // Readings may be wider than what they are of.
  if (before.parentElement?.closest('ruby') && after.parentElement?.closest('ruby')) return false;
  const [from, to] = [boxOf(before, before.length - 1), boxOf(after, 0)];
  if (!from || !to) return from !== to;
  const across = Math.max(to.left - from.right, from.left - to.right);
  const along = Math.max(to.top - from.bottom, from.top - to.bottom);
  const gap = GAP * Math.max(from.width, from.height);
  if (!areInLine(before, after)) return Math.max(across, along) > gap;
  // Within a line; where the line ends between them, they are one word in two lines.
  const isVertical = getComputedStyle(before.parentElement as Element).writingMode.startsWith('vertical');
  return isVertical ? across <= 0 && along > gap : along <= 0 && across > gap;
}

const LETTER = /[\p{L}\p{N}]/u;

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && LETTER.test(unit);
}

/** Is a text in something that was taken out of the line: the same words once more, for those who hear them? */
function isOut(text: Text, other: Text): boolean {
  for (let at = text.parentElement; at && !at.contains(other); at = at.parentElement) {
    if (/absolute|fixed/.test(getComputedStyle(at).position)) return true;
  }
  return false;
}

function boxOf(text: Text, at: number): DOMRect | undefined {
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
}
