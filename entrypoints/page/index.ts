import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { own } from '../../src/page/own';
import { attend } from './attend';
import '../../assets/page.css';

/** In the page script's own world: where a copy of it is at work. A frame keeps its world when it gets its first document. */
const AT_WORK = Symbol.for('backstory at work');

const BEGIN_AGAIN_MS = 250;

export default defineUnlistedScript(() => {
  const other = Reflect.get(globalThis, AT_WORK) as { life: AbortSignal; on: Document } | undefined;
  if (other && !other.life.aborted && other.on === document) return;
  let root: Element | null;
  let visit = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    root = own('documentElement');
    visit.abort();
    visit = new AbortController();
    const life = attend(visit);
    Reflect.set(globalThis, AT_WORK, { life, on: document });
    // The extension has gone, and with it whatever could begin anew.
    life.addEventListener('abort', () => {
      if (visit.signal.aborted) return;
      observer.disconnect();
      clearTimeout(timer);
    });
  };
  // `document.open()` takes every listener away, and puts another root there. A page may do so again and again.
  const beginAgain = () => {
    timer = undefined;
    begin();
  };
  const observer = new MutationObserver(() => {
    if (own('documentElement') === root) return;
    // At once: what has read the old document shall not mark the new one.
    visit.abort();
    timer ??= setTimeout(beginAgain, BEGIN_AGAIN_MS);
  });
  observer.observe(document, { childList: true });
  begin();
});
