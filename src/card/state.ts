/**
 * The hover as a state machine: what people do → what is asked for and shown. Pure; `hover.ts` has the timers.
 *
 *   nothing ──point──▶ pointed ──rest──▶ asked ──answer──▶ shown ──leave──▶ leaving ──expire──▶ nothing
 *                        │ leave            │ close               │ point, enter: shown again
 *
 * A card that was pressed is held: only a close ends it, whatever the pointer does.
 */
import type { How } from './port';

export interface State<Target> {
  /** The pointer is on this mention, and has not rested there long enough. */
  pointed: Target | undefined;
  /** The mention whose card was asked for or is shown. */
  card: { target: Target; token: number; isShown: boolean; how: How; isHeld?: true } | undefined;
  /** The pointer has left both the mention and its card. */
  isLeaving: boolean;
  /** The token of the latest question: an answer with an older one is dropped. */
  token: number;
}

export type Happening<Target> =
  | { type: 'point'; target: Target }
  | { type: 'leave' }
  | { type: 'enter' }
  | { type: 'hold' }
  | { type: 'rest' }
  | { type: 'open'; target: Target; how: How }
  | { type: 'answer'; token: number }
  | { type: 'expire' }
  | { type: 'close' };

export function initial<Target>(): State<Target> {
  return { pointed: undefined, card: undefined, isLeaving: false, token: 0 };
}

export function reduce<Target>(state: State<Target>, happening: Happening<Target>): State<Target> {
  const { pointed, card, token } = state;
  switch (happening.type) {
    case 'point':
      return card?.isHeld || card?.target === happening.target
        ? stay(state)
        : { ...state, pointed: happening.target, isLeaving: closesByItself(card) };
    case 'leave':
      return { ...state, pointed: undefined, isLeaving: closesByItself(card) };
    case 'enter':
      return stay(state);
    case 'hold':
      // Another card may have been asked for meanwhile: that one was not pressed.
      return card?.isShown ? { ...stay(state), card: { ...card, isHeld: true } } : stay(state);
    case 'rest':
      return pointed === undefined ? state : ask(state, pointed, 'hover');
    case 'open':
      return ask(state, happening.target, happening.how);
    case 'answer':
      if (happening.token !== card?.token) return state;
      // Who has left before there was anything to see is not shown it.
      return state.isLeaving ? { ...initial(), pointed, token } : { ...state, card: { ...card, isShown: true } };
    case 'expire':
      return state.isLeaving ? { ...initial(), pointed, token } : state;
    case 'close':
      return { ...initial(), token };
  }
}

/** A card opened by keyboard or finger, or pressed, stays until it is closed: no pointer says when the reader is done. */
function closesByItself(card: State<unknown>['card']): boolean {
  return card?.how === 'hover' && !card.isHeld;
}

function stay<Target>(state: State<Target>): State<Target> {
  return { ...state, pointed: undefined, isLeaving: false };
}

function ask<Target>({ token }: State<Target>, target: Target, how: How): State<Target> {
  return {
    pointed: undefined,
    card: { target, token: token + 1, isShown: false, how },
    isLeaving: false,
    token: token + 1,
  };
}
