/** Which mentions are marked: the first of each entity in each section, and not too many on one page. */
import { parentAcrossShadow } from './skip';

/** Beyond this many a page is a sea of underlines. */
export const MOST_MARKS = 300;

/** @param mentions in document order */
export function firstInSection<Mention extends { entity: { keys: string[] }; place: { startContainer: Node } }>(
  mentions: Mention[],
): Mention[] {
  const sectionOf = sections();
  const seen = new Map<Node, Set<string | undefined>>();
  const first = mentions.filter(({ entity: { keys }, place }) => {
    const section = sectionOf(place.startContainer);
    const known = seen.get(section) ?? new Set();
    seen.set(section, known);
    if (known.has(keys[0])) return false;
    known.add(keys[0]);
    return true;
  });
  return first.slice(0, MOST_MARKS);
}

const SECTIONING = /^(?:article|section|aside|nav|header|footer|main|body|dialog)$/;
const HEADING = /^h[1-6]$/;

/**
 * A section is what follows a heading, up to the next, within an article, section or the like; its node stands for it.
 * Each sibling is looked at once for all mentions.
 */
function sections(): (node: Node) => Node {
  const known = new Map<Node, Node | null>();

  /** The heading that rules a node from among its earlier siblings, or null. */
  const headingBefore = (node: Node): Node | null => {
    const passed: Node[] = [];
    let found: Node | null = null;
    for (let at = node.previousSibling; at; at = at.previousSibling) {
      const earlier = known.get(at);
      if (earlier !== undefined) {
        found = earlier;
        break;
      }
      const heading = headingIn(at);
      if (heading) {
        found = heading;
        known.set(at, heading);
        break;
      }
      passed.push(at);
    }
    for (const at of passed) known.set(at, found);
    return found;
  };

  return (node) => {
    let at: Node = node;
    for (let up: Node | null = node; up; up = parentAcrossShadow(up)) {
      at = up;
      if (isHeading(up)) return up;
      if (up.nodeType === 1 && SECTIONING.test((up as Element).localName)) return up;
      const heading = headingBefore(up);
      if (heading) return heading;
    }
    return at;
  };
}

/** The last heading at or in a node: pages often wrap their headings. */
function headingIn(node: Node): Node | undefined {
  if (node.nodeType !== 1) return undefined;
  return isHeading(node) ? node : [...(node as Element).querySelectorAll('h1,h2,h3,h4,h5,h6')].at(-1);
}

function isHeading(node: Node): boolean {
  return node.nodeType === 1 && HEADING.test((node as Element).localName);
}
