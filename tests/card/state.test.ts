import { describe, expect, test } from 'vitest';
import { isHeadingFor } from '../../src/card/heading';
import { initial, reduce, type Happening, type State } from '../../src/card/state';

const after = (...happenings: Happening<string>[]): State<string> =>
  happenings.reduce((state, happening) => reduce(state, happening), initial<string>());

const shown: Happening<string>[] = [{ type: 'point', target: 'a' }, { type: 'rest' }, { type: 'answer', token: 1 }];

describe('the hover', () => {
  test('pointing alone asks for nothing', () => {
    expect(after({ type: 'point', target: 'a' })).toEqual({
      pointed: 'a',
      card: undefined,
      isLeaving: false,
      token: 0,
    });
    expect(after({ type: 'point', target: 'a' }, { type: 'leave' }, { type: 'rest' }).card).toBeUndefined();
  });

  test('resting asks, and the answer shows', () => {
    expect(after(...shown.slice(0, 2)).card).toEqual({ target: 'a', token: 1, isShown: false, how: 'hover' });
    expect(after(...shown).card?.isShown).toBe(true);
  });

  test('an answer to an older question is dropped', () => {
    const state = after(
      ...shown.slice(0, 2),
      { type: 'point', target: 'b' },
      { type: 'rest' },
      { type: 'answer', token: 1 },
    );
    expect(state.card).toEqual({ target: 'b', token: 2, isShown: false, how: 'hover' });
  });

  test('an answer after the close is dropped', () => {
    expect(after(...shown.slice(0, 2), { type: 'close' }, { type: 'answer', token: 1 }).card).toBeUndefined();
  });

  test('an answer that comes when the pointer has left shows nothing', () => {
    const asked = shown.slice(0, 2);
    const answer: Happening<string> = { type: 'answer', token: 1 };
    expect(after(...asked, { type: 'leave' }, answer)).toMatchObject({ card: undefined, isLeaving: false });
    expect(after(...asked, { type: 'point', target: 'b' }, answer)).toMatchObject({ card: undefined, pointed: 'b' });
    expect(after(...asked, { type: 'leave' }, { type: 'point', target: 'a' }, answer).card?.isShown).toBe(true);
  });

  test('leaving takes a while, and entering the card stops it', () => {
    expect(after(...shown, { type: 'leave' }).isLeaving).toBe(true);
    expect(after(...shown, { type: 'leave' }, { type: 'expire' }).card).toBeUndefined();
    expect(after(...shown, { type: 'leave' }, { type: 'enter' }, { type: 'expire' }).card?.target).toBe('a');
  });

  test('coming back to its own mention keeps the card', () => {
    const state = after(...shown, { type: 'leave' }, { type: 'point', target: 'a' });
    expect(state).toMatchObject({ pointed: undefined, isLeaving: false, card: { target: 'a', token: 1 } });
  });

  test('a card opened by keyboard or finger stays when the pointer moves', () => {
    for (const how of ['keyboard', 'sheet'] as const) {
      const state = after(
        { type: 'open', target: 'a', how },
        { type: 'answer', token: 1 },
        { type: 'leave' },
        { type: 'expire' },
      );
      expect(state.card?.target).toBe('a');
    }
  });

  test('a pressed card stays whatever the pointer does', () => {
    const held: Happening<string>[] = [...shown, { type: 'enter' }, { type: 'hold' }];
    expect(after(...held, { type: 'leave' })).toMatchObject({ isLeaving: false, card: { target: 'a' } });
    expect(after(...held, { type: 'leave' }, { type: 'expire' }).card?.target).toBe('a');
    const passing = after(...held, { type: 'point', target: 'b' });
    expect(passing).toMatchObject({ pointed: undefined, isLeaving: false, card: { target: 'a', token: 1 } });
    expect(reduce(passing, { type: 'rest' }).card?.target).toBe('a');
  });

  test('a press while the card is leaving keeps it', () => {
    const state = after(...shown, { type: 'leave' }, { type: 'hold' }, { type: 'expire' });
    expect(state.card?.target).toBe('a');
  });

  test('a held card is closed, and by keyboard another takes its place: neither leaves anything held', () => {
    const held: Happening<string>[] = [...shown, { type: 'hold' }];
    expect(after(...held, { type: 'close' })).toEqual({ ...initial(), token: 1 });
    const next = after(...held, { type: 'open', target: 'b', how: 'hover' }, { type: 'answer', token: 2 });
    expect(reduce(reduce(next, { type: 'leave' }), { type: 'expire' }).card).toBeUndefined();
  });

  test('a press on the card before holds nothing of the next, which is not shown yet', () => {
    const asked = after(...shown, { type: 'point', target: 'b' }, { type: 'rest' }, { type: 'hold' });
    expect(asked.card).toEqual({ target: 'b', token: 2, isShown: false, how: 'hover' });
  });

  test('tokens never come twice', () => {
    expect(after(...shown, { type: 'close' }, { type: 'open', target: 'a', how: 'hover' }).card?.token).toBe(2);
    expect(
      after(...shown, { type: 'leave' }, { type: 'expire' }, { type: 'open', target: 'a', how: 'hover' }).card?.token,
    ).toBe(2);
  });
});

describe('heading for the card', () => {
  const card = { left: 100, right: 400, top: 50, bottom: 300 };
  test.each([
    ['straight down into it', { x: 120, y: 20 }, { x: 120, y: 30 }, true],
    ['slanting towards it', { x: 60, y: 20 }, { x: 70, y: 25 }, true],
    ['away from it', { x: 120, y: 20 }, { x: 120, y: 10 }, false],
    ['along beside it', { x: 60, y: 40 }, { x: 50, y: 40 }, false],
    ['standing still', { x: 60, y: 40 }, { x: 60, y: 40 }, false],
  ])('%s', (_, from, to, expected) => {
    expect(isHeadingFor(from, to, card)).toBe(expected);
  });
});
