/** The calls `found` and `framesOf`: which names the documents of a tab have; their number stands on the toolbar badge. */
import { browser } from 'wxt/browser';
import type { Asker } from '../messaging/server';

const BADGE_COLOUR = '#2f5bd8';

/** By the frame's number; kept while the browser runs: a worker sleeps. */
type KeysByFrame = Record<number, string[]>;

/** One after the other: frames tell at the same time. */
let last: Promise<unknown> = Promise.resolve();

export async function found({ keys }: { keys: string[] }, { tab, frame = 0 }: Asker): Promise<null> {
  if (tab === undefined) return null;
  const told = last.then(() => note(tab, frame, keys));
  last = told.catch(() => {});
  await told;
  return null;
}

/** @returns the numbers of the frames of a tab that have names, but for the page's own */
export async function framesOf({ tab }: { tab: number }): Promise<number[]> {
  return Object.keys(await readKeys(tab))
    .map(Number)
    .filter((frame) => frame !== 0);
}

async function note(tab: number, frame: number, keys: string[]): Promise<void> {
  const byFrame = await readKeys(tab);
  if (keys.length > 0) byFrame[frame] = keys;
  else delete byFrame[frame];
  const name = nameOf(tab);
  if (Object.keys(byFrame).length > 0) await browser.storage.session.set({ [name]: byFrame });
  else await browser.storage.session.remove(name);
  const { size } = new Set(Object.values(byFrame).flat());
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: BADGE_COLOUR });
  await browser.action.setBadgeText({ tabId: tab, text: size === 0 ? '' : String(size) });
}

async function readKeys(tab: number): Promise<KeysByFrame> {
  const name = nameOf(tab);
  return { ...((await browser.storage.session.get(name))[name] as KeysByFrame | undefined) };
}

function nameOf(tab: number): string {
  return `found in ${tab}`;
}
