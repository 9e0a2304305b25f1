/**
 * Text node → its block: one string for the run of text that flows together, so that `Jensen <b>Huang</b>` is whole, with a
 * map back to the text nodes. Only reads. Works on any DOM (a page's, or linkedom's in Node).
 */
import { parentOf, shadowOf, SHOW_TEXT, step } from './own';
import { isParted } from './seams';
import { skipping, treatmentOf } from './skip';
import { LONG, stretchOf, stretchesOf } from './stretches';

export interface Piece {
  node: Text;
  /** Where it begins in the block's text, in UTF-16 units. */
  start: number;
  length: number;
  /** Where it begins in the node's data. */
  from: number;
}

export interface Block {
  text: string;
  pieces: Piece[];
}

/** Stands in the text for something that is no text: an image, a button, a piece of code. */
const OBJECT = '\uFFFC';

/** A block is cut so many UTF-16 units and nodes from the node that it was asked for: longer ones are no prose. */
const REACH = 10_000;

/**
 * @param text one that is read; see `skip.ts`
 * @param at where in the node's data something was found
 */
export function blockAt(text: Text, at = 0): Block {
  if (text.length >= LONG) return stretchAt(text, at);
  const before = collect(text, 'previousSibling').toReversed();
  const after = collect(text, 'nextSibling');
  const block: Block = { text: '', pieces: [] };
  let last: Text | undefined;
  for (const part of [...before, text, ...after]) {
    if (typeof part === 'string') {
      block.text += part;
      last = undefined;
    } else if (part.length < LONG) {
      if (last && isParted(last, part)) block.text += '\n';
      if (part.length > 0) last = part;
      add(block, part, 0, part.length);
    }
  }
  return block;
}

/** @yields each block under a root that holds more than white space, in document order */
export function* blocksIn(root: Node): Generator<Block> {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, SHOW_TEXT);
  const isSkipped = skipping();
  const read = new Set<Node>();
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (read.has(node) || !/\S/.test(node.data) || isSkipped(node)) continue;
    for (const { from, to } of stretchesOf(node.data)) {
      const block = blockAt(node, from);
      for (const piece of block.pieces) read.add(piece.node);
      yield block;
      if (to === node.length) break;
    }
  }
}

function stretchAt(text: Text, at: number): Block {
  const { from, to } = stretchOf(text.data, at);
  const block: Block = { text: '', pieces: [] };
  add(block, text, from, to);
  return block;
}

/** But for the byte order mark, which folding drops. */
const SPACE = /[^\S\uFEFF]/;
const SPACES = /[^\S\uFEFF]{2,}/g;
const LEADING = /^[^\S\uFEFF]+/;
/** It ends a sentence, wherever it stands. */
const BLANK_LINE = /\n\s*\n/;

/**
 * White space that a page's source is indented with is one space to a reader, in a node and where the next begins: a piece ends
 * with it, and the next one begins behind it.
 */
function add(block: Block, node: Text, from: number, to: number): void {
  const last = block.pieces.at(-1);
  const isBehindText = last !== undefined && last.length > 0 && last.start + last.length === block.text.length;
  const isBehindBreak = !isBehindText && block.text.endsWith('\n');
  if (isBehindText && last.length > 1 && SPACE.test(block.text.slice(-1)) && SPACE.test(node.data.charAt(from))) {
    last.length--;
    block.text = block.text.slice(0, -1);
  }
  const piece = (begin: number, end: number) => {
    block.pieces.push({ node, start: block.text.length, length: end - begin, from: begin });
    block.text += node.data.slice(begin, end);
  };
  const data = node.data.slice(from, to);
  // `<br>` and the end of the line of source behind it are one break.
  const start = isBehindBreak ? (LEADING.exec(data)?.[0].length ?? 0) : 0;
  let begin = start;
  for (const { 0: run, index } of data.matchAll(SPACES)) {
    if (index < begin || BLANK_LINE.test(run)) continue;
    piece(from + begin, from + index + 1);
    begin = index + run.length;
  }
  if (begin < data.length || begin === start) piece(from + begin, to);
}

/** What flows on from a text node in one direction, up to the edge of its block: text nodes, and what stands for the rest. */
function collect(text: Text, sibling: 'previousSibling' | 'nextSibling'): (Text | string)[] {
  const child = sibling === 'nextSibling' ? 'firstChild' : 'lastChild';
  const parts: (Text | string)[] = [];
  let length = 0;
  let node: Node = text;
  while (length < REACH) {
    let next = step(node, sibling);
    while (!next) {
      const parent: Node | null = parentOf(node);
      if (parent?.nodeType !== 1 || treatmentOf(parent as Element) !== 'inline') return parts;
      node = parent;
      next = step(node, sibling);
    }
    node = next;
    length++;
    while (node.nodeType === 1) {
      const element = node as Element;
      const treatment = treatmentOf(element);
      if (treatment === 'block' || (treatment === 'inline' && shadowOf(element))) return parts;
      if (treatment === 'opaque') parts.push(OBJECT);
      if (element.localName === 'br') parts.push('\n');
      const inner = treatment === 'inline' ? step(element, child) : null;
      if (!inner) break;
      node = inner;
    }
    if (node.nodeType !== 3) continue;
    parts.push(node as Text);
    length += (node as Text).length;
  }
  return parts;
}
