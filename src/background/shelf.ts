/** The calls that change the library, once a file is staged. Most answer with the library as it is then. */
import { acceptLoss as accept, setDeleted as mark, stepBack as back, switchTo as make } from '../library/shelf';
import type { LibraryEntry } from '../messaging/library-calls';
import { entriesOf } from './library';
import { asking } from './words';

export function switchTo({ generations }: { generations: string[] }): Promise<LibraryEntry[]> {
  return asking(async () => entriesOf(await make(generations)));
}

export function stepBack({ id, from }: { id: string; from: string }): Promise<LibraryEntry[]> {
  return asking(async () => entriesOf(await back(id, from)));
}

export function setDeleted({ id, isDeleted }: { id: string; isDeleted: boolean }): Promise<LibraryEntry[]> {
  return asking(async () => entriesOf(await mark(id, isDeleted)));
}

/** The reader goes on with what is left of a library that lost some of its files. */
export function acceptLoss(): Promise<null> {
  return asking(async () => {
    await accept();
    return null;
  });
}
