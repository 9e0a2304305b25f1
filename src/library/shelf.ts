/** What is done with the library: import in two steps (stage, then switch all at once), one step back, delete, undo, sweep. */
import type { NamedEntity } from '../format/names';
import type { Catalogue } from '../match/catalogue';
import { DATABASE, PATIENCE_MS, type Kept, type KeptFile, type ShelfEntry } from './database';
import { addUnder } from '../format/grouping';
import { change, startChange, withLibrary, type Change } from './changes';
import { LibraryFailure } from './failures';
import { NAMES_VERSION } from './kept-names';
import { forgetMirror, isCutShort, mirrorOf, readMirror, writeMirror } from './mirror';

const CATALOGUE_KEY = 'all';

/** A deleted briefing can be had back for so long. */
const UNDO_MS = 24 * 60 * 60 * 1000;
/** What was staged and not switched to by then belongs to an import that died. */
const STAGED_MS = 60 * 60 * 1000;

/** @returns the entries, those that are deleted and can be had back among them */
export function shelf(): Promise<ShelfEntry[]> {
  return withLibrary(({ shelf: entries }) => Promise.resolve(entries));
}

/** Writes a checked file beside everything that is there; nothing reads it until `switchTo`. @returns its generation */
export async function stage(file: Omit<KeptFile, 'generation' | 'importedAt'>, names: NamedEntity[]): Promise<string> {
  const generation = crypto.randomUUID();
  await withLibrary(
    async ({ db }) => {
      const transaction = startChange(db);
      await Promise.all([
        transaction.objectStore('files').put({ ...file, generation, importedAt: Date.now() }),
        transaction.objectStore('names').put({ generation, version: NAMES_VERSION, names }),
        transaction.done,
      ]);
    },
    { needed: file.size },
  );
  return generation;
}

/**
 * Makes staged generations the current ones, all or none; what was current is kept for a step back. Asked twice, it is done
 * once, and a file that is current already is no step back. Where it fails nothing of them stays.
 */
export async function switchTo(generations: string[]): Promise<ShelfEntry[]> {
  try {
    return await switchAll(generations);
  } catch (error) {
    // What was staged after everything was deleted would lie there unseen. If this fails too, it is swept away later.
    await unstage(generations).catch(() => {});
    throw error;
  }
}

function switchAll(generations: string[]): Promise<ShelfEntry[]> {
  return change(async (transaction) => {
    const staged = new Map<string, string[]>();
    for (const generation of generations) {
      const file = await transaction.objectStore('files').get(generation);
      if (!file) throw new LibraryFailure('missing');
      addUnder(staged, file.id, generation);
    }
    for (const [id, latest] of staged) await switchOne(transaction, id, latest);
  });
}

function unstage(generations: string[]): Promise<ShelfEntry[]> {
  return change(async (transaction, entries) => {
    const named = namedBy(entries);
    for (const generation of generations) if (!named.has(generation)) await drop(transaction, { generation });
  });
}

async function switchOne(transaction: Change, id: string, latest: string[]): Promise<void> {
  const entry = await transaction.objectStore('shelf').get(id);
  if (entry?.current.generation === latest.at(-1) && entry?.deletedAt === undefined) return;
  const before = [entry?.previous, entry?.current].flatMap((kept) => kept?.generation ?? []);
  const all = new Set([...before, ...latest]);
  const files: KeptFile[] = [];
  for (const generation of all) {
    const file = await transaction.objectStore('files').get(generation);
    // Of equal ones the latest: who asks for it again finds it.
    if (file && file.text === files.at(-1)?.text) files.pop();
    if (file) files.push(file);
  }
  const [current, previous] = files.toReversed();
  if (!current) throw new LibraryFailure('missing');
  await transaction
    .objectStore('shelf')
    .put({ id, current: keptOf(current), ...(previous ? { previous: keptOf(previous) } : {}) });
  for (const generation of all) {
    if (generation !== current.generation && generation !== previous?.generation)
      await drop(transaction, { generation });
  }
}

/** Makes the import before the current one, and the current one the one before. @param from what is current now */
export function stepBack(id: string, from: string): Promise<ShelfEntry[]> {
  return change(async (transaction) => {
    const entry = await transaction.objectStore('shelf').get(id);
    if (!entry?.previous) throw new LibraryFailure('missing');
    if (entry.current.generation !== from) return;
    await transaction.objectStore('shelf').put({ ...entry, current: entry.previous, previous: entry.current });
  });
}

/** @param isDeleted false has a deleted one back. It is swept away after a day */
export function setDeleted(id: string, isDeleted: boolean): Promise<ShelfEntry[]> {
  return change(async (transaction) => {
    const entry = await transaction.objectStore('shelf').get(id);
    if (!entry) throw new LibraryFailure('missing');
    const { deletedAt: _deletedAt, ...rest } = entry;
    await transaction.objectStore('shelf').put(isDeleted ? { ...rest, deletedAt: Date.now() } : rest);
  });
}

/** Takes away what was deleted too long ago, and what an import that died has left; changes nothing where there is neither. */
export async function sweep(): Promise<void> {
  const now = Date.now();
  const isDue = ({ deletedAt }: ShelfEntry) => deletedAt !== undefined && now - deletedAt > UNDO_MS;
  const hasWork = await withLibrary(async ({ db, shelf: entries }) => {
    const named = namedBy(entries);
    const files = await db.getAllKeys('files');
    return entries.some(isDue) || files.some((generation) => !named.has(generation)) || (await isCutShort());
  });
  if (!hasWork) return;
  await change(async (transaction, entries) => {
    for (const { id } of entries.filter(isDue)) await transaction.objectStore('shelf').delete(id);
    const named = namedBy(entries.filter((entry) => !isDue(entry)));
    for (const generation of await transaction.objectStore('files').getAllKeys()) {
      if (named.has(generation)) continue;
      const file = await transaction.objectStore('files').get(generation);
      if (file && now - file.importedAt > STAGED_MS) await drop(transaction, file);
    }
  });
}

/**
 * @param patience how long to wait for the database, in milliseconds
 * @returns a briefing's file, exactly as it was imported; undefined where the library has none of that id, or it is deleted
 */
export function fileOf(
  id: string,
  which: 'current' | 'previous' = 'current',
  patience?: number,
): Promise<string | undefined> {
  return withLibrary(
    async ({ db }) => {
      const entry = await db.get('shelf', id);
      const kept = entry?.deletedAt === undefined ? entry?.[which] : undefined;
      return kept && (await db.get('files', kept.generation))?.text;
    },
    { patience },
  );
}

/** @returns the catalogue that was kept for a stamp */
export function keptCatalogue(stamp: string, patience?: number): Promise<Catalogue | undefined> {
  return withLibrary(
    async ({ db }) => {
      const kept = await db.get('catalogue', CATALOGUE_KEY);
      return kept?.stamp === stamp ? kept.catalogue : undefined;
    },
    { patience },
  );
}

/** Keeps a catalogue instead of the one before. */
export function keepCatalogue(stamp: string, catalogue: Catalogue): Promise<void> {
  return withLibrary(async ({ db }) => void (await db.put('catalogue', { stamp, catalogue }, CATALOGUE_KEY)));
}

/** @returns whether the library is known to be empty, without opening it */
export async function isKnownEmpty(): Promise<boolean> {
  const mirror = await readMirror();
  return mirror !== undefined && !mirror.isChanging && mirror.entries.length === 0;
}

/** The reader has seen what was lost: what is still there is the library from now on. @throws LibraryFailure */
export async function acceptLoss(): Promise<void> {
  await forgetMirror();
  await withLibrary(({ shelf: entries }) => writeMirror(mirrorOf(entries), true));
}

/** Deletes the whole library. @throws LibraryFailure when another page holds it open for too long; it goes when that does */
export async function erase(): Promise<void> {
  await forgetMirror();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new LibraryFailure('held')), PATIENCE_MS);
    const request = indexedDB.deleteDatabase(DATABASE);
    const end = (finish: () => void) => {
      clearTimeout(timer);
      finish();
    };
    request.addEventListener('success', () => end(resolve));
    request.addEventListener('error', () =>
      end(() => reject(new LibraryFailure('unreadable', [request.error?.message ?? '']))),
    );
  });
}

/** @returns the generations that entries name */
function namedBy(entries: ShelfEntry[]): Set<string | undefined> {
  return new Set(entries.flatMap(({ current, previous }) => [current.generation, previous?.generation]));
}

async function drop(transaction: Change, { generation }: Pick<Kept, 'generation'>): Promise<void> {
  await transaction.objectStore('files').delete(generation);
  await transaction.objectStore('names').delete(generation);
}

function keptOf({ id: _id, text: _text, ...kept }: KeptFile): Kept {
  return kept;
}
