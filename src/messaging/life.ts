/** Ends when the extension was updated, disabled or removed under an open page: its old page script must leave then. */
import { browser } from 'wxt/browser';

export interface Life {
  signal: AbortSignal;
  /** Looks whether the extension is still there; pointer and visibility ask by themselves. */
  check: () => void;
}

/** @returns whether the extension of this script is still there */
export function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/** @param signal ends it too */
export function extensionLife({ signal }: { signal: AbortSignal }): Life {
  const life = new AbortController();
  const check = () => {
    if (!isAlive()) life.abort('gone');
  };
  signal.addEventListener('abort', () => life.abort('gone'));
  addEventListener('pointerover', check, { capture: true, passive: true, signal: life.signal });
  addEventListener('visibilitychange', check, { capture: true, signal: life.signal });
  return { signal: life.signal, check };
}
