/** Where settings are kept: storage.local, with change events; each page script reads them itself, so an off site wakes no worker. */
import { browser } from 'wxt/browser';
import { settingsFrom, type Settings, type SettingsChange } from './settings';

const KEY = 'settings';
/** The first version's list of hosts; taken over, and removed by the first change. */
const OLD_KEY = 'sitesOff';

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get([KEY, OLD_KEY]);
  return settingsFrom(stored[KEY], stored[OLD_KEY]);
}

/**
 * Changes some of the settings. Two pages that change at the same time wait for each other.
 * @throws Error when the browser could not store it; nothing is changed then
 */
export async function changeSettings(change: SettingsChange): Promise<void> {
  await navigator.locks.request('settings', async () => {
    const before = await readSettings();
    await browser.storage.local.set({ [KEY]: { ...before, ...change(before) } });
    await browser.storage.local.remove(OLD_KEY);
  });
}

/** Tells each change until the signal ends. */
export function watchSettings(onChange: (settings: Settings) => void, { signal }: { signal: AbortSignal }): void {
  watchKey(KEY, (stored) => onChange(settingsFrom(stored)), signal);
}

/** Changes with what is in the library, and says nothing. */
export const LIBRARY_KEY = 'libraryRevision';

/** Tells each change of the library until the signal ends. */
export function watchLibrary(onChange: () => void, { signal }: { signal: AbortSignal }): void {
  watchKey(LIBRARY_KEY, onChange, signal);
}

/** Tells each change of what is stored under a key until the signal ends. */
export function watchKey(key: string, onChange: (stored: unknown) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[key] : undefined;
    if (change) onChange(change.newValue);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage?.onChanged?.removeListener(onChanged));
}
