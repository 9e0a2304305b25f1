/** Pages that were open before the extension was installed, updated or switched on get its page script without a reload. */
import { browser } from 'wxt/browser';

/** Kept in memory while the browser runs, and gone with every other life of the extension. */
const ARRIVED = 'arrived';

/** Called each time the background starts; does something the first time. Firefox does the same by itself. */
export async function attendOpenTabs(): Promise<void> {
  if (import.meta.env.FIREFOX || (await browser.storage.session.get(ARRIVED))[ARRIVED]) return;
  await browser.storage.session.set({ [ARRIVED]: true });
  for (const { id } of await browser.tabs.query({ url: '*://*/*' })) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    // None waits for another: one that still loads, or sleeps, answers late or never. Where a page script is at work it stays the only one.
    browser.scripting.insertCSS({ target, files: ['/assets/page.css'] }).catch(() => {});
    browser.scripting.executeScript({ target, files: ['/page.js'] }).catch(() => {});
  }
}
