/** Where the card stands: below its mention, above it in the lower half of the viewport, always inside; or at the foot. */
import {
  autoUpdate,
  computePosition,
  hide,
  inline,
  offset,
  platform,
  shift,
  size,
  type Platform,
} from '@floating-ui/dom';
import type { Anchor, How } from './port';

/** Between mention and card, and between card and the viewport's edge; in CSS pixels. */
const GAP = 8;
const GUTTER = 8;

/** A card is at most this part of the viewport's height, and beside its mention never so high that it would cover that. */
const MOST_HEIGHT = 0.6;

/** A page enlarged to 200 %, a phone on its side: lower than this there is little room beside a name. In CSS pixels, as in card.css. */
const LOW = 480;
const MOST_HEIGHT_OF_LOW = 0.85;

export interface Keeping {
  /** The page changed: the name may stand elsewhere in its line. */
  again(): void;
  stop(): void;
}

interface Kept {
  anchor: Anchor;
  host: HTMLElement;
  isAtFoot: boolean;
  /** Told where to, in CSS properties; with nothing where the anchor has gone. */
  onMove: (to?: Record<string, string>) => void;
  /** Told while the anchor is out of sight, of the viewport or of a box around it: what belongs to it stays where it is. */
  onGone: () => void;
}

/** After a tap; and where it is low, by keyboard. A pointer that rests on a name must not get a card under it. */
export function standsAtFoot(how: How): boolean {
  return how === 'sheet' || (how === 'keyboard' && innerHeight < LOW);
}

/** Keeps a card in its place while the page scrolls, changes size or is enlarged. */
export function keepInPlace({ anchor, host, isAtFoot, onMove, onGone }: Kept): Keeping {
  // Where a box clips what a reader sees all the same, nothing goes.
  let wasInSight = false;
  const reference = {
    getBoundingClientRect: () => around(anchor.boxes()),
    // For names that break over lines: the card stands at one of the boxes, not at all of them together.
    getClientRects: () => anchor.boxes(),
    contextElement: anchor.element,
  };
  const update = async () => {
    // A menu that closed when the pointer left it for the card, a text that the page took away: it stays where it is.
    const boxes = anchor.boxes();
    if (boxes.length === 0) {
      onMove();
      back.observe(anchor.element);
      return;
    }
    // What is seen may be a part of the viewport, which the reader has enlarged.
    const { offsetTop = 0, offsetLeft = 0, width = innerWidth, height = innerHeight } = visualViewport ?? {};
    const giveRoom = (room: number) => host.style.setProperty('--room', `${Math.max(0, room)}px`, 'important');
    const most = innerHeight < LOW ? MOST_HEIGHT_OF_LOW : MOST_HEIGHT;
    if (isAtFoot) {
      giveRoom(height * most);
      const below = innerHeight - offsetTop - height;
      onMove({ left: `${offsetLeft}px`, right: 'auto', top: 'auto', bottom: `${below}px`, width: `${width}px` });
      return;
    }
    const { top, bottom } = around(boxes);
    const isLow = (top + bottom) / 2 > offsetTop + height / 2;
    const limit = size({
      padding: GUTTER,
      apply: ({ availableHeight }) => giveRoom(Math.min(availableHeight, innerHeight * most)),
    });
    const { x, y, middlewareData } = await computePosition(reference, host, {
      strategy: 'fixed',
      placement: isLow ? 'top-start' : 'bottom-start',
      middleware: [inline(), offset(GAP), limit, shift({ padding: GUTTER }), hide()],
      platform: inTopLayer,
    });
    const isInSight = middlewareData.hide?.referenceHidden !== true;
    if (wasInSight && !isInSight) return onGone();
    wasInSight ||= isInSight;
    onMove({ left: `${Math.round(x)}px`, right: 'auto', top: `${Math.round(y)}px`, bottom: 'auto' });
  };
  const again = () => void update();
  // What has lost its box is followed no longer: anew, once it has one again.
  const back = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting) || anchor.boxes().length === 0) return;
    back.disconnect();
    stop();
    stop = autoUpdate(reference, host, again);
  });
  let stop = autoUpdate(reference, host, again);
  return {
    again,
    stop() {
      back.disconnect();
      stop();
    },
  };
}

/**
 * The top layer is the viewport itself. What floating-ui takes for a scroll bar on the left is the rest of the viewport where a
 * root in vertical writing is narrower.
 */
const inTopLayer: Platform = {
  ...platform,
  getElementRects: async ({ reference, floating }) => {
    const { x, y, width, height } = reference.getBoundingClientRect();
    return {
      reference: { x, y, width, height },
      floating: { x: 0, y: 0, ...(await platform.getDimensions(floating)) },
    };
  },
};

function around(boxes: DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return boxes.length === 0 ? new DOMRect() : new DOMRect(left, top, right - left, bottom - top);
}
