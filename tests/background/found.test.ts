import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { found } from '../../src/background/found';

/** The documents and frames that are there. */
const there = new Set<string | number>();
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
    executeScript: ({ target }: { target: { documentIds?: string[]; frameIds?: number[] } }) =>
      [...(target.documentIds ?? []), ...(target.frameIds ?? [])].every((one) => there.has(one))
        ? Promise.resolve([])
        : Promise.reject(new Error('Not there.')),
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

test('a frame that is gone is no longer counted, where the browser has no names for documents', async () => {
  const tellFrame = (frame: number, ...keys: string[]) => found({ keys }, { tab: 1, frame });
  there.add(0).add(7);
  await tellFrame(7, 'a/b');
  await tellFrame(0, 'a/c');
  expect(badge).toBe('2');
  there.delete(7);
  await tellFrame(0, 'a/c', 'a/d', 'a/e');
  expect(badge).toBe('3');
});
