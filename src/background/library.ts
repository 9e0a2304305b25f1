/** The call `library`: every briefing on this device, with what is told of each, and what went wrong. */
import { overviewOf } from '../format/gist';
import type { ShelfEntry } from '../library/database';
import { LibraryFailure } from '../library/failures';
import { idsWithoutNames } from '../library/kept-names';
import { room } from '../library/room';
import { shelf, sweep } from '../library/shelf';
import type { LibraryEntry, LibraryState } from '../messaging/library-calls';
import { bundled } from './briefings';
import { inWords } from './words';

/** Never throws: a library that fails is a state to be shown, with the bundled briefings beside it. */
export async function library(): Promise<LibraryState> {
  try {
    const entries = await entriesOf(await shelf());
    // Listing does not wait for it, and does not fail with it.
    void sweep().catch(() => {});
    return { entries, ...(await room()) };
  } catch (error) {
    const kind = error instanceof LibraryFailure ? error.kind : 'other';
    return { entries: await entriesOf([]), failure: { kind, words: inWords(error).message }, ...(await room()) };
  }
}

/** @returns the shelf as the library's page shows it: what was imported, then what is bundled */
export async function entriesOf(shelf: ShelfEntry[]): Promise<LibraryEntry[]> {
  // Where this cannot be had, all else is told. Of an empty shelf nobody is asked: it may stand for one that failed.
  const outdated = shelf.length === 0 ? undefined : await idsWithoutNames(shelf).catch(() => undefined);
  const imported = shelf.map(({ id, current, previous, deletedAt }) => ({
    id,
    isBundled: false,
    current,
    ...(previous ? { previous } : {}),
    ...(outdated?.has(id) ? { isOutdated: true as const } : {}),
    ...(deletedAt === undefined ? {} : { isDeleted: true as const }),
  }));
  const shadowed = new Set(imported.filter((entry) => !entry.isDeleted).map(({ id }) => id));
  return [...imported, ...bundledEntries.filter(({ id }) => !shadowed.has(id))];
}

const bundledEntries: LibraryEntry[] = bundled.map((briefing) => {
  const { id, title, counts } = overviewOf(briefing);
  return {
    id,
    isBundled: true,
    current: { title, counts, sources: briefing.sources.map((source) => source.title) },
  };
});
