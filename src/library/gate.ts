/**
 * Where the library's gate is kept: beside the settings, so that a page script reads it without waking anybody. The stamp says
 * of which library it is, and of which version of the extension.
 */
import { browser } from 'wxt/browser';
import type { Gate } from '../match/gate';
import { LIBRARY_KEY, watchKey } from '../settings/store';

const KEY = 'gate';

interface KeptGate {
  stamp: string;
  gate: Gate;
}

/** @returns the gate that was kept last, current or not; undefined when there is none, or another version made it */
export async function readGate(): Promise<{ gate: Gate; isCurrent: boolean } | undefined> {
  const stored = await browser.storage.local.get([KEY, LIBRARY_KEY]);
  const kept = stored[KEY];
  if (!isKeptGate(kept) || !kept.stamp.startsWith(stampOf(''))) return undefined;
  return { gate: kept.gate, isCurrent: kept.stamp === stampOf(stored[LIBRARY_KEY]) };
}

/**
 * Keeps the gate of the library as it is now, where another is kept: any page script may write there. Where it cannot be stored each page
 * asks for it; one that is kept would go on serving.
 */
export async function keepGate(stamp: string, gate: Gate): Promise<void> {
  const stored = await browser.storage.local.get([KEY, LIBRARY_KEY]);
  const kept = stored[KEY];
  const isKept = isKeptGate(kept) && kept.stamp === stamp && isSame(kept.gate, gate);
  if (isKept || stamp !== stampOf(stored[LIBRARY_KEY])) return;
  const fresh: KeptGate = { stamp, gate };
  await browser.storage.local
    .set({ [KEY]: fresh })
    .catch(() => browser.storage.local.remove(KEY))
    .catch(() => {});
}

function isKeptGate(value: unknown): value is KeptGate {
  const { stamp, gate } = (value ?? {}) as Partial<Record<keyof KeptGate, unknown>>;
  const { first, all, filter, ways = [] } = (gate ?? {}) as Partial<Record<keyof Gate, unknown>>;
  const isText = [stamp, first, all, filter].every((text) => typeof text === 'string');
  return isText && Array.isArray(ways) && ways.every(Array.isArray);
}

function isSame(one: Gate, other: Gate): boolean {
  const partsOf = ({ first, all, filter, ways }: Gate) => JSON.stringify([first, all, filter, ways]);
  return partsOf(one) === partsOf(other);
}

/** What was made of the library is to be made anew: another version of the extension may have other briefings and other code. */
export async function outdateGate(): Promise<void> {
  await browser.storage.local.set({ [LIBRARY_KEY]: crypto.randomUUID() });
}

/** @returns what the library and the extension are now */
export async function currentStamp(): Promise<string> {
  return stampOf((await browser.storage.local.get(LIBRARY_KEY))[LIBRARY_KEY]);
}

/** Tells each new gate until the signal ends. */
export function watchGate(onChange: () => void, { signal }: { signal: AbortSignal }): void {
  watchKey(KEY, onChange, signal);
}

function stampOf(revision: unknown): string {
  return `${browser.runtime.getManifest().version} ${typeof revision === 'string' ? revision : ''}`;
}
