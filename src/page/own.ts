type Own = 'body' | 'documentElement' | 'hidden' | 'designMode';
type Way = 'parentNode' | 'previousSibling' | 'nextSibling' | 'firstChild' | 'lastChild';

/** How the browser itself answers; each is fetched once. */
const answers = new Map<Own | Way, PropertyDescriptor>();

/**
 * What the document itself says. A page may give a form or an image the name of anything (`<form name="body">`), and `document.body` is
 * that form then, for a page script too.
 */
export function own<Key extends Own>(key: Key): Document[Key] {
  return answerOf(Document.prototype, key).get?.call(document) as Document[Key];
}

/** The same of a form, whose fields may be called `nextSibling`: who goes through such a tree would never arrive. */
export function step(node: Node, way: Way): Node | null {
  // Outside of a browser there is no such form.
  if (!globalThis.Node) return node[way];
  return answerOf(Node.prototype, way).get?.call(node) as Node | null;
}

function answerOf(prototype: object, key: Own | Way): PropertyDescriptor {
  const known = answers.get(key);
  if (known) return known;
  const answer = Object.getOwnPropertyDescriptor(prototype, key) ?? {};
  answers.set(key, answer);
  return answer;
}

export function parentOf(node: Node): Node | null {
  return step(node, 'parentNode');
}

/** @returns the open shadow root of an element */
export function shadowOf(element: Element): ShadowRoot | null {
  const root: Node | null = element.shadowRoot;
  return root?.nodeType === 11 ? (root as ShadowRoot) : null;
}
