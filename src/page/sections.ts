/** Which mentions are marked: the first of each entity in each section, and not too many on one page. */
import type { KnownEntity } from '../match/lexicon';
import { parentOf, step } from './own';
import { parentAcrossShadow } from './skip';

/** Beyond this many a page is a sea of underlines. */
const MOST_MARKS = 300;

/** Which mentions are marked. */
export interface Showing {
  /** The first in each section, or every one. */
  isEvery: boolean;
  /** Does the reader know the entity? */
  isKnown: (entity: KnownEntity) => boolean;
  /** None for now: they are shown while a key is held. */
  isHidden: boolean;
}

export const SHOW_FIRST: Showing = { isEvery: false, isKnown: () => false, isHidden: false };

/** @param mentions in document order */
export function markedOf<Mention extends { entity: KnownEntity; section: Node }>(
  mentions: Mention[],
  { isEvery, isKnown, isHidden }: Showing,
): Mention[] {
  if (isHidden) return [];
  const unknown = mentions.filter(({ entity }) => !isKnown(entity));
  return (isEvery ? unknown : firstInSection(unknown)).slice(0, MOST_MARKS);
}

function firstInSection<Mention extends { entity: KnownEntity; section: Node }>(mentions: Mention[]): Mention[] {
  const seen = new Map<Node, Set<string | undefined>>();
  return mentions.filter(({ entity: { keys }, section }) => {
    const known = seen.get(section) ?? new Set();
    seen.set(section, known);
    if (known.has(keys[0])) return false;
    known.add(keys[0]);
    return true;
  });
}

const SECTIONING = /^(?:article|section|aside|nav|header|footer|main|body|dialog)$/;
const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const HEADING = /^h[1-6]$/;

/**
 * A section is what follows a heading, up to the next, within an article, section or the like; its node stands for it.
 * The headings are asked for once, and each sibling is looked at once for all mentions.
 * @param roots the trees that are read
 */
export function sectionsOf(roots: Node[]): (node: Node) => Node {
  /** By what holds it, the last heading: pages often wrap their headings. */
  const headings = new Map<Node, Node>();
  /** What has a child that is or holds a heading. */
  const parents = new Set<Node>();
  for (const root of roots) {
    for (const heading of [...(root as ParentNode).querySelectorAll(HEADINGS)].toReversed()) {
      // What holds this one and a later one is known by the later.
      for (let up: Node = heading; up !== root && !headings.has(up);) {
        headings.set(up, heading);
        const parent = parentOf(up);
        if (!parent) break;
        parents.add((up = parent));
      }
    }
  }
  const known = new Map<Node, Node | undefined>();

  /** The heading that rules a node from among its earlier siblings. */
  const headingBefore = (node: Node): Node | undefined => {
    const parent = parentOf(node);
    if (!parent || !parents.has(parent)) return undefined;
    const passed: Node[] = [];
    let found: Node | undefined;
    for (let at = step(node, 'previousSibling'); at; at = step(at, 'previousSibling')) {
      found = headings.get(at) ?? known.get(at);
      if (found || known.has(at)) break;
      passed.push(at);
    }
    for (const at of passed) known.set(at, found);
    return found;
  };

  return (node) => {
    let at: Node = node;
    for (let up: Node | null = node; up; up = parentAcrossShadow(up)) {
      at = up;
      if (up.nodeType === 1 && HEADING.test((up as Element).localName)) return up;
      if (up.nodeType === 1 && SECTIONING.test((up as Element).localName)) return up;
      const heading = headingBefore(up);
      if (heading) return heading;
    }
    return at;
  };
}
