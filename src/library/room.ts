/** How much room there is, as far as the browser says. */

/** Bytes used by all of the extension's storage, and bytes left. */
export async function room(): Promise<{ used?: number; free?: number }> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? {} : { used: usage, free: Math.max(0, quota - usage) };
  } catch {
    return {};
  }
}
