/**
 * The first look at a document: which text nodes have words that some name has. One native walk, one native pattern a node;
 * more is asked of the page only where there is a hit. What it finds is looked at closely later.
 */
import type { GateKeeper, WordHash } from '../match/gate';
import { holds, SHOW_TEXT } from './own';
import { isInline, isUnseen, skipping } from './skip';
import { LONG, stretchesOf } from './stretches';

/** A text node that is read, and may hold a part of a name. */
export interface Candidate {
  text: Text;
  /** Where in the node's data, about; 0 but in very long nodes. */
  at: number;
  words: WordHash[];
}

/** Nodes, and UTF-16 units, between two looks at the clock. */
const MOST_NODES = 64;
const MOST_UNITS = 2000;

/**
 * A text of so many UTF-16 units, or of more, is asked first whether it is a script, a style or the like: of such long ones most
 * are. To ask all that it stands in whether it is read takes longer than to look for words in the others.
 */
const WORTH_ASKING = 500;

/** A word that two nodes share is looked for so many UTF-16 units around their seam. */
const AROUND_SEAM = 60;

/**
 * @yields now and then, for a pause
 * @returns false when the page took away the ground under the walk, and the rest was not read
 */
export function* scan(
  root: Node,
  wordsIn: GateKeeper,
  onCandidate: (candidate: Candidate) => void,
): Generator<void, boolean> {
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, SHOW_TEXT);
  const isSkipped = skipping();
  let before = '';
  /** The last UTF-16 unit of the text before. */
  let last = 0;
  let nodes = 0;
  let units = 0;
  // Most nodes are blank or have no name: until there is a hit, as little as possible is done for each.
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (++nodes > MOST_NODES || units > MOST_UNITS) {
      nodes = units = 0;
      yield;
      if (!holds(root, node)) return false;
    }
    const { data } = node;
    const { length } = data;
    if (length >= WORTH_ASKING && isUnseen(node.parentNode)) continue;
    units += length;
    const isJoined = last >= FIRST_OF_WORDS && isWithinWord(last, data.charCodeAt(0));
    // `黄<rt>Huang</rt>仁勋`: a reading stands between its word and the rest, with brackets around it.
    if ((isJoined || last >= FIRST_OF_UNSPACED) && isUnseen(node.parentNode)) continue;
    if (isJoined && mayContinue(node)) {
      // `Hua<b>wei</b>`: neither node has the word.
      const seam = before.slice(-AROUND_SEAM) + data.slice(0, AROUND_SEAM);
      const words = wordsIn(seam);
      if (words && !isSkipped(node)) onCandidate({ text: node, at: 0, words });
      before = length < AROUND_SEAM ? seam : data;
    } else {
      // An empty node parts no word.
      before = data || before;
    }
    if (length > 0) last = data.charCodeAt(length - 1);
    if (length < LONG) {
      const words = wordsIn(data);
      if (words && !isSkipped(node)) onCandidate({ text: node, at: 0, words });
    } else {
      for (const { from, to } of stretchesOf(data)) {
        const words = wordsIn(data.slice(from, to));
        if (words && !isSkipped(node)) onCandidate({ text: node, at: from, words });
        yield;
        if (!holds(root, node)) return false;
      }
    }
  }
  return true;
}

/** Of ASCII, the digit 0: after most texts a look at one number is enough. */
const FIRST_OF_WORDS = 0x30;

/** Of Chinese characters, and what stands among them. */
const FIRST_OF_UNSPACED = 0x2e80;

/** Told by the two characters at the seam alone; NaN, of no text, is none. */
function isWithinWord(before: number, after: number): boolean {
  return isLetter(after) && isLetter(before);
}

function isLetter(code: number): boolean {
  return code > 0xaa || (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || (code > 0x2f && code < 0x3a);
}

/** Most text nodes are the first in a box of their own: they continue nothing. */
function mayContinue(node: Text): boolean {
  return node.previousSibling !== null || isInline(node.parentNode);
}
