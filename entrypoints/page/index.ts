import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { own } from '../../src/page/own';
import { attend } from './attend';
import '../../assets/page.css';

/** In the page script's own world: whether a copy of it is at work here. */
const AT_WORK = Symbol.for('backstory at work');

export default defineUnlistedScript(() => {
  const other = Reflect.get(globalThis, AT_WORK) as AbortSignal | undefined;
  if (other && !other.aborted) return;
  let root: Element | null;
  let visit = new AbortController();
  const begin = () => {
    root = own('documentElement');
    visit.abort();
    visit = new AbortController();
    const life = attend(visit);
    Reflect.set(globalThis, AT_WORK, life);
    life.addEventListener('abort', () => visit.signal.aborted || observer.disconnect());
  };
  // `document.open()` takes every listener away, and puts another root there.
  const observer = new MutationObserver(() => own('documentElement') !== root && begin());
  observer.observe(document, { childList: true });
  begin();
});
