/** What is done when the browser starts, and when the extension is installed or updated. */
import { browser } from 'wxt/browser';
import { outdateGate } from '../library/gate';
import { sweep } from '../library/shelf';

/** Called while the background starts. */
export function attendStarts(): void {
  browser.runtime.onStartup.addListener(() => void sweepAway());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void sweepAway();
    // Another version has another stamp; one that is worked on has not.
    if (reason === 'update') void outdateGate();
  });
}

/** What an import that died has left. A library that fails says so on its own page; here nobody looks. */
async function sweepAway(): Promise<void> {
  await sweep().catch(() => {});
}
