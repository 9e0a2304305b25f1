/** What no page may change: all that is stored, the library, and which tabs are open. */
import { createHash } from 'node:crypto';
import type { Browser } from '../browser';

export async function stateOf(browser: Browser) {
  const { entries } = await browser.ask('library', {});
  const [all, tabs] = await browser.desk.evaluate(async () => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const stored: Record<string, unknown> = await api.storage.local.get(null);
    const open: { url?: string }[] = await api.tabs.query({});
    const told = Object.entries(stored).map(([key, value]) => [key, JSON.stringify(value)] as const);
    return [told, open.map(({ url }) => url ?? '').toSorted()] as const;
  });
  // What is stored is long: whoever reads that it differs wants to know which.
  const stored = all.map(([key, value]) => `${key} ${createHash('sha1').update(value).digest('hex')}`).toSorted();
  return { stored, entries, tabs };
}
