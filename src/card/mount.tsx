/** The card's host in the page: one element, made on the first hover, in the document only while a card is shown. */
import { render } from 'preact';
import { copyWhole } from '../ui/copying';
import { Words } from '../ui/words';
import uiSheet from '../ui/ui.css?inline';
import cardSheet from './card.css?inline';
import { Card } from './Card';
import { focused, giveBack } from './focus';
import { keepInPlace, standsAtFoot, type Keeping } from './place';
import type { Anchor, Card as CardPort, CardTools, Content, How } from './port';
import { LINGER_MS } from './timing';
import { HEADING_ID } from './Told';

/** A dialog tells of itself in its own tree alone; one in a component is known by the focus, which it takes. */
const OVER = ['toggle', 'focusin'];

/** What happens in the card and bubbles. */
const OURS = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'wheel',
  'touchstart',
  'touchmove',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
  'focusin',
  'copy',
  'cut',
  'dragstart',
];

/** What ends a press, or tells that it has ended. */
const RELEASES = ['pointerup', 'pointercancel', 'pointermove', 'dragend', 'blur'];

export function makeCard({ t, onOpen, onRelated, onClose }: CardTools): CardPort {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [uiSheet, cardSheet].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  const washes = root.appendChild(document.createElement('div'));
  const body = root.appendChild(document.createElement('div'));
  let keeping: Keeping | undefined;
  let focusBefore: Element | null = null;
  let near: Node | null = null;
  let how: How = 'hover';
  let going: ReturnType<typeof setTimeout> | undefined;
  /** Each showing begins at its own entity, wherever the one before was left. */
  let shown = 0;
  copyWhole(root);

  const hide = () => {
    keeping?.stop();
    keeping = undefined;
    onRelease();
    for (const type of OVER) document.removeEventListener(type, onOver, true);
    removeEventListener('blur', onBlur);
    const [before, beside] = [focusBefore, near];
    focusBefore = near = null;
    if (!host.isConnected) return;
    const hadFocus = root.activeElement !== null;
    host.remove();
    render(null, body);
    if (hadFocus && beside) giveBack(before, beside);
  };

  /** A modal dialog that opens makes everything else inert, the card too. */
  const onOver = (event: Event) => {
    const modal = event.composedPath().find((at) => isLayer(at, 'dialog:modal'));
    if (modal && ![...upFrom(host)].includes(modal as Node)) onClose();
  };

  /** A press in a frame is heard there alone: that the frame has the focus then, is told a moment later. */
  const onBlur = ({ isTrusted }: FocusEvent) =>
    isTrusted && setTimeout(() => host.isConnected && focused() instanceof HTMLIFrameElement && onClose());

  const show = (content: Content, anchor: Anchor, opened: How) => {
    how = opened;
    near = anchor.start;
    keeping?.stop();
    // From one card to the next the reader's own place stays the one to go back to.
    if (!host.isConnected) focusBefore = focused();
    render(
      <Words.Provider value={t}>
        <Card key={++shown} content={content} onOpen={onOpen} onRelated={onRelated} onClose={onClose} />
      </Words.Provider>,
      body,
    );
    enter(host, anchor, { dir: t('text_direction'), lang: t('text_language') });
    for (const type of OVER) document.addEventListener(type, onOver, true);
    addEventListener('blur', onBlur);
    const isAtFoot = standsAtFoot(how);
    body.className = isAtFoot ? 'sheet' : how;
    keeping = keepInPlace({
      anchor,
      host,
      isAtFoot,
      onMove: (to) => move(anchor, to),
      onGone,
    });
    wash(washes, anchor);
    if (how === 'keyboard') root.getElementById(HEADING_ID)?.focus({ preventScroll: true });
  };

  /** Nothing of its name is seen: a slide has moved on, a list has scrolled. Where the reader is in the card, it stays. */
  const onGone = () => {
    washes.replaceChildren();
    clearTimeout(going);
    // Or on the way into it, from a menu that folds up.
    going = setTimeout(() => {
      const isInUse = body.classList.contains('held') || root.activeElement !== null || host.matches(':hover');
      if (host.isConnected && washes.childElementCount === 0 && !isInUse) onClose();
    }, LINGER_MS);
  };

  const move = (anchor: Anchor, to?: Record<string, string>) => {
    if (to) place(host, to);
    wash(washes, anchor);
  };

  // For the page a press or a key in the card would be one outside of its own dialog, or a shortcut of its own.
  // Nor do listeners that it adds to the host hear of them: with a copy they would hear what is copied.
  for (const type of OURS) host.addEventListener(type, (event) => event.stopImmediatePropagation(), { passive: true });

  // From now on it stays (state.ts): a button that closes it shows so.
  const onPress = ({ isTrusted, button }: PointerEvent) => {
    if (!isTrusted) return;
    body.classList.add('held');
    // No other button draws a selection, and a menu swallows its release.
    if (button !== 0) return;
    body.classList.add('pressed');
    for (const type of RELEASES) addEventListener(type, onRelease, { capture: true });
  };
  /** A page may swallow a release: a move without buttons tells of it, too. */
  const onRelease = (event?: Event) => {
    if (event?.type === 'pointermove' && (event as PointerEvent).buttons !== 0) return;
    body.classList.remove('pressed');
    for (const type of RELEASES) removeEventListener(type, onRelease, { capture: true });
  };
  // In the root: on the host nothing is heard behind what is stopped there.
  root.addEventListener('pointerdown', (event) => onPress(event as PointerEvent), { passive: true });

  // Opened by keyboard, the card goes when the focus leaves it.
  host.addEventListener('focusout', (event) => {
    if (event.isTrusted && how === 'keyboard' && host.isConnected && event.relatedTarget !== null) onClose();
  });

  return {
    show,
    hide,
    follow: () => keeping?.again(),
    box: () => (host.isConnected ? host.getBoundingClientRect() : undefined),
    owns: (event) => host.isConnected && event.composedPath().includes(host),
  };
}

/**
 * Into the top layer, and into what the page itself has put there: elsewhere the card would be inert under a modal, and a click in it
 * one outside of a popover.
 */
function enter(host: HTMLElement, anchor: Anchor, words: { dir: string; lang: string }): void {
  // The page may have a form or an image that is called `documentElement`.
  const own = <Key extends 'fullscreenElement' | 'documentElement'>(key: Key): Document[Key] =>
    Reflect.get(Document.prototype, key, document);
  const layer = layerOf(anchor.element) ?? own('fullscreenElement') ?? own('documentElement');
  // In a component's own tree: what is beside it is shown only where it has a slot.
  const parent = layer.shadowRoot ?? layer;
  if (host.parentNode !== parent) parent.append(host);
  host.popover = 'manual';
  // The page may be in another language than the card.
  Object.assign(host, words);
  // Inline and important: the page's own rules for div or [popover] must not reach the host.
  const fixed = {
    all: 'initial',
    // What `all` takes away too: without it a reader who prefers dark colours gets a light card.
    'color-scheme': 'light dark',
    display: 'block',
    position: 'fixed',
    margin: '0',
    padding: '0',
    border: '0',
    background: 'transparent',
    overflow: 'visible',
  };
  place(host, {
    ...fixed,
    width: 'max-content',
    height: 'auto',
    'max-width': 'none',
    'max-height': 'none',
    'z-index': '2147483647',
    // The card is as large on a page that enlarges itself.
    zoom: String(1 / layer.currentCSSZoom),
  });
  if (!host.matches(':popover-open')) host.showPopover();
}

/**
 * A dialog that a page makes of other elements keeps the focus in itself, and a press outside of it closes it. To Headless UI what a
 * browser's extensions put beside the body is in its dialog, and what is put into the dialog, beside its panel, is not.
 */
const LAYERS = 'dialog:modal, :popover-open, [role$=dialog]:not([data-headlessui-state])';

/** The dialog or popover that an element is shown in: around it, in a component, or in the component that it is put into. */
function layerOf(element: Element): Element | undefined {
  return [...upFrom(element)].find((at): at is Element => isLayer(at, LAYERS));
}

function isLayer(at: EventTarget, selector: string): boolean {
  // A form may have a field that is called `matches`.
  return at instanceof Element && Element.prototype.matches.call(at, selector);
}

function* upFrom(node: Node): Generator<Node, void> {
  for (let at: Node | null = node; at; at = nextUp(at)) yield at;
}

function nextUp(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  // Or one that is called `parentNode`: who climbs through such a form would never arrive.
  const slot: Node | null = node instanceof Element ? Reflect.get(Element.prototype, 'assignedSlot', node) : null;
  return slot ?? Reflect.get(Node.prototype, 'parentNode', node);
}

function place(host: HTMLElement, properties: Record<string, string>): void {
  for (const [name, value] of Object.entries(properties)) host.style.setProperty(name, value, 'important');
}

/** The mention that the card belongs to, washed with colour: a second highlight name would be one more trace. */
function wash(layer: HTMLElement, anchor: Anchor): void {
  layer.replaceChildren(
    ...anchor.boxes().map(({ left, top, width, height }) => {
      const box = document.createElement('div');
      box.className = 'wash';
      Object.assign(box.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
      return box;
    }),
  );
}
