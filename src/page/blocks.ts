/**
 * Document → blocks: one string for each run of text that flows together, so that `Jensen <b>Huang</b>` is whole, with a
 * map back to the text nodes. Only reads. Works on any DOM (a page's, or linkedom's in Node).
 */
import { treatmentOf } from './skip';

export interface Piece {
  node: Text;
  /** Where the node's data begins in the block's text, in UTF-16 units. */
  start: number;
}

export interface Block {
  text: string;
  pieces: Piece[];
}

/** Stands in the text for something that is no text: an image, a button, a piece of code. */
const OBJECT = '\uFFFC';

/** After this many nodes without a block the walk hands over, so that its caller can pause. */
const BREATH = 400;

/**
 * Walks the nodes under `root`, which is itself not part of a line.
 * @param onShadowRoot told of each open shadow root on the way; its blocks are part of the walk
 * @yields blocks that hold more than white space, in document order; `undefined` now and then, for a pause
 * @returns false when the page took away the ground under the walk, and the rest was not read
 */
export function* blocksIn(
  root: Node,
  onShadowRoot: (root: ShadowRoot) => void = () => {},
): Generator<Block | undefined, boolean> {
  let block = emptyBlock();
  let steps = 0;
  const ownShadow = (root as Partial<Element>).shadowRoot;
  if (ownShadow) {
    onShadowRoot(ownShadow);
    if (!(yield* blocksIn(ownShadow, onShadowRoot))) return false;
  }
  let node: Node | null = root.firstChild;
  while (node) {
    let descend = false;
    if (node.nodeType === 3) {
      addText(block, node as Text);
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const treatment = treatmentOf(element);
      if (treatment === 'block') {
        if (hasText(block)) yield block;
        block = emptyBlock();
      } else if (treatment === 'opaque') {
        block.text += OBJECT;
      }
      if (element.localName === 'br') block.text += '\n';
      descend = treatment === 'block' || treatment === 'inline';
      if (descend && element.shadowRoot) {
        if (hasText(block)) yield block;
        block = emptyBlock();
        onShadowRoot(element.shadowRoot);
        if (!(yield* blocksIn(element.shadowRoot, onShadowRoot))) return false;
      }
    }
    if (++steps % BREATH === 0) yield undefined;
    if (!isUnder(node, root)) return false;
    let next: Node | null = descend ? node.firstChild : null;
    for (let at: Node | null = node; !next && at && at !== root; at = at.parentNode) {
      // Leaving a block ends it: the next text starts on a line of its own.
      if ((at !== node || descend) && at.nodeType === 1 && treatmentOf(at as Element) === 'block') {
        if (hasText(block)) yield block;
        block = emptyBlock();
        if (!isUnder(at, root)) return false;
      }
      next = at.nextSibling;
    }
    node = next;
  }
  if (hasText(block)) yield block;
  return true;
}

function emptyBlock(): Block {
  return { text: '', pieces: [] };
}

function addText(block: Block, node: Text): void {
  // Blank nodes between blocks are two thirds of all text nodes: they start no block.
  if (block.pieces.length === 0 && !/\S/.test(node.data)) return;
  block.pieces.push({ node, start: block.text.length });
  block.text += node.data;
}

function hasText(block: Block): boolean {
  return block.pieces.length > 0;
}

/** While the walk paused, the page may have taken the node away. */
function isUnder(node: Node, root: Node): boolean {
  return root.contains(node);
}
