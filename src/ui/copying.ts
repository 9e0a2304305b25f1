/**
 * Copies and drags take a statement whole: whatever part of it is selected, what leaves is its sentence with holder,
 * act and date, and below it the sources. Elements that hold something carry it in `data-sentence`, those around them
 * the lines of their sources in `data-sources`.
 */

const SOURCES = '[data-sources]';

/** What begins and ends a line of plain text. */
const LINES = 'article, blockquote, caption, details, h1, h2, h3, li, ol, p, section, summary, table, tr, ul';

/** Listens in a document, or in the card's own tree. */
export function copyWhole(root: Document | ShadowRoot): void {
  root.addEventListener('copy', (event) => {
    const text = wholeSelection(root, event);
    if (text === undefined) return;
    (event as ClipboardEvent).clipboardData?.setData('text/plain', text);
    event.preventDefault();
  });
  root.addEventListener('dragstart', (event) => {
    const data = (event as DragEvent).dataTransfer;
    // A link or a picture that is dragged is not the selection.
    if (event.target instanceof Element && event.target.closest('a, img')) return;
    const text = wholeSelection(root, event);
    if (text === undefined || !data) return;
    data.clearData();
    data.setData('text/plain', text);
  });
}

/** @returns the selected text with each statement whole; undefined when no statement is selected */
function wholeSelection(root: Document | ShadowRoot, event: Event): string | undefined {
  // Chromium keeps a selection inside a shadow tree there; Firefox gives it to the document.
  const selection = 'getSelection' in root ? root.getSelection() : getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const inside =
    holding(range.commonAncestorContainer) ?? (root.contains(range.startContainer) ? null : holding(event.target));
  if (inside) {
    const { sentence = '' } = inside.dataset;
    return [sentence, sourcesIn(around(inside, SOURCES), sentence)].filter(Boolean).join('\n');
  }
  const fragment = range.cloneContents();
  const statements = fragment.querySelectorAll<HTMLElement>('[data-sentence]');
  for (const statement of statements) {
    // A selection that ends right before a statement leaves an empty piece of it.
    if (statement.textContent?.trim() === '') statement.remove();
    else statement.textContent = statement.dataset['sentence'] ?? '';
  }
  if (fragment.querySelector('[data-sentence]') === null) return undefined;
  for (const told of fragment.querySelectorAll<HTMLElement>('[data-sources]:has([data-sentence])')) {
    told.append(`\n${sourcesIn(told, told.textContent)}\n`);
  }
  // Where the selection lies within what is of these sources, the fragment does not hold their line.
  fragment.append(`\n${sourcesIn(around(range.commonAncestorContainer, SOURCES), fragment.textContent)}`);
  for (const line of fragment.querySelectorAll(LINES)) {
    line.before('\n');
    line.append('\n');
  }
  return (fragment.textContent ?? '').replaceAll(/\s*\n\s*/g, '\n').trim();
}

function holding(node: EventTarget | null): HTMLElement | null {
  return around(node, '[data-sentence]');
}

/** @returns a line for each source that a text names; where there is one alone, it need not be named */
function sourcesIn(told: HTMLElement | null, text: string | null): string {
  const sources = (told?.dataset['sources'] ?? '').split('\n').map((line) => line.split('\t'));
  const named = text?.toLowerCase() ?? '';
  return sources
    .filter(([called = '']) => sources.length === 1 || named.includes(called.toLowerCase()))
    .map(([, words]) => words)
    .join('\n');
}

function around(node: EventTarget | null, selector: string): HTMLElement | null {
  const element = node instanceof Element ? node : node instanceof Node ? node.parentElement : null;
  return element?.closest<HTMLElement>(selector) ?? null;
}
