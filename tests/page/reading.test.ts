import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import { hashOf, type WordHash } from '../../src/match/gate';
import { gateOf } from '../../src/match/build-gate';
import { waysOf } from '../../src/match/ways';
import { aliasesOf } from '../../src/match/infer';
import { createReading } from '../../src/page/reading';
import { named } from '../match/mentions';

vi.stubGlobal('document', {});
vi.stubGlobal('Document', { prototype: {} });
// On a slow machine there are pauses.
vi.stubGlobal('scheduler', { yield: () => Promise.resolve() });

/** What a page with this text asks with. */
async function asked(html: string): Promise<WordHash[][]> {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const asks: WordHash[][] = [];
  const names = ['Huawei', 'Nvidia', 'Ascend'].map((name) => named(name, 'organization', [[name, 'unique']]));
  const reading = createReading({
    gate: gateOf(names.flatMap(aliasesOf).flatMap(waysOf)),
    ask: (words) => {
      asks.push(words);
      return Promise.resolve({ names: { lexicon: NOTHING, anchors: [], cues: [] }, sight: undefined });
    },
    whole: () => [document.body],
    onPart: () => Promise.resolve(),
    slices: { signal: new AbortController().signal },
  });
  await reading.read([document.body]);
  return asks;
}

const NOTHING = { entities: [], entries: [], surnames: {} };

test('how often and in which order words stand on a page is not told', async () => {
  const one = await asked('<p>Huawei Nvidia Ascend</p>');
  expect(one).toHaveLength(1);
  expect(new Set(one[0])).toEqual(new Set(['Huawei', 'Nvidia', 'Ascend'].map(hashOf)));
  expect(await asked('<p>Ascend</p><p>Nvidia Ascend</p><p>Huawei Ascend</p>')).toEqual(one);
});
