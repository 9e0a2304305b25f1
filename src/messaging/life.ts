/** Ends when the extension was updated, disabled or removed under an open page: its old page script must leave then. */
import { browser } from 'wxt/browser';

export function extensionLife(): AbortSignal {
  const life = new AbortController();
  const check = () => {
    if (browser.runtime?.id === undefined) life.abort();
  };
  addEventListener('pointerover', check, { capture: true, passive: true, signal: life.signal });
  document.addEventListener('visibilitychange', check, { signal: life.signal });
  return life.signal;
}
