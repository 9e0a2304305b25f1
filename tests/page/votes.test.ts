import { expect, test } from 'vitest';
import type { Hit } from '../../src/match/find';
import { createVotes, type Undecided } from '../../src/page/votes';

const hit = () => ({}) as Hit;

/** What is asked when a page has so many sentences that may begin with a name. */
async function asked(votes: ReturnType<typeof createVotes>, count: number): Promise<number> {
  const undecided: Undecided[] = [];
  for (let at = 0; at < count; at++) votes.add(undecided, hit(), 'Ascend is fast.');
  await votes.poll(undecided);
  return undecided.length;
}

test('what is no name, or nobody says, is asked of once', async () => {
  const first = hit();
  const second = hit();
  const votes = createVotes(async (sentences) => sentences.map((one) => one.startsWith('Cloud')));
  const both = [
    { hit: first, text: 'Cloud has called.' },
    { hit: second, text: 'Goodness, I slept well.' },
  ];
  expect(await votes.poll(both)).toBe(true);
  expect([first.vote, second.vote]).toEqual([true, false]);
  const silent = createVotes(() => Promise.reject(new Error('Nobody.')));
  expect(await silent.poll([{ hit: first, text: 'Cloud has called.' }])).toBe(false);
  expect(first.vote).toBe(false);
});

test('a call is of forty beginnings at the most', async () => {
  const texts: string[] = [];
  const votes = createVotes(async (sentences) => sentences.map((one) => texts.push(one) < 0));
  const undecided: Undecided[] = [];
  for (let at = 0; at < 50; at++) votes.add(undecided, hit(), `Ascend ${'x'.repeat(1000)}`);
  await votes.poll(undecided);
  expect(texts.map(({ length }) => length)).toEqual(Array(40).fill(300));
});

test('a document that changes all the time has had its say after a thousand', async () => {
  const votes = createVotes(async (sentences) => sentences.map(() => false));
  let all = 0;
  for (let turn = 0; turn < 100; turn++) all += await asked(votes, 37);
  expect(all).toBe(1000);
});
