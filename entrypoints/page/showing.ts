/** What the settings say of marks, for one reader: which, and while which key is held. */
import { nameIdentity } from '../../src/format/identity';
import { isFrame, isSmallFrame } from '../../src/page/frame';
import type { KnownEntity } from '../../src/match/lexicon';
import type { Reader } from '../../src/page/reader';
import type { Settings } from '../../src/settings/settings';

/**
 * In a small frame nothing is marked.
 * @returns a way to tell the reader's marks that the settings changed. Listens to keys only while marks wait for Alt
 */
export function showBy(reader: Reader, { signal }: { signal: AbortSignal }) {
  let listening = new AbortController();
  signal.addEventListener('abort', () => listening.abort('left'));

  return ({ marks, known }: Settings): void => {
    const identities = new Set(known.map(({ identity }) => identity));
    const isKnown = (entity: KnownEntity) => identities.size > 0 && identities.has(nameIdentity(entity));
    const show = (isHidden: boolean) =>
      reader.show({ isEvery: marks !== 'first', isKnown, isHidden: isHidden || isSmallFrame() });
    listening.abort('set anew');
    listening = new AbortController();
    let isHeld = false;
    const again = () => show(marks === 'alt' && !isHeld);
    again();
    let isSmall = isSmallFrame();
    const onResize = () => {
      if (isSmall === isSmallFrame()) return;
      isSmall = !isSmall;
      again();
    };
    if (isFrame()) addEventListener('resize', onResize, { signal: listening.signal });
    if (marks !== 'alt') return;
    const hold = (isDown: boolean) => {
      if (isDown !== isHeld) show(!(isHeld = isDown));
    };
    const options = { capture: true, passive: true, signal: listening.signal };
    const onKey = (event: KeyboardEvent) => event.isTrusted && event.key === 'Alt' && hold(event.type === 'keydown');
    addEventListener('keydown', onKey, options);
    addEventListener('keyup', onKey, options);
    // The key that goes up in another window is not heard here.
    addEventListener('blur', () => hold(false), options);
  };
}
