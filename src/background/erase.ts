/** The call `eraseAll`: deletes the library and every setting. */
import { browser } from 'wxt/browser';
import { erase } from '../library/shelf';
import { asking } from './words';

export function eraseAll(): Promise<null> {
  return asking(async () => {
    // What is being changed is finished first, and nothing is written back after.
    await navigator.locks.request('library', () =>
      navigator.locks.request('settings', async () => {
        await erase();
        await browser.storage.local.clear();
      }),
    );
    return null;
  });
}
