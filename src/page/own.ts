/**
 * What the document itself says. A page may give a form or an image the name of anything (`<form name="body">`), and `document.body` is
 * that form then, for a page script too.
 */
export function own<Key extends 'body' | 'documentElement' | 'hidden' | 'designMode'>(key: Key): Document[Key] {
  return Reflect.get(Document.prototype, key, document);
}

type Way = 'parentNode' | 'previousSibling' | 'nextSibling' | 'firstChild' | 'lastChild';

/** The browser's own ways, each fetched once. Outside of a browser there is no such form. */
const ways: Partial<Record<Way, (this: Node) => Node | null>> = {};

/** The same of a form, whose fields may be called `nextSibling`: who goes through such a tree would never arrive. */
export function step(node: Node, way: Way): Node | null {
  const get = (ways[way] ??= wayOf(way));
  return get.call(node);
}

function wayOf(way: Way): (this: Node) => Node | null {
  const own = globalThis.Node && Object.getOwnPropertyDescriptor(Node.prototype, way)?.get;
  return (
    own ??
    function () {
      return this[way];
    }
  );
}

export function parentOf(node: Node): Node | null {
  return step(node, 'parentNode');
}

/** @returns the open shadow root of an element */
export function shadowOf(element: Element): ShadowRoot | null {
  const root: Node | null = element.shadowRoot;
  return root?.nodeType === 11 ? (root as ShadowRoot) : null;
}
