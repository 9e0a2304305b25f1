import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { blocksIn } from '../../src/page/blocks';
import { inDocumentOrder } from '../../src/page/order';

test('stretches of one long text stand in the order of the text', () => {
  const { document } = parseHTML(`<html><body><p>${'some words of a long text. '.repeat(1000)}</p></body></html>`);
  const stretches = [...blocksIn(document.body)];
  expect(stretches.length).toBeGreaterThan(3);
  expect(stretches.toReversed().toSorted(inDocumentOrder)).toEqual(stretches);
});
