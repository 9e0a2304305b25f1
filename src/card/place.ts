/** Where the card stands: below its mention, above it in the lower half of the viewport, always inside. */
import { autoUpdate, computePosition, inline, offset, platform, shift, size, type Platform } from '@floating-ui/dom';
import type { Anchor } from './port';

/** Between mention and card, and between card and the viewport's edge; in CSS pixels. */
const GAP = 8;
const GUTTER = 8;

/** A card is at most this part of the viewport's height, and never so high that it would cover its mention. */
const MOST_HEIGHT = 0.6;

/**
 * Keeps a card at its anchor while the page scrolls or changes size.
 * @param onMove told where to; with nothing where the anchor has gone
 * @returns what stops it
 */
export function keepAt(anchor: Anchor, host: HTMLElement, onMove: (to?: { x: number; y: number }) => void): () => void {
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
      return;
    }
    const { top, bottom } = around(boxes);
    // What is seen may be a part of the viewport, which the reader has enlarged.
    const { offsetTop = 0, height = innerHeight } = visualViewport ?? {};
    const isLow = (top + bottom) / 2 > offsetTop + height / 2;
    const limit = size({
      padding: GUTTER,
      apply: ({ availableHeight }) => {
        host.style.setProperty('--room', `${Math.max(0, Math.min(availableHeight, innerHeight * MOST_HEIGHT))}px`);
      },
    });
    const { x, y } = await computePosition(reference, host, {
      strategy: 'fixed',
      placement: isLow ? 'top-start' : 'bottom-start',
      middleware: [inline(), offset(GAP), limit, shift({ padding: GUTTER })],
      platform: inTopLayer,
    });
    onMove({ x: Math.round(x), y: Math.round(y) });
  };
  return autoUpdate(reference, host, () => void update());
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
