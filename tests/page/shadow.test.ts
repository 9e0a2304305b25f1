import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { shadowRootsIn } from '../../src/page/shadow';

test('the search says when the page took away what it stood at', () => {
  const { document } = parseHTML(`<html><body><section>${'<i></i>'.repeat(600)}</section><p></p></body></html>`);
  document.querySelector('p')?.attachShadow({ mode: 'open' });
  const search = () => {
    const found: ShadowRoot[] = [];
    return { found, steps: shadowRootsIn(document.body, (root) => void found.push(root)) };
  };
  const whole = search();
  expect([...whole.steps].length).toBe(2);
  expect(whole.found).toHaveLength(1);
  const cut = search();
  expect(cut.steps.next().done).toBe(false);
  document.querySelector('section')?.remove();
  expect(cut.steps.next()).toEqual({ done: true, value: false });
  expect(cut.found).toEqual([]);
});
