/** The open shadow roots of a document. No selector and no event tells of them: every element that may have one is asked. */
import { shadowOf, SHOW_ELEMENT } from './own';

/** Elements between two looks at the clock. */
const BREATH = 256;

/** @yields now and then, for a pause; roots inside of roots are told of too */
export function* shadowRootsIn(root: Node, onRoot: (root: ShadowRoot) => void): Generator<void, void> {
  const own = shadowOf(root as Element);
  if (own) {
    onRoot(own);
    yield* shadowRootsIn(own, onRoot);
  }
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, SHOW_ELEMENT);
  let steps = 0;
  for (let element = walker.nextNode() as Element | null; element; element = walker.nextNode() as Element | null) {
    const inner = shadowOf(element);
    if (inner) {
      onRoot(inner);
      yield* shadowRootsIn(inner, onRoot);
    }
    if (++steps % BREATH === 0) yield;
  }
}
