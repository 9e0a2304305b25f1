/** The safe triangle: is a pointer that left the mention on its way to the card? */
import { SAFE_ANGLE } from './timing';

export interface Point {
  x: number;
  y: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** @returns whether the move points at the card, give or take half the safe angle */
export function isHeadingFor(from: Point, to: Point, card: Box): boolean {
  const move = { x: to.x - from.x, y: to.y - from.y };
  // The nearest point of the card, a little inside, so that moving along its edge counts too.
  const goal = { x: clamp(to.x, card.left, card.right) - from.x, y: clamp(to.y, card.top, card.bottom) - from.y };
  const lengths = Math.hypot(move.x, move.y) * Math.hypot(goal.x, goal.y);
  if (lengths === 0) return false;
  const cosine = (move.x * goal.x + move.y * goal.y) / lengths;
  return cosine >= Math.cos((SAFE_ANGLE / 2) * (Math.PI / 180));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
