/** Sites where marks are off. In storage.local, read by the page script itself: an off site wakes no worker. zod-free. */
import { browser } from 'wxt/browser';

/** The one key; its value is a list of exact hosts. */
const KEY = 'sitesOff';

export async function isSiteOff(host: string): Promise<boolean> {
  return hostsFrom((await browser.storage.local.get(KEY))[KEY]).includes(host);
}

/** @throws Error when the browser could not store it; nothing is changed then */
export async function setSiteOff(host: string, isOff: boolean): Promise<void> {
  const hosts = hostsFrom((await browser.storage.local.get(KEY))[KEY]).filter((other) => other !== host);
  await browser.storage.local.set({ [KEY]: isOff ? [...hosts, host] : hosts });
}

/** Tells each change for one host until the signal ends. */
export function watchSite(host: string, onChange: (isOff: boolean) => void, { signal }: { signal: AbortSignal }): void {
  const onChanged = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (!change) return;
    const isOff = hostsFrom(change.newValue).includes(host);
    // Another site's switch is nothing to this one.
    if (isOff !== hostsFrom(change.oldValue).includes(host)) onChange(isOff);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage?.onChanged?.removeListener(onChanged));
}

/** Whatever stands in storage, hosts come out. */
function hostsFrom(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((host): host is string => typeof host === 'string') : [];
}
