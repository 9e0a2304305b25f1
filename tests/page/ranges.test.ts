import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { blockAt } from '../../src/page/blocks';
import { placeOf } from '../../src/page/ranges';

function textIn(html: string): Text {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return document.querySelector('p')?.firstChild as Text;
}

test('a name has a place while it stands there, and none once other words do', () => {
  const text = textIn('<p>Here is Huawei today.</p>');
  const block = blockAt(text);
  expect(placeOf(block, 8, 14)).toMatchObject({ startOffset: 8, endOffset: 14 });
  text.data = 'There was nobody today.';
  expect(placeOf(block, 8, 14)).toBeUndefined();
});

test('a name that source breaks and indents is asked for whole', () => {
  const text = textIn('<p>By Jensen\n     Huang today.</p>');
  const block = blockAt(text);
  expect(block.text).toBe('By Jensen\nHuang today.');
  expect(placeOf(block, 3, 15)).toMatchObject({ startOffset: 3, endOffset: 20 });
  text.data = 'By Jensen\n     Button 123';
  expect(placeOf(block, 3, 15)).toBeUndefined();
});

test('a name in two nodes is asked for in the first', () => {
  const text = textIn('<p>Jensen <b>Huang</b> came.</p>');
  const block = blockAt(text);
  expect(placeOf(block, 0, 12)).toMatchObject({ startOffset: 0, endOffset: 5 });
  text.data = 'Denise ';
  expect(placeOf(block, 0, 12)).toBeUndefined();
});
