/**
 * A small second record of what the library holds, in another store. Chromium gives a database whose files are damaged
 * back empty and without an error: only what the mirror remembers tells it from a new one.
 */
import { browser } from 'wxt/browser';
import { LIBRARY_KEY } from '../settings/store';
import type { ShelfEntry } from './database';

const KEY = 'libraryMirror';

/** What is remembered of a briefing: enough to say what was lost. */
export interface Remembered {
  id: string;
  title: string;
  generation: string;
  /** It can still be had back. */
  isDeleted?: boolean;
}

export interface Mirror {
  /** While the database is being changed it may be ahead of this. */
  isChanging: boolean;
  entries: Remembered[];
}

export async function readMirror(): Promise<Mirror | undefined> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return isMirror(stored) ? stored : undefined;
}

/** @param isNews whether open tabs have to read their names anew */
export async function writeMirror(mirror: Mirror, isNews = false): Promise<void> {
  const revision = isNews ? { [LIBRARY_KEY]: crypto.randomUUID() } : {};
  await browser.storage.local.set({ [KEY]: mirror, ...revision });
}

/** Did a change end before it could say so? */
export async function isCutShort(): Promise<boolean> {
  return (await readMirror())?.isChanging === true;
}

export async function forgetMirror(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

export function mirrorOf(entries: ShelfEntry[]): Mirror {
  return {
    isChanging: false,
    entries: entries.map(({ id, current: { title, generation }, deletedAt }) => ({
      id,
      title,
      generation,
      ...(deletedAt === undefined ? {} : { isDeleted: true }),
    })),
  };
}

/** @returns what the mirror remembers and the shelf has not; nothing where a change was cut short and something is left */
export function missingFrom(mirror: Mirror | undefined, shelf: ShelfEntry[]): Remembered[] {
  if (!mirror) return [];
  const there = new Set(shelf.map(({ id }) => id));
  // A change that was cut short may have swept away what was deleted, or taken one away; otherwise it never empties the shelf.
  const missing = mirror.entries.filter(({ id, isDeleted }) => !there.has(id) && !(mirror.isChanging && isDeleted));
  return mirror.isChanging && shelf.length > 0 ? [] : missing;
}

/** Page scripts may write there, too: what is none must not keep a reader from what is kept. */
function isMirror(value: unknown): value is Mirror {
  const { isChanging, entries } = (value ?? {}) as Partial<Record<keyof Mirror, unknown>>;
  return typeof isChanging === 'boolean' && Array.isArray(entries) && entries.every(isRemembered);
}

function isRemembered(value: unknown): value is Remembered {
  const { id, title, generation, isDeleted = false } = (value ?? {}) as Partial<Record<keyof Remembered, unknown>>;
  return [id, title, generation].every((text) => typeof text === 'string') && typeof isDeleted === 'boolean';
}
