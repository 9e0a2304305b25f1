/** What in a document is not prose: never read, never marked. By tag, attribute and text alone, so that reading costs no style. */
import { parentOf, slotOf, step } from './own';

const tags = (list: string) => new Set(list.trim().split(/\s+/));

/** Left out, and nothing is said there: names on both sides still belong to one text. */
const UNSEEN = tags('script style template noscript head title link meta base rp rt datalist');

/** Left out, but something stands there: it parts the words on its two sides. */
const OPAQUE = tags(`
  input textarea select option optgroup button progress meter output
  code pre kbd samp var tt xmp listing plaintext
  img picture svg math canvas video audio iframe frame frameset object embed map`);

/** Elements that flow within a line; everything else, custom elements too, is taken to break the text. */
const INLINE = tags(`
  a abbr acronym b bdi bdo big br cite data del dfn em font i ins label mark nobr q ruby rb
  s small span strike strong sub sup time u wbr slot`);

/** "CUDA¹", "CUDA[a]", "CUDA™" are the name CUDA; "20th Century Fox" is whole. */
const REFERENCE = /^(?:[\s\d,[\]*†‡–-]+|\[[a-z]{1,2}\]|TM|SM)$/;

const XHTML = 'http://www.w3.org/1999/xhtml';

export type Treatment = 'unseen' | 'opaque' | 'inline' | 'block';

/** @returns how the text of an element is taken. */
export function treatmentOf(element: Element): Treatment {
  const tag = element.localName;
  if (UNSEEN.has(tag) || (tag === 'sup' && REFERENCE.test(element.textContent))) return 'unseen';
  if (element.namespaceURI !== XHTML || isEditor(element)) return 'opaque';
  if (OPAQUE.has(tag) && !(tag === 'pre' && isProse(element))) return 'opaque';
  if (element.hasAttribute('hidden')) return 'unseen';
  return INLINE.has(tag) ? 'inline' : 'block';
}

/** Is a node inside something that is not read? Climbs out of shadow roots to their hosts. */
export function isInSkipped(node: Node): boolean {
  return skipping()(node);
}

/** The same for many nodes of a document that stays as it is: each element is asked once. */
export function skipping(): (node: Node) => boolean {
  const known = new Map<Node, boolean>();
  return (node) => {
    const passed: Node[] = [];
    let isSkipped = false;
    for (let at: Node | null = node; at; at = parentAcrossShadow(at)) {
      const before = known.get(at);
      if (before !== undefined) {
        isSkipped = before;
        break;
      }
      passed.push(at);
      const treatment = at.nodeType === 1 ? treatmentOf(at as Element) : 'inline';
      if (treatment === 'unseen' || treatment === 'opaque' || isPutIntoOpaque(at)) {
        isSkipped = true;
        break;
      }
    }
    for (const at of passed) known.set(at, isSkipped);
    return isSkipped;
  };
}

/** A component may show in a button what it is given. Where it hides it, nothing would tell when that is shown: it is read. */
function isPutIntoOpaque(node: Node): boolean {
  // Outside of a browser there are no slots.
  const slot = globalThis.Node ? slotOf(node) : null;
  return slot !== null && [...shownIn(slot)].some((at) => at.nodeType === 1 && treatmentOf(at as Element) === 'opaque');
}

/** By its tag: does what is in it flow within a line? */
export function isInline(node: Node | null): boolean {
  return node?.nodeType === 1 && INLINE.has((node as Element).localName);
}

/** By its tag: is what is in it left out as if nothing were there? */
export function isUnseen(node: Node | null): boolean {
  return node?.nodeType === 1 && UNSEEN.has((node as Element).localName);
}

/** @returns the nearest element at or above a node that breaks the text: what is read again when the node changes. */
export function blockAround(node: Node): Element | ShadowRoot | undefined {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at.nodeType === 11) return at as ShadowRoot;
    if (at.nodeType === 1 && !INLINE.has((at as Element).localName)) return at as Element;
  }
  return undefined;
}

export function parentAcrossShadow(node: Node): Node | null {
  // The document, too, may have a form that is called `host`.
  return parentOf(node) ?? (node.nodeType === 11 ? ((node as Partial<ShadowRoot>).host ?? null) : null);
}

/** @yields a node, and all that it is shown in: through slots, and out of shadow roots */
export function* shownIn(node: Node): Generator<Node, void> {
  for (let at: Node | null = node; at; at = slotOf(at) ?? parentAcrossShadow(at)) yield at;
}

/** Of preformatted text so many UTF-16 units are looked at. */
const FIRST_PAGE = 3000;
/** What letters and records have in them; listings have `code`, or a `span` for each colour. */
const IN_PROSE = tags('a b i em strong u font br');
const SENTENCE_AFTER_SENTENCE = /\p{Ll}[.!?]["”’)]?\s+["“‘(]?\p{Lu}|[。！？]/u;
const CODE_LINE = /[{}] *$|\); *$| = /m;

/** Letters in old archives, records of parliaments: text in which a sentence follows another, and no line is of code. */
function isProse(pre: Element): boolean {
  let text = '';
  for (let at = step(pre, 'firstChild'); at && text.length < FIRST_PAGE; at = step(at, 'nextSibling')) {
    if (at.nodeType === 1 && !IN_PROSE.has((at as Element).localName)) return false;
    text += at.textContent ?? '';
  }
  const page = text.slice(0, FIRST_PAGE);
  return SENTENCE_AFTER_SENTENCE.test(page) && !CODE_LINE.test(page);
}

/** Ace and xterm.js show what is written in plain boxes beside a field, and say it by a class alone. */
const EDITOR_CLASS = /(?:^|\s)(?:ace_editor|xterm)(?:\s|$)/;

function isEditor(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  if (EDITOR_CLASS.test(element.getAttribute('class') ?? '')) return true;
  return /^(?:textbox|searchbox|combobox|button|code)$/.test(element.getAttribute('role') ?? '');
}
