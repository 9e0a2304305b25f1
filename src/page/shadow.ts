/** The open shadow roots of a document. No selector and no event tells of them: every element that may have one is asked. */
import { isHere } from './here';
import { shadowOf, SHOW_ELEMENT } from './own';

/** So many components whose code has not come yet are waited for. */
const MOST_AWAITED = 500;

/**
 * When the code of a component comes late, no change of the document tells what it shows then.
 * @param before those that are known
 * @returns all that are waited for, with those under some roots
 */
export function unbuiltIn(roots: Node[], before: Element[]): Element[] {
  const more = roots.flatMap((root) => [...(root as ParentNode).querySelectorAll(':not(:defined)')]);
  return [...new Set([...before, ...more])].filter((one) => isHere(one) && !isBuilt(one)).slice(0, MOST_AWAITED);
}

export function isBuilt(element: Element): boolean {
  return element.matches(':defined');
}

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
