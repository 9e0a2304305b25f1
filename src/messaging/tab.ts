/** The tab that the popup speaks of: which it is, what its page says, and, when it says nothing, why. */
import { browser } from 'wxt/browser';
import type { NamesByBriefing, PageReport } from './calls';
import { ask, askPage } from './client';
import { withFrames } from './frames';
import { hostIn } from './host';
import { isNamesByBriefing, reportCheck } from './report-check';
import { t } from './words';

/** Every site: what the manifest asks for, and what a reader may have withdrawn. */
const SITES = { origins: ['*://*/*'] };

export type Silence = 'protected' | 'permission' | 'reload';

export interface TabInFront {
  id: number;
  /** The host of its page; empty where the browser does not say. */
  host: string;
}

/** @returns the tab named in our own address (`?tab=ID`), otherwise the one in front */
export async function tabInFront(address: string): Promise<TabInFront> {
  const named = Number(new URL(address).searchParams.get('tab') ?? Number.NaN);
  const tab = Number.isInteger(named)
    ? await browser.tabs.get(named)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return { id: tab?.id ?? -1, host: hostIn(tab?.url) };
}

/** @returns what the page script found, or why there is none */
export async function reportFrom(tab: number): Promise<PageReport | Silence> {
  try {
    return await wholeReport(tab);
  } catch {
    const silence = await silenceOf(tab);
    if (silence !== 'reload') return silence;
    // To find out took until the page was loaded: if it only was not ready yet, our script is there by now.
    return wholeReport(tab).catch(() => silence);
  }
}

async function wholeReport(tab: number): Promise<PageReport> {
  const [page, numbers] = await Promise.all([askPage(tab, 'report', {}), ask('framesOf', { tab }).catch(() => [])]);
  const isReport = reportCheck();
  if (!isReport(page)) return { state: 'failed', error: t('error_not_understood'), isPainted: true, entities: [] };
  // A frame that has gone since says nothing.
  const frames = await Promise.all(
    numbers.map(async (frame): Promise<[number, PageReport][]> => {
      const report: unknown = await askPage(tab, 'report', {}, frame).catch(() => undefined);
      return isReport(report) ? [[frame, report]] : [];
    }),
  );
  return withFrames(page, frames.flat());
}

/** @returns what each briefing would mark on a page; undefined where it does not say: it is closed by now, or protected */
export async function wouldMark(tab: number): Promise<NamesByBriefing | undefined> {
  const told: unknown = await askPage(tab, 'wouldMark', {}).catch(() => undefined);
  return isNamesByBriefing(told) ? told : undefined;
}

async function silenceOf(tab: number): Promise<Silence> {
  if (!(await isAllowed(tab))) return 'permission';
  try {
    // What may be run there is a page that was opened before we were; what may not is one that the browser protects.
    const [run] = await browser.scripting.executeScript({ target: { tabId: tab }, func: () => true });
    // Firefox does not refuse to run on its own pages, it only does nothing.
    return run?.result === true ? 'reload' : 'protected';
  } catch {
    return 'protected';
  }
}

/** @returns whether we may read every site, or at least the one in the tab, for good */
async function isAllowed(tab: number): Promise<boolean> {
  if (await browser.permissions.contains(SITES)) return true;
  try {
    const { protocol, hostname } = new URL((await browser.tabs.get(tab)).url ?? '');
    return await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  } catch {
    // A tab that is gone, an address that we may not see, or one that is not of the web.
    return false;
  }
}

/** Asks the reader for the sites again. Must be called in the click itself. @returns whether they were granted */
export function askForSites(): Promise<boolean> {
  return browser.permissions.request(SITES);
}

export async function reloadTab(tab: number): Promise<void> {
  await browser.tabs.reload(tab);
}
