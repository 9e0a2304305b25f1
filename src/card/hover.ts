/** Pointer, finger and keyboard → the hover's state; the timers are here. Comes to a page with its first names. */
import { isHeadingFor, type Point } from './heading';
import type { Anchor, Card, Content, How } from './port';
import { initial, reduce, type Happening, type State } from './state';
import { LINGER_MS, NEXT_REST_MS, PASSING_SPEED, REST_MS, TAP_MS, TAP_SLACK } from './timing';

export interface HoverOptions<Target> {
  /** What is under a point of the viewport. */
  at: (x: number, y: number) => Target | undefined;
  anchorOf: (target: Target) => Anchor;
  /** Fetches what the card says; failures come as content too. */
  load: (target: Target) => Promise<Content>;
  /** The card's code, injected by the first load; undefined before. */
  card: () => Card | undefined;
  signal: AbortSignal;
}

export interface Hover<Target> {
  /** Opens a card at once: from the popup, by a command. */
  open(target: Target, how: How): void;
  close(): void;
  /** Whose card is open or asked for. */
  readonly target: Target | undefined;
}

/** A card that is not there, or was scrolled away, has no claim on a key. */
function isInView(box: DOMRect | undefined): boolean {
  return box !== undefined && box.bottom > 0 && box.top < innerHeight;
}

/** What a page does something with when it is pressed. */
const PRESSED =
  'a[href], button, summary, label, input, select, [onclick], [role=button], [role=link], [role=tab], [role^=menuitem], [role=option]';

/** A tap there is for the page; in a component too. */
function isPressed(target: EventTarget): boolean {
  // A form may have a field that is called `matches`.
  return target instanceof Element && Element.prototype.matches.call(target, PRESSED);
}

/** Listens until the signal ends, and closes the card then. */
export function createHover<Target>(options: HoverOptions<Target>): Hover<Target> {
  const { at, anchorOf, load, card, signal } = options;
  let state: State<Target> = initial();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: (Point & { time: number }) | undefined;
  let finger: Point | undefined;
  let tappedAt = -TAP_MS;

  const happen = (happening: Happening<Target>) => {
    const before = state;
    state = reduce(state, happening);
    if (state.card && state.card.token !== before.card?.token) void show(state.card);
    if (!state.card && before.card) card()?.hide();
    schedule();
  };

  const show = async ({ target, token, how }: NonNullable<State<Target>['card']>) => {
    const content = await load(target);
    if (signal.aborted) return;
    happen({ type: 'answer', token });
    // Only the latest question gets its card, and where its words are still seen.
    if (state.card?.token !== token) return;
    const anchor = anchorOf(target);
    if (anchor.boxes().length > 0) card()?.show(content, anchor, how);
    else happen({ type: 'close' });
  };

  const schedule = () => {
    clearTimeout(timer);
    if (state.pointed !== undefined) {
      timer = setTimeout(rest, state.card?.isShown ? NEXT_REST_MS : REST_MS);
    } else if (state.isLeaving) {
      timer = setTimeout(() => happen({ type: 'expire' }), LINGER_MS);
    }
  };

  /** The page may have scrolled under the pointer meanwhile: no move tells of it. */
  const rest = () => {
    const target = last && at(last.x, last.y);
    if (target === state.pointed) happen({ type: 'rest' });
    else happen(target === undefined ? { type: 'leave' } : { type: 'point', target });
  };

  const onMove = (event: PointerEvent) => {
    // What a page makes up is no pointer of the reader's.
    if (!event.isTrusted) return;
    const { clientX: x, clientY: y, timeStamp: time } = event;
    const previous = last;
    last = { x, y, time };
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    if (card()?.owns(event)) {
      happen({ type: 'enter' });
      return;
    }
    const target = at(x, y);
    if (target !== undefined) {
      const isPassing =
        previous && Math.hypot(x - previous.x, y - previous.y) >= PASSING_SPEED * (time - previous.time);
      // A slow move within the mention is still a rest; a fast one starts the wait again.
      if (
        isPassing ||
        (target !== state.pointed && target !== state.card?.target) ||
        (state.isLeaving && target === state.card?.target)
      )
        happen({ type: 'point', target });
      return;
    }
    const box = card()?.box();
    const isHeading = previous && box && isHeadingFor(previous, last, box);
    if (state.pointed !== undefined || (state.card && (!state.isLeaving || isHeading))) happen({ type: 'leave' });
  };

  /** Over a frame the pointer moves for the frame alone. */
  const onOver = (event: PointerEvent) => {
    const [inner] = event.composedPath();
    if (event.isTrusted && inner instanceof HTMLIFrameElement) happen({ type: 'leave' });
  };

  const onDown = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    finger = event.pointerType === 'touch' ? { x: event.clientX, y: event.clientY } : undefined;
    if (card()?.owns(event)) happen({ type: 'hold' });
    else if (state.card) happen({ type: 'close' });
    else if (state.pointed !== undefined) happen({ type: 'leave' });
  };

  /** All of the page is selected by keyboard: the card's words are none of it. */
  const onSelect = (event: Event) => {
    const isOfTap = event.timeStamp < tappedAt + TAP_MS;
    if (event.isTrusted && state.card && !isOfTap && !card()?.owns(event)) happen({ type: 'close' });
  };

  const onUp = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    const { clientX: x, clientY: y } = event;
    const from = finger;
    finger = undefined;
    if (!from || Math.hypot(x - from.x, y - from.y) > TAP_SLACK) return;
    if (event.composedPath().some(isPressed)) return;
    const tapped = at(x, y);
    tappedAt = event.timeStamp;
    if (tapped !== undefined) happen({ type: 'open', target: tapped, how: 'sheet' });
  };

  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape' || !isInView(card()?.box()) || event.isComposing) return;
    // The key is the card's: a dialog of the page behind it stays open.
    event.preventDefault();
    event.stopImmediatePropagation();
    addEventListener('keyup', onKeyUp, { capture: true, signal });
    happen({ type: 'close' });
  };

  /** The same key, coming up: the page has not seen it go down. */
  const onKeyUp = (event: KeyboardEvent) => {
    removeEventListener('keyup', onKeyUp, { capture: true });
    if (event.key === 'Escape') event.stopImmediatePropagation();
  };

  const onLeave = ({ isTrusted }: PointerEvent) => isTrusted && happen({ type: 'leave' });
  // The page may have a form that is called `documentElement`.
  const root: HTMLElement | null = Reflect.get(Document.prototype, 'documentElement', document);
  root?.addEventListener('pointerleave', onLeave, { passive: true, signal });
  const listen = { capture: true, passive: true, signal };
  addEventListener('pointermove', onMove, listen);
  addEventListener('pointerover', onOver, listen);
  addEventListener('pointerdown', onDown, listen);
  addEventListener('pointerup', onUp, listen);
  addEventListener('selectstart', onSelect, listen);
  addEventListener('keydown', onKey, { capture: true, signal });
  signal.addEventListener('abort', () => happen({ type: 'close' }));

  return {
    open: (target, how) => happen({ type: 'open', target, how }),
    close: () => happen({ type: 'close' }),
    get target() {
      return state.card?.target;
    },
  };
}
