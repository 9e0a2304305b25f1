/** Where blocks stand to each other, through shadow roots too. */
import type { Block } from './blocks';
import { isHere } from './here';

/** Does a block still stand, outside of what is read anew? Each shadow root is a root of its own. */
export function isKept({ pieces }: Block, roots: Node[]): boolean {
  const node = pieces[0]?.node;
  return node !== undefined && isHere(node) && !roots.some((root) => root.contains(node));
}

function shadowHost(node: Node): Node | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** What `compareDocumentPosition` tells. */
const DISCONNECTED = 1;
const FOLLOWING = 4;

/** Nodes of a shadow root stand where their host stands. */
export function inDocumentOrder(a: Block, b: Block): number {
  const [first, second] = [a.pieces[0]?.node, b.pieces[0]?.node];
  if (!first || !second) return 0;
  // Of a long text each stretch is a block.
  if (first === second) return (a.pieces[0]?.from ?? 0) - (b.pieces[0]?.from ?? 0);
  const position = first.compareDocumentPosition(second);
  if ((position & DISCONNECTED) === 0) return position & FOLLOWING ? -1 : 1;
  const [x, y] = [inOneTree(first, second), inOneTree(second, first)];
  return x.compareDocumentPosition(y) & FOLLOWING ? -1 : 1;
}

/** Climbs from a node to the tree that also holds the other. */
function inOneTree(node: Node, other: Node): Node {
  for (let at: Node | null = node; at; at = shadowHost(at)) {
    for (let root: Node | null = other; root; root = shadowHost(root))
      if (root.getRootNode() === at.getRootNode()) return at;
  }
  return node;
}
