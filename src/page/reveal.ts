/**
 * Hidden text that a reader may open later. What comes into view with a box (tabs, folds) is told without polling or attributes;
 * what has its box and is invisible all the same (menus) is asked while the pointer moves.
 */
import { hasBox, holderOf, isVisible } from './ranges';

export interface Reveal {
  await(text: Text): void;
  /** The pointer moved: it may have opened something. */
  look(): void;
  /** What is still hidden will be awaited anew. */
  forget(): void;
}

/** So many are asked, and so often at most. */
const MOST_ASKED = 200;
const LOOK_AGAIN_MS = 250;

export function createReveal(onReveal: () => void, { signal }: { signal: AbortSignal }): Reveal {
  // One that is invisible in its box is observed once: it would report again and again.
  const known = new WeakSet<Element>();
  const invisible = new Set<Element>();
  let observer: IntersectionObserver | undefined;
  let nextLook = 0;

  const onSeen = (entries: IntersectionObserverEntry[]) => {
    const shown = entries.filter((entry) => entry.isIntersecting);
    for (const { target } of shown) observer?.unobserve(target);
    if (shown.length > 0) onReveal();
  };
  signal.addEventListener('abort', () => observer?.disconnect());

  return {
    await({ parentElement: element }) {
      if (!element || isVisible(element)) return;
      const holder = holderOf(element);
      if (hasBox(holder)) {
        if (invisible.size < MOST_ASKED) invisible.add(element);
        if (known.has(holder)) return;
        known.add(holder);
      }
      // Most pages hide no name.
      observer ??= new IntersectionObserver(onSeen);
      observer.observe(holder);
    },
    look() {
      if (invisible.size === 0 || performance.now() < nextLook) return;
      nextLook = performance.now() + LOOK_AGAIN_MS;
      if (![...invisible].some(isVisible)) return;
      invisible.clear();
      onReveal();
    },
    forget() {
      invisible.clear();
    },
  };
}
