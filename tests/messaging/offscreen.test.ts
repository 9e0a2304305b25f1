import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { askOffscreen } from '../../src/messaging/offscreen';

/** Chrome's offscreen document: there as soon as it begins to load, and it hears nothing before it has. */
let state: 'none' | 'loading' | 'ready';
let made: number;
/** It closes on the next question. */
let isClosing: boolean;

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getMessage = (key: string | string[]) => String(key);
  [state, made, isClosing] = ['none', 0, false];
  vi.stubGlobal('chrome', {
    offscreen: {
      hasDocument: async () => state !== 'none',
      createDocument: async () => {
        if (state !== 'none') throw new Error('Only a single offscreen document may be created.');
        [state, made] = ['loading', made + 1];
        await new Promise((resolve) => setTimeout(resolve, 10));
        state = 'ready';
      },
    },
  });
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async ({ sentences }: { sentences: string[] }) => {
      if (isClosing) [state, isClosing] = ['none', false];
      if (state === 'ready') return sentences.map(() => true);
      throw new Error('Could not establish connection. Receiving end does not exist.');
    },
  });
});

test('all who ask while the document loads are answered, and it is made once', async () => {
  const asked = ['a', 'b', 'c'].map(async (sentence, index) => {
    await new Promise((resolve) => setTimeout(resolve, index * 3));
    return askOffscreen([sentence]);
  });
  expect(await Promise.all(asked)).toEqual([[true], [true], [true]]);
  expect(made).toBe(1);
});

test('a document that closes as it is asked is made anew', async () => {
  await askOffscreen(['a']);
  isClosing = true;
  expect(await askOffscreen(['b'])).toEqual([true]);
  expect(made).toBe(2);
});

test('one that cannot be made is said, and tried again by the next who asks', async () => {
  const { offscreen } = Reflect.get(globalThis, 'chrome') as { offscreen: Record<string, () => Promise<void>> };
  const create = offscreen['createDocument'] as () => Promise<void>;
  offscreen['createDocument'] = () => Promise.reject(new Error('No room.'));
  await expect(askOffscreen(['a'])).rejects.toThrow('No room.');
  offscreen['createDocument'] = create;
  expect(await askOffscreen(['a'])).toEqual([true]);
});
