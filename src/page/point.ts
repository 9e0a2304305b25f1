/** Which of some places is under a point of the viewport. */
import { holds } from './own';
import { boxesOf, holderOf, holding, type Place } from './ranges';
import { shownIn } from './skip';

/** A finger or a pointer is not exact; in CSS pixels. */
const SLACK = 2;

interface Marked<Found> {
  /** All places that begin in a text node, or run through it. */
  byNode: Map<Node, Found[]>;
  marked: Found[];
  /** Open roots that the caret may be looked for in. */
  shadowRoots: ShadowRoot[];
}

/** @returns the place there; one that is not marked, too */
export function placeAt<Found extends { place: Place }>(
  x: number,
  y: number,
  { byNode, marked, shadowRoots }: Marked<Found>,
): Found | undefined {
  const caret = marked.length > 0 ? document.caretPositionFromPoint(x, y, { shadowRoots }) : null;
  if (!caret) return undefined;
  const { offsetNode, offset } = caret;
  const found = byNode.get(offsetNode)?.find(({ place }) => covers(place, offsetNode, offset) && isAt(place, x, y));
  if (found && isInert(offsetNode)) return undefined;
  // A slide that has faded away may lie over the one that is seen.
  const parent = found && holding(found.place.startContainer);
  if (parent && isOpaque(holderOf(parent))) return found;
  return !found && isNear(caret.getClientRect(), x, y) ? undefined : underCover(x, y, marked);
}

/** The caret is the nearest one, however far from the point: the boxes tell. */
function isAt(place: Place, x: number, y: number): boolean {
  return boxesOf(place).some((box) => contains(box, x, y));
}

/** On its line, no further than a letter is wide: what stands at the point is the caret's own text. */
function isNear(caret: DOMRect | null, x: number, y: number): boolean {
  if (!caret) return false;
  const { left, right, top, bottom, width, height } = caret;
  const [across, along] = height > width ? [height, 0] : [0, width];
  return x >= left - across && x <= right + across && y >= top - along && y <= bottom + along;
}

/**
 * Under something that nobody sees: a link laid over a whole teaser is common, and the caret is the link's then. Not in shadow
 * roots, whose elements the document does not tell.
 */
function underCover<Found extends { place: Place }>(x: number, y: number, marked: Found[]): Found | undefined {
  const stack = document.elementsFromPoint(x, y);
  const [top] = stack;
  if (!top) return undefined;
  const there = marked.flatMap((found) => {
    const parent = found.place.startContainer.parentElement;
    if (!parent) return [];
    let at = stack.indexOf(parent);
    // What lets the pointer through to a link is not told of: it is there where what holds it is. Mostly nothing lies over it.
    if (at < 0 && !holds(top, parent) && getComputedStyle(parent).pointerEvents === 'none')
      at = stack.findIndex((one) => holds(one, parent));
    return at < 0 ? [] : { found, parent, at };
  });
  // The uppermost first. To measure a place takes longer than to see what lies over it.
  for (const { found, parent, at } of there.toSorted((a, b) => a.at - b.at)) {
    const isCovered = at > 0 || PARTS.some((part) => hasPart(parent, part));
    if (!isCovered || !stack.slice(0, at).every(isClear) || !PARTS.every((part) => isPartClear(parent, part))) continue;
    if (isAt(found.place, x, y) && isOpaque(parent)) return found;
  }
  return undefined;
}

/** What a style sheet adds to an element may lie over its own text, and over that of others. */
const PARTS = ['::before', '::after'];
const PICTURE = /^(?:img|video|canvas|iframe|embed|object|input|textarea|select)$/;
const NO_COLOUR = /^transparent$|^rgba\(.*, 0\)$|\/ 0\)$/;

function isClear(element: Element): boolean {
  if (PICTURE.test(element.localName) || !(element instanceof HTMLElement)) return false;
  return !isOpaque(element) || (hasNoColour(element) && PARTS.every((part) => isPartClear(element, part)));
}

function isPartClear(element: Element, part: string): boolean {
  return !hasPart(element, part) || hasNoColour(element, part);
}

function hasPart(element: Element, part: string): boolean {
  return !/^(?:none|normal)$/.test(getComputedStyle(element, part).content);
}

function hasNoColour(element: Element, part?: string): boolean {
  const { backgroundImage, backgroundColor, backdropFilter } = getComputedStyle(element, part);
  return backgroundImage === 'none' && NO_COLOUR.test(backgroundColor) && backdropFilter === 'none';
}

/** Neither it nor what is around it has faded away. */
function isOpaque(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true });
}

/** The page lets nobody reach it; the caret is found there all the same. */
export function isInert(node: Node): boolean {
  for (const at of shownIn(node)) if ((at as HTMLElement).inert) return true;
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
