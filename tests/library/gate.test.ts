import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { keepGate, readGate } from '../../src/library/gate';
import type { Gate } from '../../src/match/gate';

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'test', version: '1.2.3' });
});

const GATE: Gate = { first: 'Huawei', all: '\\w+', filter: '000' };
const kept = (gate: unknown) => ({ stamp: '1.2.3 a', gate });

test.each([
  [{}],
  [null],
  [7],
  ['text'],
  [{ stamp: 7, gate: GATE }],
  [{ stamp: '1.2.2 a', gate: GATE }],
  [kept(undefined)],
  [kept(null)],
  [kept('text')],
  [kept({ ...GATE, first: 7 })],
  [kept({ ...GATE, all: undefined })],
  [kept({ ...GATE, filter: null })],
  [kept({ ...GATE, ways: 7 })],
  [kept({ ...GATE, ways: [null] })],
])('%j in the storage is no gate', async (gate) => {
  await fakeBrowser.storage.local.set({ gate });
  expect(await readGate()).toBeUndefined();
});

test('what was kept is read again, and known to be of another library later', async () => {
  await fakeBrowser.storage.local.set({ libraryRevision: 'a' });
  await keepGate('1.2.3 a', GATE);
  expect(await readGate()).toEqual({ gate: GATE, isCurrent: true });
  await fakeBrowser.storage.local.set({ libraryRevision: 'b' });
  expect(await readGate()).toEqual({ gate: GATE, isCurrent: false });
});

test('what another wrote in its place is written anew, and nothing is where it is right, or of the library before', async () => {
  await fakeBrowser.storage.local.set({ libraryRevision: 'a' });
  for (const hostile of [{ ...GATE, first: '(?:\\w+)+$' }, { ...GATE, ways: [] }, null]) {
    await fakeBrowser.storage.local.set({ gate: kept(hostile) });
    await keepGate('1.2.3 a', GATE);
    expect(await readGate()).toEqual({ gate: GATE, isCurrent: true });
  }
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  await keepGate('1.2.3 a', { ...GATE });
  await keepGate('1.2.3 before', { ...GATE, first: 'Nvidia' });
  expect(set).not.toHaveBeenCalled();
  set.mockRestore();
});

test('where it cannot be stored none goes on serving', async () => {
  await fakeBrowser.storage.local.set({ libraryRevision: 'a', gate: { stamp: '1.2.3 before', gate: GATE } });
  const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('Full.'));
  await keepGate('1.2.3 a', GATE);
  set.mockRestore();
  expect(await readGate()).toBeUndefined();
});
