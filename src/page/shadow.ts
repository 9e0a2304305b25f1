/** The open shadow roots of a document. No selector and no event tells of them: every element that may have one is asked. */

/** Elements between two looks at the clock. */
const BREATH = 256;

/** @yields now and then, for a pause; roots inside of roots are told of too */
export function* shadowRootsIn(root: Node, onRoot: (root: ShadowRoot) => void): Generator<void, void> {
  const own = (root as Partial<Element>).shadowRoot;
  if (own) {
    onRoot(own);
    yield* shadowRootsIn(own, onRoot);
  }
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let steps = 0;
  for (let element = walker.nextNode() as Element | null; element; element = walker.nextNode() as Element | null) {
    if (element.shadowRoot) {
      onRoot(element.shadowRoot);
      yield* shadowRootsIn(element.shadowRoot, onRoot);
    }
    if (++steps % BREATH === 0) yield;
  }
}
