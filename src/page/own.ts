/**
 * What the document itself says. A page may give a form or an image the name of anything (`<form name="body">`), and `document.body` is
 * that form then, for a page script too.
 */
export function own<Key extends 'body' | 'documentElement' | 'contentType' | 'readyState' | 'hidden' | 'designMode'>(
  key: Key,
): Document[Key] {
  return Reflect.get(Document.prototype, key, document);
}

/** What a tree walker stops at: numbers, because the browser makes `NodeFilter` for each document that asks for it. */
export const SHOW_ELEMENT = 1;
export const SHOW_TEXT = 4;

type Way = 'parentNode' | 'previousSibling' | 'nextSibling' | 'firstChild' | 'lastChild';

/** The same of a form, whose fields may be called `nextSibling`: who goes through such a tree would never arrive. */
export function step(node: Node, way: Way): Node | null {
  // Outside of a browser there is no such form.
  return globalThis.Node ? Reflect.get(Node.prototype, way, node) : node[way];
}

export function parentOf(node: Node): Node | null {
  return step(node, 'parentNode');
}

/** Is one node in another? A form may have a field that is called `contains`. */
export function holds(node: Node, other: Node): boolean {
  return globalThis.Node ? Node.prototype.contains.call(node, other) : node.contains(other);
}

/** @returns the slot of an open shadow root that shows a node */
export function slotOf(node: Node): HTMLSlotElement | null {
  if (node.nodeType === 3) return (node as Text).assignedSlot;
  return node.nodeType === 1 ? Reflect.get(Element.prototype, 'assignedSlot', node) : null;
}

/** @returns the open shadow root of an element */
export function shadowOf(element: Element): ShadowRoot | null {
  const root: Node | null = element.shadowRoot;
  return root?.nodeType === 11 ? (root as ShadowRoot) : null;
}
