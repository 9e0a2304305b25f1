import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { readGate, writeGate } from '../../src/library/gate';
import type { Gate } from '../../src/match/gate';

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'test', version: '1.2.3' });
});

test.each([[{}], [null], [7], ['text'], [{ stamp: 7 }], [{ stamp: '1.2.2 a', gate: {} }]])(
  '%j in the storage is no gate',
  async (gate) => {
    await fakeBrowser.storage.local.set({ gate });
    expect(await readGate()).toBeUndefined();
  },
);

test('what was kept is read again, and known to be of another library', async () => {
  const gate = {} as Gate;
  await writeGate('1.2.3 a', gate);
  expect(await readGate()).toEqual({ gate, isCurrent: false });
  await fakeBrowser.storage.local.set({ libraryRevision: 'a' });
  expect(await readGate()).toEqual({ gate, isCurrent: true });
});
