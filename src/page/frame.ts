/** A document in another's: what a reader sees of it, and whose site it is on. */
import { atOnce } from '../match/steps';
import { own, SHOW_TEXT } from './own';
import { shadowRootsIn } from './shadow';
import { skipping } from './skip';

/** In smaller frames a card has no room: their names are listed in the popup alone. In CSS pixels. */
const LEAST_WIDTH = 320;
const LEAST_HEIGHT = 240;

/** A frame without text that changes is looked at this often at most. */
const LOOK_AGAIN_MS = 300;

/** One that has text and no size yet is looked at so often without a change: out of sight, nothing tells that the size has come. */
const MOST_LOOKS = 20;

export function isFrame(): boolean {
  return self !== top;
}

export function isSmallFrame(): boolean {
  return isFrame() && (innerWidth < LEAST_WIDTH || innerHeight < LEAST_HEIGHT);
}

/**
 * @returns the host of the page in the tab: what a reader switches on and off. Where the browser does not tell a frame, its own, and
 *   `isTold` is false: the background knows then, and tells it no names
 */
export function hostOfTab(): { host: string; isTold: boolean } {
  const topmost = Array.from(location.ancestorOrigins ?? []).at(-1);
  if (topmost !== undefined && URL.canParse(topmost)) return { host: new URL(topmost).hostname, isTold: true };
  try {
    return { host: hostOf(top ?? self), isTold: true };
  } catch {
    // Of another origin, in a browser that does not list them.
    return { host: hostOf(self), isTold: false };
  }
}

/** What a page made itself, `blob:` or `about:blank`, has no host, and is of that page's site. */
function hostOf({ location: { hostname }, origin }: Pick<Window, 'location' | 'origin'>): string {
  return hostname === '' && URL.canParse(origin) ? new URL(origin).hostname : hostname;
}

/**
 * Resolves when the document is the tab's own and has a body: not while it is prerendered behind another page, nor while
 * `document.write()` has only begun it.
 */
export async function whenShowable({ signal }: { signal: AbortSignal }): Promise<void> {
  const happens = (type: string) =>
    new Promise((resolve) => document.addEventListener(type, resolve, { once: true, signal }));
  if (Reflect.get(Document.prototype, 'prerendering', document)) await happens('prerenderingchange');
  if (!own('body') && own('readyState') === 'loading') await happens('DOMContentLoaded');
}

/** Resolves when a frame has a size and some text: most are empty, invisible or an image. Never, when the signal ends first. */
export function whenReadable({ signal }: { signal: AbortSignal }): Promise<void> {
  return new Promise((resolve) => {
    // For its size the page around it has to be laid out: last.
    const isReadable = () => hasText() && innerWidth > 0 && innerHeight > 0;
    if (isReadable()) {
      resolve();
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    let looks = 0;
    const stop = () => {
      changes.disconnect();
      size.disconnect();
      removeEventListener('resize', wait);
      clearTimeout(timer);
    };
    const look = () => {
      timer = undefined;
      if (!isReadable()) return waitForSize();
      stop();
      resolve();
    };
    // A picture that moves, an editor that is written in: looked at now and then.
    const wait = () => void (timer ??= setTimeout(look, LOOK_AGAIN_MS));
    const waitForSize = () => void (hasText() && looks++ < MOST_LOOKS && wait());
    const changes = new MutationObserver(wait);
    changes.observe(document, { subtree: true, childList: true, characterData: true });
    // The first size of a frame comes without an event when its page is slow; a later height may change no element's.
    const size = new ResizeObserver(wait);
    const root: Element | null = own('documentElement');
    if (root) size.observe(root);
    addEventListener('resize', wait);
    signal.addEventListener('abort', stop);
    waitForSize();
  });
}

function hasText(): boolean {
  const body = own('body');
  if (!body) return false;
  const isSkipped = skipping();
  const hasOwn = (root: Node) => {
    const walker = document.createTreeWalker(root, SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (/\S/.test(node.data) && !isSkipped(node)) return true;
    }
    return false;
  };
  if (hasOwn(body)) return true;
  const roots: Node[] = [];
  atOnce(shadowRootsIn(body, (root) => void roots.push(root)));
  return roots.some(hasOwn);
}
