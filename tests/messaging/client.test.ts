import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { ask } from '../../src/messaging/client';

const words: string[] = [];
let answers: unknown[];

beforeEach(() => {
  fakeBrowser.reset();
  words.length = 0;
  answers = [];
  fakeBrowser.i18n.getMessage = (key: string | string[]) => {
    words.push(String(key));
    return String(key);
  };
  Object.assign(fakeBrowser.runtime, { id: 'ours', sendMessage: async () => answers.shift() });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return () => vi.useRealTimers();
});

const found = () => ask('found', { keys: [] });

test('who is answered asks for no words: for the first ones a page waits', async () => {
  answers = [{ ok: true, value: null }];
  await expect(found()).resolves.toBeNull();
  expect(words).toEqual([]);
});

test.each([
  ['says nothing', undefined],
  ['never comes', new Promise(() => {})],
])('an answer that %s is told in words', async (_, answer) => {
  answers = [answer];
  const asked = expect(found()).rejects.toThrow('error_no_answer');
  await vi.runAllTimersAsync();
  await asked;
});

test('when the extension has gone nobody knows words', async () => {
  answers = [new Promise(() => {})];
  const asked = expect(found()).rejects.toThrow(/^$/);
  Object.assign(fakeBrowser.runtime, { id: undefined });
  await vi.runAllTimersAsync();
  await asked;
  expect(words).toEqual([]);
});

test('what does no harm twice is asked once more', async () => {
  answers = [undefined, { ok: true, value: { entries: [] } }];
  const asked = ask('gate', {});
  await vi.runAllTimersAsync();
  await expect(asked).resolves.toEqual({ entries: [] });
});
