/** A file that was taken once, and that another version of the extension does not take: its names come back with a version that does. */
import { expect, test } from 'vitest';
import { hashOf } from '../../src/match/gate';
import { makeBriefing } from '../briefing';
import { useBrowser } from './browser';
import { take } from './library-page';

const browser = useBrowser();

const text = JSON.stringify(makeBriefing());
const words = ['Marlow', 'Works'].map(hashOf);

const namesTold = async () =>
  (await browser.ask('names', { words, of: 'on', inject: false })).lexicon.entities.map(({ name }) => name);

/** The same file for another version of the format; its names are not made yet, and what is in memory is of another library. */
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
        if (!text.includes('backstory/1')) transaction.objectStore('names').clear();
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

test('what no longer fits has no names, and has them again once it fits', async () => {
  await take(browser, makeBriefing());
  expect(await namesTold()).toContain('Marlow Works');
  await beginAnew(text.replace('backstory/1', 'backstory/2'));
  expect(await namesTold()).toEqual([]);
  await beginAnew(text);
  expect(await namesTold()).toContain('Marlow Works');
});
