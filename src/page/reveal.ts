/**
 * Hidden text that a reader may open later. What comes into view with a box (tabs, folds) is told without polling or attributes;
 * what has its box and is invisible all the same (menus, fades, folds) is asked while the pointer moves, when something has scrolled or ended its
 * transition, and when the class or the style of what it is shown in changes.
 */
import { addUnder } from '../format/grouping';
import { holderOf, holding, isVisible, type Place } from './ranges';
import { shownIn } from './skip';

export interface Reveal {
  await(place: Place): void;
  /** The pointer moved: it may have opened something. */
  look(): void;
  /** What is still hidden will be awaited anew. */
  forget(): void;
}

/** After these what was faded out, or folded up, may be seen. */
const SHOWING = ['scrollend', 'transitionend', 'animationend'];

/** So many are asked, and so often at most. */
const MOST_ASKED = 500;
const LOOK_AGAIN_MS = 250;

export function createReveal(onReveal: () => void, { signal }: { signal: AbortSignal }): Reveal {
  // What does not show though its box comes into view is observed once: it would report again and again.
  const known = new WeakSet<Element>();
  /** By what is observed for them. */
  const awaited = new Map<Element, [Element, Place][]>();
  const invisible = new Map<Element, Place>();
  let observer: IntersectionObserver | undefined;
  let nextLook = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the invisible is shown in: each once, and most of it in common. */
  const followed = new Set<Node>();
  const changes = new MutationObserver(() => look());

  const note = (element: Element, place: Place) => {
    if (invisible.size >= MOST_ASKED) return;
    invisible.set(element, place);
    for (const at of shownIn(element)) {
      if (followed.has(at)) break;
      followed.add(at);
      if (at.nodeType === 1) changes.observe(at, { attributeFilter: ['class', 'style'] });
    }
  };
  const unfollow = () => {
    invisible.clear();
    followed.clear();
    changes.disconnect();
  };
  const onSeen = (entries: IntersectionObserverEntry[]) => {
    const shown = entries.filter((entry) => entry.isIntersecting);
    const hidden = shown.flatMap(({ target }) => awaited.get(target) ?? []);
    for (const { target } of shown) observer?.unobserve(target);
    if (hidden.some(([element, place]) => isVisible(element, place))) onReveal();
    else for (const one of hidden) note(...one);
  };
  signal.addEventListener('abort', () => {
    observer?.disconnect();
    unfollow();
    clearTimeout(timer);
  });

  const look = () => {
    if (invisible.size === 0 || timer !== undefined) return;
    const wait = nextLook - performance.now();
    if (wait > 0) {
      timer = setTimeout(() => {
        timer = undefined;
        look();
      }, wait);
      return;
    }
    nextLook = performance.now() + LOOK_AGAIN_MS;
    if (![...invisible].some(([element, place]) => isVisible(element, place))) return;
    unfollow();
    onReveal();
  };
  // Most pages hide no name.
  const listen = () => {
    if (!observer) for (const type of SHOWING) addEventListener(type, look, { capture: true, passive: true, signal });
    return (observer ??= new IntersectionObserver(onSeen));
  };

  return {
    await(place) {
      const element = holding(place.startContainer);
      if (!element || isVisible(element, place)) return;
      const holder = holderOf(element);
      if (holder.checkVisibility()) {
        note(element, place);
        if (known.has(holder)) return;
        known.add(holder);
      }
      addUnder(awaited, holder, [element, place]);
      listen().observe(holder);
    },
    look,
    forget() {
      unfollow();
      awaited.clear();
    },
  };
}
