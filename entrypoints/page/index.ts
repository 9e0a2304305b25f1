import { isAlive } from '../../src/messaging/life';
import { own } from '../../src/page/own';
import { attend } from './attend';
import '../../assets/page.css';

/** In the page script's own world: where a copy of it is at work. A frame keeps its world when it gets its first document. */
const AT_WORK = Symbol.for('backstory at work');

/** A page may write itself anew again and again. */
const BEGIN_AGAIN_MS = 250;

export default {
  main() {
    const other = Reflect.get(globalThis, AT_WORK) as { life: AbortSignal; on: Document } | undefined;
    if (other && !other.life.aborted && other.on === document) return;
    let root: Element | null;
    let visit = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      root = own('documentElement');
      // Always with a reason: to make its own, a browser gathers all that led here, and a new tab waits 4 ms for it.
      visit.abort('left');
      visit = new AbortController();
      const life = attend(visit);
      Reflect.set(globalThis, AT_WORK, { life, on: document });
      // The extension has gone, and with it whatever could begin anew.
      life.addEventListener('abort', () => visit.signal.aborted || observer.disconnect());
    };
    // `document.open()` takes every listener away, and puts another root there: what was read is left at once.
    const look = () => {
      timer = undefined;
      if (own('documentElement') === root) return;
      if (!isAlive()) return;
      begin();
      timer = setTimeout(look, BEGIN_AGAIN_MS);
    };
    const observer = new MutationObserver(() => void (timer ?? look()));
    observer.observe(document, { childList: true });
    begin();
  },
};
