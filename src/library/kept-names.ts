/** The names that are kept beside the files: what the finder needs, so that no page waits for files to be parsed. */
import type { NamedEntity } from '../format/names';
import { withLibrary } from './changes';
import type { ShelfEntry } from './database';

/**
 * Names made by other code than this are made anew from the file. Raise it with what `format/names.ts` gives, and with what
 * the format refuses.
 */
export const NAMES_VERSION = 1;

/**
 * Tells the names of each briefing that is not deleted, one after the other: between two others may use the database.
 * @param read makes the names of a file that has none yet, or those of other code; undefined where it no longer fits the format, as
 *   another version of the extension may find
 * @param patience how long to wait for the database, in milliseconds
 */
export function eachNames(
  read: (text: string) => NamedEntity[] | undefined,
  onNames: (id: string, names: NamedEntity[]) => void,
  patience?: number,
): Promise<void> {
  return withLibrary(
    async ({ db, shelf: entries }) => {
      for (const { id, current, deletedAt } of entries) {
        if (deletedAt !== undefined) continue;
        const known = await db.get('names', current.generation);
        if (known?.version === NAMES_VERSION) onNames(id, known.names);
        else {
          const file = await db.get('files', current.generation);
          const fresh = read(file?.text ?? '');
          if (fresh) await db.put('names', { generation: current.generation, version: NAMES_VERSION, names: fresh });
          else await db.delete('names', current.generation);
          onNames(id, fresh ?? []);
        }
      }
    },
    { patience },
  );
}

/** @returns of some entries the ids of those that have no names: their file did not fit the format when it was read last */
export function idsWithoutNames(entries: ShelfEntry[]): Promise<Set<string>> {
  return withLibrary(async ({ db }) => {
    const named = new Set(await db.getAllKeys('names'));
    return new Set(entries.filter(({ current }) => !named.has(current.generation)).map(({ id }) => id));
  });
}
