import { expect, test } from 'vitest';
import { wholeOf } from '../../src/format/whole';
import { searchIn } from '../../src/views/search';
import { makeBriefing } from '../briefing';

const briefing = makeBriefing();
briefing.entities[0]?.aliases.push({ text: '馬洛', class: 'unique', language: 'zh' });
const search = searchIn(wholeOf(briefing).entities);
const found = (query: string) => search(query).map(({ entity }) => entity.id);

test.each([
  ['a name', 'Marlow', ['marlow', 'l2']],
  ['its beginning', 'marl', ['marlow', 'l2']],
  ['one wrong letter', 'Marlov', ['marlow', 'l2']],
  ['two letters swapped', 'Malrow', ['marlow', 'l2']],
  ['another way to write it', 'beacon', ['marlow']],
  ['another script', '馬洛', ['marlow']],
  ['accents that the name has not', 'Quíll', ['ida-quill']],
  ['two words', 'ida quill', ['ida-quill']],
  ['what it is', 'keeper', ['ida-quill']],
  ['a short code, as it is', 'L2', ['l2']],
  ['another short code', 'L3', []],
  ['nothing like it', 'zzzz', []],
])('%s', (_, query, ids) => {
  expect(found(query)).toEqual(ids);
});

test('an empty query leaves every name in its place', () => {
  expect(found(' ')).toEqual(['marlow', 'ida-quill', 'l2', 'dimming']);
});
