import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import { hashOf } from '../../src/match/gate';
import { aliasesOf } from '../../src/match/infer';
import { buildLexicon } from '../../src/match/lexicon';
import { gateOf } from '../../src/match/build-gate';
import { waysOf } from '../../src/match/ways';
import { createReading } from '../../src/page/reading';
import * as sight from '../../src/page/sight';
import { named } from '../match/mentions';

const NAMES = [
  named('Kindle', 'chip', [['Kindle', 'common']], ['processor']),
  named('Marlow', 'organization', [['Marlow', 'unique']]),
  named('Huawei', 'organization', [['Huawei', 'unique']]),
];

test('what a tagger said of a place stays said when the page names something new', async () => {
  const { document, Document } = parseHTML('<html><body><p>Kindle rose beside Marlow.</p></body></html>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('Document', Document);
  vi.stubGlobal('scheduler', { yield: () => Promise.resolve() });
  const reading = createReading({
    gate: gateOf(NAMES.flatMap(aliasesOf).flatMap(waysOf)),
    ask: (words) => {
      const present = NAMES.filter(({ name }) => words.includes(hashOf(name)));
      const names = { lexicon: buildLexicon(present), anchors: words, cues: {} };
      return Promise.resolve({ names, sight });
    },
    whole: () => [document.body],
    onPart: () => Promise.resolve(),
    slices: { signal: new AbortController().signal },
  });
  const kindles = () => reading.found.flatMap(({ hits }) => hits.filter(({ surface }) => surface === 'Kindle'));
  await reading.read([document.body]);
  expect(kindles().map(({ vote }) => vote)).toEqual([undefined]);
  for (const hit of kindles()) hit.vote = true;
  const fresh = document.createElement('p');
  fresh.textContent = 'Huawei too. Kindle fell.';
  document.body.append(fresh);
  await reading.read([fresh]);
  expect(kindles().map(({ vote }) => vote)).toEqual([true, undefined]);
});
