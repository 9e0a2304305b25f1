import { expect, test } from 'vitest';
import { beginsWithName } from '../../src/language/tags';

test.each([
  ['a name that is known', 'Google has called.', true],
  ['a noun without an article, and a verb', 'Cloud is fast.', true],
  ['a noun that a second capital follows', 'Professor Eastman said so.', true],
  ['a verb', 'Ascend the ladder slowly.', false],
  ['a verb before a place', 'Visit Paris in spring.', false],
  ['a plural', 'Buses are late.', false],
  ['a people', 'French women say yes.', false],
  ['a noun before a comma and another sentence', 'Goodness, I slept well.', false],
  ['a heading', 'Market questions', false],
  ['a noun with an infinitive', 'Peace be with you.', false],
  ['an article', 'The cloud is fast.', false],
  ['nothing', '', false],
  ['hostile punctuation', '("((('.repeat(20_000), false],
  ['hostile letters', 'a.b.c-d'.repeat(20_000), false],
])('%s', (_, sentence, isName) => {
  expect(beginsWithName(sentence)).toBe(isName);
});
