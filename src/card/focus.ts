/** Where the focus is, and where it goes back to once the card has gone. */

/** In components too. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/**
 * @param before what had the focus when the card came
 * @param near where its mention begins: mostly nothing has the focus, and Tab would go on from where the card was, behind everything
 */
export function giveBack(before: Element | null, near: Node): void {
  const isNowhere = before === null || before.localName === 'body';
  const link = isNowhere && near.isConnected ? linkBefore(near) : undefined;
  const to = (link ?? before) as HTMLOrSVGElement | null;
  to?.focus({ preventScroll: true });
  // From where the focus was last it goes on; the reader has not chosen this link.
  if (link && !link.contains(near)) to?.blur();
}

/** @returns the last link that begins before a node, in the same tree */
function linkBefore(node: Node): Element | undefined {
  const root = node.getRootNode();
  // A document may have an image that is called so.
  const owner = root instanceof Document ? Document.prototype : DocumentFragment.prototype;
  return [...owner.querySelectorAll.call(root, 'a[href]')].findLast(
    (link) => link.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING && link.checkVisibility(),
  );
}
