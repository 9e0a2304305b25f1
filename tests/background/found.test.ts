import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { found } from '../../src/background/found';

/** The documents that are there. */
const there = new Set<string>();
let badge = '';

beforeEach(() => {
  fakeBrowser.reset();
  there.clear();
  badge = '';
  Object.assign(fakeBrowser.action, {
    setBadgeBackgroundColor: vi.fn(),
    setBadgeText: ({ text }: { text: string }) => void (badge = text),
  });
  Object.assign(fakeBrowser.scripting, {
    executeScript: ({ target: { documentIds } }: { target: { documentIds: string[] } }) =>
      documentIds.every((one) => there.has(one)) ? Promise.resolve([]) : Promise.reject(new Error('No document.')),
  });
});

const tell = (document: string, ...keys: string[]) => found({ keys }, { tab: 1, frame: 0, document });

test('a document that says goodbye is no longer counted', async () => {
  there.add('old');
  await tell('old', 'a/b', 'a/c');
  expect(badge).toBe('2');
  await tell('old');
  expect(badge).toBe('');
});

test('a goodbye that comes late takes nothing from the next document', async () => {
  there.add('old');
  await tell('old', 'a/b', 'a/c');
  there.delete('old');
  there.add('new');
  await tell('new', 'a/b');
  await tell('old');
  expect(badge).toBe('1');
});
