/** Hidden text that a reader may open later (tabs, folds): told when it comes into view, without polling or attributes. */

export interface Reveal {
  await(text: Text): void;
}

export function createReveal(onReveal: () => void, { signal }: { signal: AbortSignal }): Reveal {
  // Each element is observed once: one that has a box but is invisible would otherwise report again and again.
  const known = new WeakSet<Element>();
  let observer: IntersectionObserver | undefined;
  const onSeen = (entries: IntersectionObserverEntry[]) => {
    const shown = entries.filter((entry) => entry.isIntersecting);
    for (const { target } of shown) observer?.unobserve(target);
    if (shown.length > 0) onReveal();
  };
  signal.addEventListener('abort', () => observer?.disconnect());
  return {
    await({ parentElement }) {
      if (!parentElement || known.has(parentElement)) return;
      known.add(parentElement);
      // Most pages hide no name.
      observer ??= new IntersectionObserver(onSeen);
      observer.observe(parentElement);
    },
  };
}
