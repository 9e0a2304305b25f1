/** Brings a mention before the reader's eyes. */
import { own } from './own';
import { isInert } from './point';
import { boxesOf, isSeen, type Place, type Rooms } from './ranges';
import type { PageMention } from './reader';
import { shownIn } from './skip';

/**
 * Scrolls a place to the middle of the viewport, through every scrolling box around it.
 * @returns its first box; undefined when it is hidden by now
 */
export function scrollTo(place: Place): DOMRect | undefined {
  if (!isSeen(place)) return undefined;
  const { startContainer } = place;
  startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // Its element may be higher than the viewport or a box around it, or have no box of its own.
  for (const at of shownIn(startContainer)) {
    if (at.nodeType === 1 && at !== own('documentElement')) centre(place, at as Element);
  }
  const box = boxesOf(place)[0];
  if (!box || (box.top >= 0 && box.bottom <= innerHeight)) return box;
  scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
  return boxesOf(place)[0];
}

/** Scrolls what a reader can scroll too, where the place is out of its sight. */
function centre(place: Place, scroller: Element): void {
  if (!isScroller(scroller)) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  const box = boxesOf(place)[0];
  if (!box || (box.top >= top && box.bottom <= bottom)) return;
  scroller.scrollBy({ top: box.top - (top + bottom) / 2, behavior: 'instant' });
}

/**
 * A modal dialog, or the page's own word, makes what is outside inert: a card there could not be reached either.
 * @param roots all trees that are read
 */
export function reachable(roots: Node[]): (place: Place) => boolean {
  const modals = new Set<Node>(roots.flatMap((root) => [...(root as ParentNode).querySelectorAll('dialog:modal')]));
  return ({ startContainer }) =>
    !isInert(startContainer) && (modals.size === 0 || [...shownIn(startContainer)].some((at) => modals.has(at)));
}

/** Where a reader is: at the mention whose card is open, or at the one last gone to, as long as that is in view. */
interface From {
  roots: Node[];
  open: PageMention | undefined;
  last: PageMention | undefined;
}

export interface Step {
  /** To the next or the one before. */
  by: 1 | -1;
  /**
   * Where other frames have names too, it does not go round: past its last name a frame is left, and its card closed. Who comes from
   * another enters it at its first name, or its last.
   */
  border?: 'leave' | 'enter';
}

/** @returns the next mention that can be gone to, from there or from what is in view */
export function stepFrom(
  { roots, open, last }: From,
  all: PageMention[],
  { by, border }: Step,
): PageMention | undefined {
  const isReachable = reachable(roots);
  // A menu may have closed since.
  const rooms: Rooms = new Map();
  const marked = all.filter(({ place }) => isSeen(place, rooms) && isReachable(place));
  if (border === 'enter') return marked.at(by === 1 ? 0 : -1);
  const from = open ?? (last && isInView(last) ? last : undefined);
  const index = from ? marked.indexOf(from) : -1;
  const next = index < 0 ? nextInView(marked, by) : index + by;
  return border === 'leave' ? marked[next] : marked.at(next % marked.length);
}

function nextInView(marked: PageMention[], by: 1 | -1): number {
  const inView = marked.findIndex(({ place }) => (boxesOf(place)[0]?.top ?? -1) >= 0);
  const first = inView < 0 ? marked.length : inView;
  return by === 1 ? first : first - 1;
}

function isInView({ place }: PageMention): boolean {
  const box = boxesOf(place)[0];
  return box !== undefined && box.bottom > 0 && box.top < innerHeight;
}

/** @returns where a place stands in the height of what scrolls, 0 … 1: the document, or of one that does not a box around the place */
export function heightOf(place: Place): number {
  const { top = 0 } = boxesOf(place)[0] ?? {};
  const { scrollHeight = innerHeight } = document.scrollingElement ?? {};
  const scroller = scrollHeight > innerHeight ? undefined : scrollerOf(place);
  const at = scroller ? top - scroller.getBoundingClientRect().top + scroller.scrollTop : top + scrollY;
  return Math.min(1, Math.max(0, at / Math.max(1, scroller?.scrollHeight ?? scrollHeight)));
}

function scrollerOf({ startContainer }: Place): Element | undefined {
  return [...shownIn(startContainer)].find((at): at is Element => at.nodeType === 1 && isScroller(at as Element));
}

function isScroller(element: Element): boolean {
  return element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY);
}
