/**
 * The database of imported briefings, in the extension's own origin: no page and no page script can read it. Its shape,
 * version by version, and what it says when it does not open.
 */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Counts } from '../format/gist';
import type { NamedEntity } from '../format/names';
import type { Catalogue } from '../match/catalogue';
import { LibraryFailure } from './failures';

/** One import of one briefing. What it holds never changes; a newer import is another generation. */
export interface Kept {
  generation: string;
  /** Milliseconds since 1970. */
  importedAt: number;
  /** Of the file, in bytes. */
  size: number;
  title: string;
  counts: Counts;
  /** The titles of its sources, the first few. */
  sources: string[];
}

/** A file, exactly as it was imported, with what is told of it. Until a shelf entry names it, it is nothing to anybody. */
export interface KeptFile extends Kept {
  id: string;
  text: string;
}

/** A briefing's place in the library. */
export interface ShelfEntry {
  /** The briefing's own id. */
  id: string;
  current: Kept;
  /** The import before, for one step back. */
  previous?: Kept;
  /** When the reader deleted it; it can be had back for a day. */
  deletedAt?: number;
}

interface LibrarySchema extends DBSchema {
  shelf: { key: string; value: ShelfEntry };
  files: { key: string; value: KeptFile };
  /** What the finder needs of each, so that no file is parsed for it; `version` says by which code it was made. */
  names: { key: string; value: { generation: string; version: number; names: NamedEntity[] } };
  /** All names, laid out to be found; `stamp` says of which library. One record. */
  catalogue: { key: string; value: { stamp: string; catalogue: Catalogue } };
  /** Of the first version; nothing reads it. */
  meta: { key: string; value: string };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
export type StoreName = 'shelf' | 'files' | 'names' | 'catalogue' | 'meta';

export const DATABASE = 'library';

type Upgrade = IDBPTransaction<LibrarySchema, StoreName[], 'versionchange'>;

/** What each version added, the first for version 1. An older database is brought up step by step; none is ever edited. */
const MIGRATIONS: ((db: LibraryDatabase, transaction: Upgrade) => void)[] = [
  (db) => {
    db.createObjectStore('shelf', { keyPath: 'id' });
    db.createObjectStore('files', { keyPath: 'generation' });
    db.createObjectStore('meta');
  },
  // Names were read from the files before: each page waited for all of them to be parsed.
  (db) => void db.createObjectStore('names', { keyPath: 'generation' }),
  // Each page was sent every name before.
  (db) => void db.createObjectStore('catalogue'),
];

/** A database that is not there after this long will not come. */
export const PATIENCE_MS = 10_000;

/**
 * @param patience in milliseconds
 * @returns the open database; close it when done: workers keep nothing
 * @throws LibraryFailure that says why it did not open
 */
export async function openDatabase(patience = PATIENCE_MS): Promise<LibraryDatabase> {
  let isLate = false;
  const opening = openDB<LibrarySchema>(DATABASE, MIGRATIONS.length, {
    upgrade(db, from, _to, transaction) {
      for (const migrate of MIGRATIONS.slice(from)) migrate(db, transaction);
    },
    // A newer version of ours, in another page, waits for this connection to go.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  opening.then(
    (db) => isLate && db.close(),
    () => {},
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isLate = true;
      reject(new LibraryFailure(patience < PATIENCE_MS ? 'slow' : 'silent'));
    }, patience);
  });
  try {
    return await Promise.race([opening, late]);
  } catch (error) {
    throw failureOf(error);
  } finally {
    clearTimeout(timer);
  }
}

/** @returns the failure that an error of the database stands for */
export function failureOf(error: unknown): unknown {
  if (error instanceof LibraryFailure || !(error instanceof DOMException)) return error;
  if (error.name === 'VersionError') return new LibraryFailure('newer');
  if (error.name === 'QuotaExceededError') return new LibraryFailure('full');
  return new LibraryFailure('unreadable', [error.message]);
}
