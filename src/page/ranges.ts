/** Offsets in a block's text → places in the document. */
import { firstFrom } from '../match/first-from';
import type { Block, Piece } from './blocks';
import { own, parentOf, shadowOf, slotOf } from './own';
import { parentAcrossShadow, treatmentOf } from './skip';

/** A stretch of text in the document, by its first and last text node. */
export interface Place {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

/** @returns where a stretch of a block's text stands; undefined when the page changed those nodes since. */
export function placeOf(block: Block, start: number, end: number): Place | undefined {
  const pieces = block.pieces.slice(pieceAt(block, start), pieceAt(block, end - 1) + 1);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last || !isIn(first, start) || !isIn(last, end - 1)) return undefined;
  const place = {
    startContainer: first.node,
    startOffset: start - first.start + first.from,
    endContainer: last.node,
    endOffset: end - last.start + last.from,
  };
  // Other words may stand there by now: a card at one of them would speak of something else.
  const isStillThere = ({ node, start: at, length, from }: Piece) => {
    const begin = Math.max(start, at);
    return node.data.startsWith(block.text.slice(begin, Math.min(end, at + length)), begin - at + from);
  };
  return first.node.isConnected && pieces.every(isStillThere) ? place : undefined;
}

export function isSamePlace(a: Place, b: Place): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

/** None for any text; for the beginning of it, with three dots. */
type Room = 'none' | 'dotted' | 'enough';

/** What room elements have, for many places of one reading: a list has one box around all its names. */
export type Rooms = Map<Node, Room>;

/** Does a reader see the text, and does it stand on one line of thought (no box of its own in the middle)? */
export function isSeen(place: Place, rooms?: Rooms): boolean {
  const { startContainer, endContainer } = place;
  const element = holding(startContainer);
  if (!element || !isVisible(element, place, rooms)) return false;
  return startContainer === endContainer || areInLine(startContainer, endContainer);
}

/** @returns the element that a text stands in: of one right under a shadow root its host */
export function holding(text: Text): Element | null {
  return text.parentElement ?? (parentOf(text) as Partial<ShadowRoot> | null)?.host ?? null;
}

/** @returns the text nodes that a place runs through */
export function nodesOf({ pieces }: Block, { startContainer, endContainer }: Place): Text[] {
  if (startContainer === endContainer) return [startContainer];
  const nodes = [...new Set(pieces.map(({ node }) => node))];
  return nodes.slice(nodes.indexOf(startContainer), nodes.indexOf(endContainer) + 1);
}

/** @returns the boxes of a place in the viewport. The live range for it is forgotten at once: many slow the page down. */
export function boxesOf(place: Place): DOMRect[] {
  // Between a change and our reading of it a text may be shorter than its place.
  if (place.startOffset > place.startContainer.length || place.endOffset > place.endContainer.length) return [];
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
}

/** What a card belongs to: the boxes of a place as they are then, and its element. */
export function anchorAt(place: Place): { boxes: () => DOMRect[]; element: Element; start: Node } {
  const start = place.startContainer;
  const element = holding(start);
  // What has no box of its own could not be followed.
  return { boxes: () => boxesOf(place), element: climbable(element ? holderOf(element) : own('body')), start };
}

/** @returns an element at or above one from which everybody arrives at the root: outside of a form that says otherwise */
function climbable(element: Element): Element {
  let from: Node = element;
  for (let at: Node | null = element; at; at = parentOf(at)) {
    const { parentNode, assignedSlot } = at as Partial<Element>;
    if (parentNode !== parentOf(at) || (assignedSlot ?? null) !== slotOf(at)) from = parentOf(at) ?? own('body');
  }
  return from as Element;
}

/** @param element that holds a place: has it a box that is seen, or none of its own, and then the text? */
export function isVisible(element: Element, place: Place, rooms: Rooms = new Map()): boolean {
  const { startContainer } = place;
  // What a component, or a fold, was given and does not show.
  const isFolded = element.localName === 'details' && !(element as HTMLDetailsElement).open;
  if ((isFolded || shadowOf(element)) && startContainer.parentNode === element && !slotOf(startContainer)) return false;
  if (element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    return !isClipped(element, place, rooms);
  const { display, visibility } = getComputedStyle(element);
  return display === 'contents' && visibility === 'visible' && boxesOf(place).length > 0;
}

/** How far around a text it is looked for what clips it. */
const CLIPPERS = 4;

/** "Share on Facebook", for screen readers, in a box of one pixel; what is folded up to no height at all; the end of a teaser. */
function isClipped(element: Element, place: Place, rooms: Rooms): boolean {
  let at: Node | null = element;
  for (let count = 0; at && count < CLIPPERS && at !== own('body'); count++, at = parentAcrossShadow(at)) {
    const room = rooms.get(at) ?? roomIn(at as HTMLElement);
    rooms.set(at, room);
    const isClipping = room === 'none' || (room === 'dotted' && isBehindDots(at as Element, place));
    if (isClipping && clips(at as Element, element)) return true;
  }
  return false;
}

function roomIn(element: HTMLElement): Room {
  // Of a shadow root all of these are undefined.
  if (element.offsetWidth <= 1 || element.offsetHeight <= 1) return 'none';
  if (!(element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight)) return 'enough';
  const { webkitLineClamp, textOverflow } = getComputedStyle(element);
  return webkitLineClamp === 'none' && textOverflow === 'clip' ? 'enough' : 'dotted';
}

/** Three dots stand for it, at the end of a line or of the last one. */
function isBehindDots(teaser: Element, place: Place): boolean {
  const isOneLine = getComputedStyle(teaser).webkitLineClamp === 'none';
  const { left, right, bottom } = teaser.getBoundingClientRect();
  return boxesOf(place).every((box) => (isOneLine ? box.left >= right || box.right <= left : box.top >= bottom));
}

/** What has a place of its own is clipped by less than what is around it in the document. */
function clips(clipper: Element, element: Element): boolean {
  const { overflow, display, position } = getComputedStyle(clipper);
  if (!/hidden|clip/.test(overflow) || /^(?:inline|contents)$/.test(display)) return false;
  for (let at: Node | null = element; at && at !== clipper; at = parentAcrossShadow(at)) {
    const placed = at.nodeType === 1 ? getComputedStyle(at as Element).position : 'static';
    if (placed === 'fixed' || (placed === 'absolute' && position === 'static')) return false;
  }
  return true;
}

/** @returns in whose box the text of an element stands: with `display: contents`, as slots have it, it is that of what is around it */
export function holderOf(element: Element): Element {
  let holder = element;
  for (let at: Node | null = element; at; at = parentAcrossShadow(at)) {
    if (at.nodeType !== 1) continue;
    holder = at as Element;
    if (getComputedStyle(holder).display !== 'contents') break;
  }
  return holder;
}

/** With a quotation mark before it. */
const DROP_CAP = 2;

/** Do two texts flow within a line? Tags tell it, style sheets may say otherwise: asked only where a name or a word spans several nodes. */
export function areInLine(one: Text, other: Text): boolean {
  return flowsUpTo(one, other) && flowsUpTo(other, one);
}

/** Up to what holds the other too. */
function flowsUpTo(node: Text, other: Text): boolean {
  for (let at = node.parentElement; at && !at.contains(other); at = at.parentElement) {
    if (treatmentOf(at) !== 'inline') return false;
    const { display, float, position } = getComputedStyle(at);
    // A drop cap is the first letter of its word.
    if (float !== 'none' && position === 'static' && at.textContent.length <= DROP_CAP) continue;
    const flows = /^(?:inline|contents|ruby)$/.test(display) || (display === 'inline-block' && isTight(at));
    if (!flows || float !== 'none' || position === 'absolute' || position === 'fixed') return false;
  }
  return true;
}

/** In CSS pixels: boxes are laid out in parts of one. */
const ALMOST = 1;

/** A word that a page moves by itself, to let it fly in: its box has nothing but its text, and nothing around it. */
function isTight(element: Element): boolean {
  const range = document.createRange();
  range.selectNodeContents(element);
  const { marginLeft, marginRight } = getComputedStyle(element);
  const isAlone = [marginLeft, marginRight].every((margin) => Number.parseFloat(margin) === 0);
  return isAlone && element.getBoundingClientRect().width - range.getBoundingClientRect().width < ALMOST;
}

function isIn({ start, length }: Piece, offset: number): boolean {
  return start <= offset && offset < start + length;
}

/** @returns the number of the piece that an offset is in; of what stands between two the one before it */
function pieceAt({ pieces }: Block, offset: number): number {
  return firstFrom(pieces, ({ start }) => start <= offset) - 1;
}
