/** At the browser's start: what an import that died has left is taken away. */
import { sweep } from '../library/shelf';

export async function sweepAtStart(): Promise<void> {
  // A library that fails says so on its own page; here nobody looks.
  await sweep().catch(() => {});
}
