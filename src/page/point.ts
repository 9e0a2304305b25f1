/** Which of some places is under a point of the viewport. */
import { boxesOf, type Place } from './ranges';
import { parentAcrossShadow } from './skip';

/** A finger or a pointer is not exact; in CSS pixels. */
const SLACK = 2;

/**
 * @param byNode the places that begin in each text node, or run through it
 * @param shadowRoots open roots that the caret may be looked for in
 */
export function placeAt<Found extends { place: Place }>(
  x: number,
  y: number,
  byNode: Map<Node, Found[]>,
  shadowRoots: ShadowRoot[],
): Found | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (!caret) return undefined;
  const found = byNode.get(caret.offsetNode)?.find(({ place }) => covers(place, caret.offsetNode, caret.offset));
  // The caret is the nearest one, however far from the point: the boxes tell.
  return found && boxesOf(found.place).some((box) => contains(box, x, y)) && !isInert(caret.offsetNode)
    ? found
    : undefined;
}

/** The page lets nobody reach it; the caret is found there all the same. */
function isInert(node: Node): boolean {
  for (let at: Node | null = node; at; at = parentAcrossShadow(at)) if ((at as HTMLElement).inert) return true;
  return false;
}

function covers(place: Place, node: Node, offset: number): boolean {
  const isAfterStart = node !== place.startContainer || offset >= place.startOffset;
  const isBeforeEnd = node !== place.endContainer || offset <= place.endOffset;
  return isAfterStart && isBeforeEnd;
}

function contains({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK;
}
