/** Brings a mention before the reader's eyes. */
import { own, slotOf } from './own';
import { boxesOf, isSeen, type Place } from './ranges';
import type { PageMention } from './reader';
import { parentAcrossShadow } from './skip';

/**
 * Scrolls a place to the middle of the viewport, through every scrolling box around it.
 * @returns its first box; undefined when it is hidden by now
 */
export function scrollTo(place: Place): DOMRect | undefined {
  if (!isSeen(place)) return undefined;
  const { startContainer } = place;
  startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // Its element may be higher than the viewport or a box around it, or have no box of its own.
  for (let at: Node | null = startContainer; at; at = slotOf(at) ?? parentAcrossShadow(at)) {
    if (at.nodeType === 1 && at !== own('documentElement')) centre(place, at as Element);
  }
  const box = boxesOf(place)[0];
  if (!box || (box.top >= 0 && box.bottom <= innerHeight)) return box;
  scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
  return boxesOf(place)[0];
}

/** Scrolls what a reader can scroll too, where the place is out of its sight. */
function centre(place: Place, scroller: Element): void {
  if (scroller.scrollHeight <= scroller.clientHeight || !/auto|scroll/.test(getComputedStyle(scroller).overflowY))
    return;
  const { top, bottom } = scroller.getBoundingClientRect();
  const box = boxesOf(place)[0];
  if (!box || (box.top >= top && box.bottom <= bottom)) return;
  scroller.scrollBy({ top: box.top - (top + bottom) / 2, behavior: 'instant' });
}

/** @returns the next mention that is seen (by 1) or the one before (by -1), from a given one or from what is in view; goes round. */
export function stepFrom(current: PageMention | undefined, all: PageMention[], by: 1 | -1): PageMention | undefined {
  // A menu may have closed since.
  const marked = all.filter(({ place }) => isSeen(place));
  const index = current ? marked.indexOf(current) : -1;
  if (index >= 0) return marked[(index + by + marked.length) % marked.length];
  const inView = marked.findIndex(({ place }) => (boxesOf(place)[0]?.top ?? -1) >= 0);
  if (by === 1) return marked[inView] ?? marked[0];
  return inView < 0 ? marked.at(-1) : marked.at(inView - 1);
}
