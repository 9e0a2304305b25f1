/** The open shadow roots of a document. No selector and no event tells of them: every element that may have one is asked. */
import { holds, shadowOf, SHOW_ELEMENT } from './own';

/** Elements between two looks at the clock. */
const BREATH = 256;

/**
 * @yields now and then, for a pause; roots inside of roots are told of too
 * @returns false when the page took away the ground under the search, and the rest was not seen
 */
export function* shadowRootsIn(root: Node, onRoot: (root: ShadowRoot) => void): Generator<void, boolean> {
  const own = shadowOf(root as Element);
  if (own) {
    onRoot(own);
    if (!(yield* shadowRootsIn(own, onRoot))) return false;
  }
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, SHOW_ELEMENT);
  let steps = 0;
  for (let element = walker.nextNode() as Element | null; element; element = walker.nextNode() as Element | null) {
    const inner = shadowOf(element);
    if (inner) {
      onRoot(inner);
      if (!(yield* shadowRootsIn(inner, onRoot))) return false;
    }
    if (++steps % BREATH === 0) yield;
    else if (!inner) continue;
    if (!holds(root, element)) return false;
  }
  return true;
}
