/** The call `eraseAll`: deletes the library, every setting, and what is kept beside them. */
import { browser } from 'wxt/browser';
import { erase } from '../library/shelf';
import { asking } from './words';

export function eraseAll(): Promise<null> {
  return asking(async () => {
    // What is being changed is finished first, and nothing is written back after.
    await navigator.locks.request('library', () =>
      navigator.locks.request('settings', async () => {
        // Where another page holds the library it goes when that one does: what lies beside it goes at once.
        try {
          await erase();
        } finally {
          await browser.storage.local.clear();
        }
      }),
    );
    return null;
  });
}
