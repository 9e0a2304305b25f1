/**
 * How the library is opened and changed: each call opens the database, does one thing in one transaction, and closes it. A
 * worker may die at any point, and what was kept before is whole.
 */
import { failureOf, openDatabase, type LibraryDatabase, type ShelfEntry } from './database';
import { LibraryFailure } from './failures';
import { room } from './room';
import { isCutShort, missingFrom, mirrorOf, readMirror, writeMirror } from './mirror';

interface Opened {
  db: LibraryDatabase;
  shelf: ShelfEntry[];
}

/**
 * @param patience how long to wait for the database, in milliseconds. @param needed bytes that are to be written, about
 * @throws LibraryFailure in every case where the library cannot be trusted to be whole
 */
export async function withLibrary<Result>(
  work: (opened: Opened) => Promise<Result>,
  { patience, needed = 0 }: { patience?: number | undefined; needed?: number } = {},
): Promise<Result> {
  const db = await openDatabase(patience);
  try {
    const [shelf, mirror] = await Promise.all([db.getAll('shelf'), readMirror()]);
    const missing = missingFrom(mirror, shelf);
    if (missing.length > 0) throw new LibraryFailure('lost', [missing.map(({ title }) => title).join(' · ')]);
    // Any other is written by changes alone.
    if (mirror === undefined) await writeMirror(mirrorOf(shelf));
    return await work({ db, shelf });
  } catch (error) {
    throw await withFigures(failureOf(error), needed);
  } finally {
    db.close();
  }
}

/**
 * A full disk is told with what was needed and what is free, as far as the browser says. Chromium calls a write that found
 * no room on the disk an input error like any other.
 */
async function withFigures(error: unknown, needed: number): Promise<unknown> {
  if (!(error instanceof LibraryFailure) || (error.kind !== 'full' && error.kind !== 'unreadable')) return error;
  const { free = 0 } = await room();
  const isFull = error.kind === 'full' || (needed > 0 && free < needed);
  return isFull ? new LibraryFailure('full', [megabytes(needed), megabytes(free)]) : error;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

export type Change = ReturnType<typeof startChange>;
/** What a change writes, about: the shelf's entries. */
const CHANGE_BYTES = 100_000;

type Work = (transaction: Change, shelf: ShelfEntry[]) => Promise<void>;

export function startChange(db: LibraryDatabase) {
  return db.transaction(['shelf', 'files', 'names', 'catalogue'], 'readwrite', { durability: 'strict' });
}

/**
 * One transaction over shelf and files, with the mirror told before and after; one at a time in all of the extension, so
 * that the mirror is never behind. @returns the shelf as it is then
 */
export async function change(work: Work): Promise<ShelfEntry[]> {
  return await navigator.locks.request('library', () =>
    withLibrary(
      async ({ db, shelf }) => {
        const before = mirrorOf(shelf);
        // A change that ended before it could say so may be there all the same, and nobody was told.
        const isUntold = await isCutShort();
        await writeMirror({ ...before, isChanging: true });
        const { after, isNews } = await inOneTransaction(db, shelf, work).catch(async (error: unknown) => {
          await writeMirror(before, isUntold);
          throw error;
        });
        await writeMirror(mirrorOf(after), isUntold || isNews);
        return after;
      },
      { needed: CHANGE_BYTES },
    ),
  );
}

async function inOneTransaction(db: LibraryDatabase, before: ShelfEntry[], work: Work) {
  const transaction = startChange(db);
  try {
    await work(transaction, before);
    const after = await transaction.objectStore('shelf').getAll();
    const isNews = toldOf(before) !== toldOf(after);
    // It has the names of what was deleted, and what takes its place may be too small to be kept.
    if (isNews) await transaction.objectStore('catalogue').clear();
    await transaction.done;
    return { after, isNews };
  } catch (error) {
    await undo(transaction);
    throw error;
  }
}

/** What of a shelf is news for open tabs, to be compared. */
function toldOf(shelf: ShelfEntry[]): string {
  return JSON.stringify(mirrorOf(shelf).entries);
}

async function undo(transaction: Change): Promise<void> {
  try {
    transaction.abort();
    await transaction.done;
  } catch {
    // It has ended already, or ends now: either way nothing of it was kept.
  }
}
