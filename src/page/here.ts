/** Does a node stand in this document? One that a page has moved into a frame is connected too. */
export function isHere(node: Node): boolean {
  return node.isConnected && node.ownerDocument === document;
}
