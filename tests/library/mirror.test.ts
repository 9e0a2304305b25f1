import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { readMirror, writeMirror } from '../../src/library/mirror';

beforeEach(() => fakeBrowser.reset());

const ENTRY = { id: 'harbour', title: 'The harbour lamp', generation: 'one' };

test('what was written is read again', async () => {
  const mirror = { isChanging: false, entries: [ENTRY, { ...ENTRY, id: 'tide', isDeleted: true }] };
  await writeMirror(mirror);
  expect(await readMirror()).toEqual(mirror);
});

test.each([
  [null],
  [7],
  [{ entries: [] }],
  [{ isChanging: false }],
  [{ isChanging: false, entries: 'all' }],
  [{ isChanging: 'no', entries: [ENTRY] }],
  [{ isChanging: false, entries: [null] }],
  [{ isChanging: false, entries: [ENTRY, 7] }],
  [{ isChanging: false, entries: [{ ...ENTRY, title: 7 }] }],
  [{ isChanging: false, entries: [{ ...ENTRY, id: undefined }] }],
  [{ isChanging: false, entries: [{ ...ENTRY, isDeleted: 'yes' }] }],
])('%j in the storage is no mirror', async (libraryMirror) => {
  await fakeBrowser.storage.local.set({ libraryMirror });
  expect(await readMirror()).toBeUndefined();
});
