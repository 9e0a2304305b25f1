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
  const { offsetNode, offset } = caret;
  const found = byNode.get(offsetNode)?.find(({ place }) => covers(place, offsetNode, offset) && isAt(place, x, y));
  if (found) return isInert(offsetNode) ? undefined : found;
  return byNode.size === 0 || isNear(caret.getClientRect(), x, y) ? undefined : underCover(x, y, byNode);
}

/** The caret is the nearest one, however far from the point: the boxes tell. */
function isAt(place: Place, x: number, y: number): boolean {
  return boxesOf(place).some((box) => contains(box, x, y));
}

/** No further from the caret than a letter is wide: what stands at the point is the caret's own text. */
function isNear(caret: DOMRect | null, x: number, y: number): boolean {
  return caret !== null && y >= caret.top && y <= caret.bottom && Math.abs(x - caret.x) <= caret.height;
}

/** Under something that nobody sees: a link laid over a whole teaser is common, and the caret is the link's then. */
function underCover<Found extends { place: Place }>(
  x: number,
  y: number,
  byNode: Map<Node, Found[]>,
): Found | undefined {
  const stack = document.elementsFromPoint(x, y);
  const there = new Set<Element | null>(stack);
  for (const [node, places] of byNode) {
    if (!there.has(node.parentElement)) continue;
    const found = places.find(({ place }) => isAt(place, x, y));
    if (found) return stack.slice(0, stack.indexOf(node.parentElement as Element)).every(isClear) ? found : undefined;
  }
  return undefined;
}

const PICTURE = /^(?:img|video|canvas|iframe|embed|object|input|textarea|select)$/;
const NO_COLOUR = /^transparent$|^rgba\(.*, 0\)$|\/ 0\)$/;

function isClear(element: Element): boolean {
  if (PICTURE.test(element.localName) || !(element instanceof HTMLElement)) return false;
  if (getComputedStyle(element).opacity === '0') return true;
  return ['', '::before', '::after'].every((part) => {
    const { content, backgroundImage, backgroundColor } = getComputedStyle(element, part);
    const isThere = part === '' || !/^(?:none|normal)$/.test(content);
    return !isThere || (backgroundImage === 'none' && NO_COLOUR.test(backgroundColor));
  });
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
