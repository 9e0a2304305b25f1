type Own = 'body' | 'documentElement' | 'hidden' | 'designMode';

/** The browser's own, each fetched once. */
const getters: { [Key in Own]?: (() => unknown) | undefined } = {};

/**
 * What the document itself says. A page may give a form or an image the name of anything (`<form name="body">`), and `document.body` is
 * that form then, for a page script too.
 */
export function own<Key extends Own>(key: Key): Document[Key] {
  const get = (getters[key] ??= Object.getOwnPropertyDescriptor(Document.prototype, key)?.get);
  return get?.call(document) as Document[Key];
}

type Way = 'parentNode' | 'previousSibling' | 'nextSibling' | 'firstChild' | 'lastChild';

/** Outside of a browser there is no such form. */
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
