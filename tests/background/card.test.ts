import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { card } from '../../src/background/card';

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getMessage = (key: string | string[]) => String(key);
});

// There is no database here: of the library nothing can be read, of the build everything.
const asker = { tab: 1, frame: 0 };

test('a briefing that cannot be read takes nothing from a card that others tell of', async () => {
  const abouts = await card({ keys: ['imported/huawei', 'deepseek-v4/huawei'], inject: false }, asker);
  expect(abouts.map(({ entity }) => entity.name)).toEqual(['Huawei']);
});

test('where none can be read the card says why', async () => {
  await expect(card({ keys: ['imported/huawei'], inject: false }, asker)).rejects.toThrow('indexedDB');
});

test('where none knows the name the card says so', async () => {
  await expect(card({ keys: ['deepseek-v4/nobody'], inject: false }, asker)).rejects.toThrow('error_unknown_entity');
});
