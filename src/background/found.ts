/** The calls `found` and `framesOf`: which names the documents of a tab have; their number stands on the toolbar badge. */
import { browser } from 'wxt/browser';
import { counted } from '../format/words';
import { t } from '../messaging/words';
import type { Asker } from '../messaging/server';

const BADGE_COLOUR = '#2f5bd8';

interface News {
  keys: string[];
  document: string | undefined;
}

/** By the frame's number; kept while the browser runs: a worker sleeps. */
type Told = Record<number, News>;

/** Of more frames the names are not counted, nor listed. */
const MOST_FRAMES = 50;

/** Of each tab what was told while it is being noted: of each document the latest. */
const waiting = new Map<number, Map<string, News & { frame: number }>>();
const noting = new Map<number, Promise<void>>();

/** Who is still there is asked when a document comes or the page goes, and otherwise so often at most; each is asked for itself. */
const LOOK_AGAIN_MS = 1000;
const looked = new Map<number, number>();

/** A document that waits for its reader (`alert()`) does not answer, and is there. */
const PATIENCE_MS = 1000;

export async function found({ keys }: { keys: string[] }, { tab, frame = 0, document }: Asker): Promise<null> {
  if (tab === undefined) return null;
  const news = waiting.get(tab) ?? new Map<string, News & { frame: number }>();
  news.set(`${frame} ${document}`, { keys, document, frame });
  if (!waiting.has(tab)) {
    waiting.set(tab, news);
    const before = Promise.resolve(noting.get(tab)).catch(() => {});
    const done = before.then(() => {
      waiting.delete(tab);
      return note(tab, [...news.values()]);
    });
    noting.set(tab, done);
    const forget = () => void (noting.get(tab) === done && noting.delete(tab));
    done.then(forget, forget);
  }
  await noting.get(tab);
  return null;
}

/** Until the extension ends. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tab) => {
    looked.delete(tab);
    void browser.storage.session.remove(nameOf(tab));
  });
}

/** @returns the numbers of the frames of a tab that have names, but for the page's own */
export async function framesOf({ tab }: { tab: number }): Promise<number[]> {
  return Object.keys(await readTold(tab))
    .map(Number)
    .filter((frame) => frame !== 0);
}

async function note(tab: number, news: (News & { frame: number })[]): Promise<void> {
  const told = await readTold(tab);
  const known = new Set(Object.values(told).flatMap(({ document }) => document ?? []));
  const hasRoom = (frame: number) => frame === 0 || frame in told || Object.keys(told).length < MOST_FRAMES;
  const isNew = news.some(
    ({ document, frame, keys }) =>
      keys.length > 0 && hasRoom(frame) && (document === undefined || !known.has(document)),
  );
  // With the page go its frames, and maybe nobody speaks after it.
  const isLeft = news.some(({ frame, keys }) => frame === 0 && keys.length === 0);
  if (isNew || isLeft || Date.now() - (looked.get(tab) ?? 0) > LOOK_AGAIN_MS) await forgetGone(tab, told);
  for (const { frame, ...now } of news) {
    if (now.keys.length > 0 && hasRoom(frame)) told[frame] = now;
    // The goodbye of a document may come after the first word of the next one.
    else if (now.keys.length === 0 && told[frame]?.document === now.document) delete told[frame];
  }
  const name = nameOf(tab);
  if (Object.keys(told).length > 0) await browser.storage.session.set({ [name]: told });
  else await browser.storage.session.remove(name);
  const { size } = new Set(Object.values(told).flatMap(({ keys }) => keys));
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: BADGE_COLOUR });
  await browser.action.setBadgeText({ tabId: tab, text: size === 0 ? '' : String(size) });
  // For those to whom no badge is read aloud.
  await browser.action.setTitle({
    tabId: tab,
    title: size === 0 ? t('extension_name') : counted(t, 'toolbar_names', size),
  });
}

/** A document that crashed, or went while nobody was awake to hear it, has not said so. */
async function forgetGone(tab: number, told: Told): Promise<void> {
  looked.set(tab, Date.now());
  await Promise.all(
    Object.entries(told).map(async ([frame, { document }]) => {
      if (!(await isThere(tab, Number(frame), document))) delete told[Number(frame)];
    }),
  );
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
