import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { followLibrary, gate } from '../../src/background/catalogue';
import { readGate } from '../../src/library/gate';

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'test', version: '1.2.3' });
  await fakeBrowser.storage.local.set({ libraryMirror: { isChanging: false, entries: [] } });
});

test('a gate that another wrote in the place of ours, or took away, is replaced', async () => {
  followLibrary();
  const own = await gate();
  await vi.waitFor(async () => expect(await readGate()).toEqual({ gate: own, isCurrent: true }));
  const stamp = '1.2.3 ';
  for (const other of [null, { stamp, gate: null }, { stamp, gate: { ...own, first: '(?:\\w+)+$' } }]) {
    await fakeBrowser.storage.local.set({ gate: other });
    await vi.waitFor(async () => expect(await readGate()).toEqual({ gate: own, isCurrent: true }));
  }
});
