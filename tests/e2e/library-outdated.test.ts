/** A file that was taken once, and that another version of the extension does not take: its names come back with a version that does. */
import { expect, test } from 'vitest';
import { hashOf } from '../../src/match/gate';
import { makeBriefing } from '../briefing';
import { useBrowser } from './browser';
import { libraryIn, saying, take } from './library-page';

const browser = useBrowser();

const briefing = makeBriefing();
const text = JSON.stringify(briefing);
const words = ['Marlow', 'Works'].map(hashOf);

const namesTold = async () =>
  (await browser.ask('names', { words, of: 'on', inject: false })).lexicon.entities.map(({ name }) => name);

const isOutdated = async () => (await browser.ask('library', {})).entries.map((entry) => entry.isOutdated ?? false);

/** The same file for another version of the format; its names are of older code, and what is in memory is of another library. */
const beginAnew = (kept: string) =>
  browser.desk.evaluate(async (text) => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('library');
      request.addEventListener('error', () => reject(request.error));
      request.onsuccess = () => {
        const db = request.result;
        const transaction = db.transaction(['files', 'names', 'catalogue'], 'readwrite');
        transaction.objectStore('files').openCursor().onsuccess = ({ target }) => {
          const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
          cursor?.update({ ...cursor.value, text });
        };
        transaction.objectStore('names').openCursor().onsuccess = ({ target }) => {
          const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
          cursor?.update({ ...cursor.value, version: 0 });
        };
        transaction.objectStore('catalogue').clear();
        transaction.oncomplete = () => {
          db.close();
          resolve();
        };
      };
    });
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await api.storage.local.set({ libraryRevision: crypto.randomUUID() });
  }, kept);

test('what no longer fits has no names, and has them again once it fits; the library says so, and keeps the file', async () => {
  await take(browser, briefing);
  expect(await namesTold()).toContain('Marlow Works');
  // The last is the bundled one.
  expect(await isOutdated()).toEqual([false, false]);
  const newer = text.replace('backstory/1', 'backstory/2');
  await beginAnew(newer);
  expect(await namesTold()).toEqual([]);
  expect(await isOutdated()).toEqual([true, false]);
  expect(await browser.ask('file', { id: briefing.id, which: 'current' })).toBe(newer);
  const page = await libraryIn(browser)();
  expect(await saying(page, 'Its names are not marked')).toMatch(/2 briefings The harbour lamp.* Its names are not/);
  await page.close();
  await beginAnew(text);
  expect(await namesTold()).toContain('Marlow Works');
  expect(await isOutdated()).toEqual([false, false]);
});
