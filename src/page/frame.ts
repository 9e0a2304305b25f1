/** A document in another's: what a reader sees of it, and whose site it is on. */
import { own } from './own';
import { skipping } from './skip';

/** In smaller frames a card has no room: their names are listed in the popup alone. In CSS pixels. */
const LEAST_WIDTH = 320;
const LEAST_HEIGHT = 240;

export function isFrame(): boolean {
  return self !== top;
}

export function isSmallFrame(): boolean {
  return isFrame() && (innerWidth < LEAST_WIDTH || innerHeight < LEAST_HEIGHT);
}

/** @returns the host of the page in the tab, as far as the browser tells a frame: what a reader switches on and off */
export function hostOfTab(): string {
  const topmost = Array.from(location.ancestorOrigins ?? []).at(-1);
  if (topmost !== undefined && URL.canParse(topmost)) return new URL(topmost).hostname;
  try {
    return (top ?? self).location.hostname;
  } catch {
    // Of another origin, in a browser that does not list them.
    return location.hostname;
  }
}

/** Resolves when a frame has a size and some text: most are empty, invisible or an image. Never, when the signal ends first. */
export function whenReadable({ signal }: { signal: AbortSignal }): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (signal.aborted || innerWidth === 0 || innerHeight === 0 || !hasText()) return false;
      observer.disconnect();
      removeEventListener('resize', look);
      resolve();
      return true;
    };
    const observer = new MutationObserver(look);
    if (look()) return;
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    addEventListener('resize', look, { signal });
    signal.addEventListener('abort', () => observer.disconnect());
  });
}

function hasText(): boolean {
  const body = own('body');
  if (!body) return false;
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const isSkipped = skipping();
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (/\S/.test(node.data) && !isSkipped(node)) return true;
  }
  return false;
}
