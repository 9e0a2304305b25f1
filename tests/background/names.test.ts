import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { names } from '../../src/background/names';
import { hashOf } from '../../src/match/gate';

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'test', version: '1.2.3' });
  fakeBrowser.i18n.getMessage = (key: string | string[]) => String(key);
  await fakeBrowser.storage.local.set({
    libraryMirror: { isChanging: false, entries: [] },
    settings: { deny: [{ host: 'off.example', isWhole: false }] },
  });
});

test.each([
  ['on', 0, 'a.example', true],
  ['on', 0, 'off.example', false],
  ['on', 7, 'off.example', false],
  // What each briefing would mark is told of a site that is off, too.
  ['all', 0, 'off.example', true],
] as const)('of names that are %s, frame %i of %s is told: %s', async (of, frame, host, isTold) => {
  const answer = await names({ words: [hashOf('DeepSeek')], of, inject: false }, { tab: 1, frame, host });
  expect(answer.lexicon.entities.some(({ name }) => name === 'DeepSeek')).toBe(isTold);
});
