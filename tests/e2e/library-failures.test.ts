/** What becomes of the library when the worker dies, the disk is full, files are damaged, or the database does not answer. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ensureBrowser } from '../../scripts/browsers.mjs';
import { launch, type Session } from '../../scripts/launch.mjs';
import { invented } from '../../scripts/make-library.mjs';
import { openExtensionPage } from '../../scripts/session.mjs';
import { makeBriefing } from '../briefing';
import { hashOf } from '../../src/match/gate';
import type { BackgroundCalls } from '../../src/messaging/calls';
import { askBackground, killWorker, kind } from './browser';

const why = 'Firefox’s background page cannot be killed, nor its quota set, from outside; the code is the same';

/** Some that pages have. */
const words = ['Huawei', 'Marlow', 'Works'].map(hashOf);

const first = JSON.stringify(makeBriefing());
const second = JSON.stringify({ ...makeBriefing(), title: 'The harbour lamp, again' });

let session: Session | undefined;
let desk: Page;

async function start(profile?: string): Promise<Page> {
  session = await launch({
    browser: await ensureBrowser('chromium'),
    extension: '.output/chrome',
    ...(profile === undefined ? {} : { profile }),
  });
  desk = await openExtensionPage(session, 'manifest.json');
  return desk;
}

afterEach(async () => {
  await session?.close();
  session = undefined;
});

const ask = <Call extends keyof BackgroundCalls>(call: Call, input: BackgroundCalls[Call]['input']) =>
  askBackground(desk, call, input);

/** A briefing of some megabytes that no database can press together. */
function longBriefing(): string {
  const briefing = makeBriefing();
  const [fact] = briefing.facts;
  const noise = () =>
    randomBytes(280)
      .toString('base64')
      .replaceAll(/[^a-z]+/gi, ' ')
      .trim()
      .slice(0, 380);
  if (fact) for (let id = 0; id < 4900; id++) briefing.facts.push({ ...fact, id: `fact-${id}`, text: noise() });
  return JSON.stringify(briefing);
}

/** A disk of 200 MB. @returns where it is mounted; undefined where mounting is not allowed */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', folder]);
  return status === 0 ? folder : undefined;
}

/** Leaves so many bytes of a disk free. */
function fill(folder: string, left: number): string {
  const { bavail, bsize } = statfsSync(folder);
  const filler = join(folder, 'filler');
  writeFileSync(filler, Buffer.alloc(bavail * bsize - left, 1));
  return filler;
}

async function take(text: string): Promise<string> {
  const staged = await ask('stage', { text });
  if (!staged.ok) throw new Error(`The file was refused: ${staged.faults.join(' ')}`);
  await ask('switchTo', { generations: [staged.generation] });
  return staged.generation;
}

/** Every file was written two hours earlier. */
const makeOlder = () =>
  desk.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open('library').onsuccess = ({ target }) => {
          const db = (target as IDBOpenDBRequest).result;
          const transaction = db.transaction('files', 'readwrite');
          transaction.objectStore('files').openCursor().onsuccess = ({ target: request }) => {
            const cursor = (request as IDBRequest<IDBCursorWithValue | null>).result;
            cursor?.update({ ...cursor.value, importedAt: cursor.value.importedAt - 7_200_000 });
            cursor?.continue();
          };
          transaction.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
  );

/** Every store of the library's database, as it lies there. */
const stores = () =>
  desk.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open('library');
        request.addEventListener('error', () => reject(request.error));
        request.onsuccess = () => {
          const db = request.result;
          const transaction = db.transaction([...db.objectStoreNames]);
          const all: Record<string, unknown> = {};
          for (const name of db.objectStoreNames) {
            transaction.objectStore(name).getAll().onsuccess = ({ target }) => {
              all[name] = (target as IDBRequest).result;
            };
          }
          transaction.oncomplete = () => {
            db.close();
            resolve(JSON.stringify(all));
          };
        };
      }),
  );

/** What open tabs see when the library has changed. */
const revision = () =>
  desk.evaluate(
    async () => (await Reflect.get(globalThis, 'chrome').storage.local.get('libraryRevision')).libraryRevision,
  );

/** The mirror as a change leaves it whose last write is lost. */
const forgetLastWord = () =>
  desk.evaluate(async () => {
    const { local } = Reflect.get(globalThis, 'chrome').storage;
    const { libraryMirror } = await local.get('libraryMirror');
    await local.set({ libraryMirror: { ...libraryMirror, isChanging: true, entries: [] } });
  });

const currentFile = () => ask('file', { id: 'harbour', which: 'current' });

describe('in Chromium', () => {
  beforeEach(({ skip }) => skip(kind !== 'chromium', why));

  test('a worker killed while a file is staged, before the switch and after it: the library is whole each time', async () => {
    await start();
    await take(first);
    const before = await stores();

    // While the file is checked and written.
    const staging = ask('stage', { text: second }).catch(() => undefined);
    await killWorker(session);
    await staging;
    expect(await currentFile()).toBe(first);

    // Between the two steps: what was staged is swept away at the next start of the browser, or after an hour.
    await ask('stage', { text: second });
    await killWorker(session);
    expect(await currentFile()).toBe(first);
    expect(JSON.parse(await stores()).shelf).toEqual(JSON.parse(before).shelf);

    // While it is switched to: the transaction is there whole, or not at all.
    const staged = await ask('stage', { text: second });
    const switching = ask('switchTo', { generations: staged.ok ? [staged.generation] : [] }).catch(() => undefined);
    await killWorker(session);
    await switching;
    expect([first, second]).toContain(await currentFile());
    const library = await ask('library', {});
    expect(library.failure).toBeUndefined();
    expect(library.entries.map(({ id }) => id)).toContain('harbour');
  });

  test('a change that died before it was told is told by the next one', async () => {
    await start();
    const generation = await take(first);
    const before = await revision();
    await forgetLastWord();
    await ask('switchTo', { generations: [generation] });
    const after = await revision();
    expect(after).not.toBe(before);
    // So it is when that one fails.
    await forgetLastWord();
    await expect(ask('switchTo', { generations: ['nowhere'] })).rejects.toThrow(/no longer in the library/);
    expect(await revision()).not.toBe(after);
  });

  test('asked twice, it is done once; a file that is current is not taken again', async () => {
    await start();
    const staged = [await ask('stage', { text: first }), await ask('stage', { text: second })];
    const generations = staged.flatMap((one) => (one.ok ? [one.generation] : []));
    await ask('switchTo', { generations });
    const after = await stores();
    await ask('switchTo', { generations });
    expect(await stores()).toBe(after);
    await take(second);
    const files = JSON.parse(await stores()).files.map(({ text }: { text: string }) => text);
    expect(files.toSorted()).toEqual([first, second].toSorted());
    expect(await ask('file', { id: 'harbour', which: 'previous' })).toBe(first);
    expect(await currentFile()).toBe(second);
  });

  test('a deleted import says nothing more, not even for a bundled briefing of its id', async () => {
    await start();
    const id = 'deepseek-v4';
    await take(JSON.stringify({ ...makeBriefing(), id }));
    expect(await ask('overview', { id })).toMatchObject({ title: 'The harbour lamp' });
    await ask('setDeleted', { id, isDeleted: true });
    expect((await ask('overview', { id })).title).toContain('DeepSeek');
    await ask('setDeleted', { id, isDeleted: false });
    expect(await ask('overview', { id })).toMatchObject({ title: 'The harbour lamp' });
  });

  test('of an import that went on while everything was deleted nothing stays', async () => {
    await start();
    const before = await ask('stage', { text: first });
    await ask('eraseAll', {});
    const after = await ask('stage', { text: second });
    const generations = [before, after].flatMap((one) => (one.ok ? [one.generation] : []));
    await expect(ask('switchTo', { generations })).rejects.toThrow(/no longer in the library/);
    expect(JSON.parse(await stores())).toMatchObject({ shelf: [], files: [], names: [] });
  });

  test('the names of what was deleted are kept nowhere but beside their files', async () => {
    await start();
    const generations = await Promise.all(
      Array.from({ length: 30 }, async (_, number) => {
        const staged = await ask('stage', { text: JSON.stringify(invented(number)) });
        return staged.ok ? staged.generation : '';
      }),
    );
    await ask('switchTo', { generations });
    const kept = async () => JSON.parse(await stores()).catalogue.length;
    await expect.poll(kept, { timeout: 10_000 }).toBe(1);
    for (let number = 1; number < 30; number++) await ask('setDeleted', { id: `invented-${number}`, isDeleted: true });
    await ask('names', { words, of: 'on', inject: false });
    expect(await kept()).toBe(0);
  });

  test('what an import that died has left is swept away when the browser starts', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'profile-'));
    await start(profile);
    await take(first);
    await ask('stage', { text: second });
    expect(JSON.parse(await stores()).files).toHaveLength(2);
    await makeOlder();
    await session?.close();
    await start(profile);
    await expect.poll(async () => JSON.parse(await stores()).files.length).toBe(1);
    expect(await currentFile()).toBe(first);
  });

  test('a full disk: the import says so with figures, and what was there is unchanged, byte for byte', async ({
    skip,
  }) => {
    const disk = smallDisk();
    if (disk === undefined)
      return skip('a small disk cannot be mounted here: it needs to be root, and outside of a sandbox');
    try {
      await start(join(disk, 'profile'));
      await take(first);
      const before = await stores();
      const filler = fill(disk, 1_000_000);
      await expect(ask('stage', { text: longBriefing() })).rejects.toThrow(
        /There is no room: \d\.\d MB are needed, \d\.\d MB are free\./,
      );
      expect(await stores()).toBe(before);
      rmSync(filler);
      expect(await currentFile()).toBe(first);
    } finally {
      await session?.close();
      session = undefined;
      spawnSync('umount', [disk]);
    }
  });

  test('damaged files: Chromium gives an empty library without an error, and it is told for what it is', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'profile-'));
    await start(profile);
    await take(first);
    const id = session?.extensionId ?? '';
    await session?.close();
    const folder = join(profile, 'Default', 'IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`);
    const files = readdirSync(folder).filter((file) => /^(?:CURRENT|MANIFEST|.*\.(?:log|ldb))/.test(file));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) writeFileSync(join(folder, file), 'damaged'.repeat(100));
    await start(profile);
    const { failure, entries } = await ask('library', {});
    expect(failure?.kind).toMatch(/lost|unreadable/);
    expect(failure?.words).toMatch(/restore a backup/i);
    // The bundled briefing always works.
    expect(entries.map(({ isBundled }) => isBundled)).toEqual([true]);
    const { problem, lexicon } = await ask('names', { words, of: 'on', inject: false });
    expect(problem).toBe(failure?.words);
    expect(lexicon.entities.map(({ name }) => name)).toContain('Huawei');
    // Nothing is written over what may still be saved, until the reader says so.
    await expect(ask('stage', { text: second })).rejects.toThrow(/restore a backup/i);
    const page = await openExtensionPage(session as Session, 'library.html');
    await (await page.waitForSelector('.failure button'))?.press('Enter');
    // The button is gone with the failure.
    await page.waitForFunction(() => document.activeElement?.textContent === 'Library');
    await page.waitForFunction(
      () => document.querySelector('.message')?.textContent === 'What is left of the library is in use again.',
    );
    await page.close();
    await take(second);
    expect(await currentFile()).toBe(second);
  });

  test('a database that never answers is waited for ten seconds, and then told of', async () => {
    await start();
    await take(first);
    // In memory from here on: a change of the library is read after the import was answered.
    await ask('names', { words, of: 'on', inject: false });
    const before = await stores();
    // Another page holds it in an upgrade that does not end: every other request waits.
    await desk.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('library', 99);
          request.onupgradeneeded = () => {
            const store = request.transaction?.objectStore('meta');
            const hold = () => {
              if (Reflect.get(globalThis, 'isReleased') === true) request.transaction?.abort();
              else if (store) store.get('any').onsuccess = hold;
            };
            hold();
            resolve();
          };
        }),
    );
    const { failure } = await ask('library', {});
    expect(failure).toMatchObject({ kind: 'silent' });
    expect(failure?.words).toContain('did not answer within ten seconds');
    // Pages go on: the names are in memory.
    const known = await ask('names', { words, of: 'on', inject: false });
    expect(known.lexicon.entities.map(({ name }) => name)).toContain('Marlow Works');
    await killWorker(session);
    const { problem } = await ask('names', { words, of: 'on', inject: false });
    expect(problem).toContain('has not answered yet');
    await desk.evaluate(() => Reflect.set(globalThis, 'isReleased', true));
    await expect.poll(currentFile, { timeout: 20_000 }).toBe(first);
    expect(await stores()).toBe(before);
  });

  test('a library of a newer version is left alone, and said to be one', async () => {
    await start();
    await take(first);
    await desk.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('library', 99);
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
        }),
    );
    const { failure } = await ask('library', {});
    expect(failure?.kind).toBe('newer');
    expect(JSON.parse(await stores()).files[0].text).toBe(first);
  });

  test('a library of the first version gets its names when they are first asked for', async () => {
    await start();
    // As version 1 made it: no names beside the files.
    await desk.evaluate(
      (text) =>
        new Promise<void>((resolve, reject) => {
          indexedDB.deleteDatabase('library').onsuccess = () => {
            const request = indexedDB.open('library', 1);
            request.addEventListener('error', () => reject(request.error));
            request.onupgradeneeded = () => {
              const db = request.result;
              const kept = {
                generation: 'g',
                importedAt: 1,
                size: text.length,
                title: 'The harbour lamp',
                counts: { sources: 1, names: 4, facts: 3, quotations: 1 },
                sources: ['A lamp for the harbour'],
              };
              db.createObjectStore('shelf', { keyPath: 'id' }).put({ id: 'harbour', current: kept });
              db.createObjectStore('files', { keyPath: 'generation' }).put({ ...kept, id: 'harbour', text });
              db.createObjectStore('meta').put('canary of version 1', 'canary');
            };
            request.onsuccess = () => {
              request.result.close();
              resolve();
            };
          };
        }),
      first,
    );
    // What the start remembers is of the library before.
    await desk.evaluate(async () => {
      const { local } = Reflect.get(globalThis, 'chrome').storage;
      await local.clear();
      await local.set({ libraryRevision: 'another' });
    });
    const { lexicon, problem } = await ask('names', { words, of: 'on', inject: false });
    expect(problem).toBeUndefined();
    expect(lexicon.entities.map(({ name }) => name)).toContain('Marlow Works');
    expect(await currentFile()).toBe(first);
    expect(JSON.parse(await stores()).names).toHaveLength(1);
  });
});
