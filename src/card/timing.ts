/** The hover in numbers; why these, is in docs/adr/0004-hover.md. */

/** The pointer must rest on a mention this long … */
export const REST_MS = 250;
/** … or this long when a card is already open. */
export const NEXT_REST_MS = 100;
/** The card stays this long after the pointer has left mention and card. */
export const LINGER_MS = 300;
/** A pointer at least this fast is on its way somewhere else; in CSS pixels a millisecond. */
export const PASSING_SPEED = 0.5;
/** A pointer heading for the card within this angle (both sides together) has not left it; in degrees. */
export const SAFE_ANGLE = 120;
/** A finger that moved further than this was scrolling; in CSS pixels. */
export const TAP_SLACK = 10;
/** A tap sets the page's caret too, so long after it at the most: it waits whether it becomes a double one. */
export const TAP_MS = 500;
