/**
 * What the document itself says. A page may give a form or an image the name of anything (`<form name="body">`), and `document.body` is
 * that form then, for a page script too.
 */
export function own<Key extends 'body' | 'documentElement' | 'hidden' | 'designMode'>(key: Key): Document[Key] {
  return Reflect.get(Document.prototype, key, document);
}

/** The same of a form, whose fields may be called `parentNode`: who climbs such a tree would never arrive. */
export function parentOf(node: Node): Node | null {
  // Outside of a browser there is no such form.
  return globalThis.Node ? Reflect.get(Node.prototype, 'parentNode', node) : node.parentNode;
}
