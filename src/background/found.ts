/** The calls `found` and `framesOf`: which names the documents of a tab have; their number stands on the toolbar badge. */
import { browser } from 'wxt/browser';
import type { Asker } from '../messaging/server';

const BADGE_COLOUR = '#2f5bd8';

/** By the frame's number; kept while the browser runs: a worker sleeps. */
type Told = Record<number, { keys: string[]; document: string | undefined }>;

/** Of each tab one after the other: its frames tell at the same time. */
const last = new Map<number, Promise<unknown>>();

/** A document that waits for its reader (`alert()`) does not answer, and is there. */
const PATIENCE_MS = 1000;

export async function found({ keys }: { keys: string[] }, { tab, frame = 0, document }: Asker): Promise<null> {
  if (tab === undefined) return null;
  const told = Promise.resolve(last.get(tab)).then(() => note(tab, frame, { keys, document }));
  const done = told
    .catch(() => {})
    .then(() => {
      if (last.get(tab) === done) last.delete(tab);
    });
  last.set(tab, done);
  await told;
  return null;
}

/** Until the extension ends. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tab) => void browser.storage.session.remove(nameOf(tab)));
}

/** @returns the numbers of the frames of a tab that have names, but for the page's own */
export async function framesOf({ tab }: { tab: number }): Promise<number[]> {
  return Object.keys(await readTold(tab))
    .map(Number)
    .filter((frame) => frame !== 0);
}

async function note(tab: number, frame: number, now: Told[number]): Promise<void> {
  const told = await readTold(tab);
  // A document that crashed, or went while nobody was awake to hear it, has not said so.
  for (const [number, { document }] of Object.entries(told)) {
    if (!(await isThere(tab, Number(number), document))) delete told[Number(number)];
  }
  if (now.keys.length > 0) told[frame] = now;
  // The goodbye of a document may come after the first word of the next one.
  else if (told[frame]?.document === now.document) delete told[frame];
  const name = nameOf(tab);
  if (Object.keys(told).length > 0) await browser.storage.session.set({ [name]: told });
  else await browser.storage.session.remove(name);
  const { size } = new Set(Object.values(told).flatMap(({ keys }) => keys));
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: BADGE_COLOUR });
  await browser.action.setBadgeText({ tabId: tab, text: size === 0 ? '' : String(size) });
}

/** @param document by the browser's name for it; an older Firefox has none, and says which frames there are */
async function isThere(tab: number, frame: number, document: string | undefined): Promise<boolean> {
  const target = { tabId: tab, ...(document === undefined ? { frameIds: [frame] } : { documentIds: [document] }) };
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(true), PATIENCE_MS));
  const asked = browser.scripting.executeScript({ target, func: () => true }).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]);
}

async function readTold(tab: number): Promise<Told> {
  const name = nameOf(tab);
  return { ...((await browser.storage.session.get(name))[name] as Told | undefined) };
}

function nameOf(tab: number): string {
  return `found in ${tab}`;
}
