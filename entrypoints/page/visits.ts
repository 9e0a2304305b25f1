/** From popup and keyboard to a mention on the page: it is scrolled into view, and its card opens. */
import type { Hover } from '../../src/card/hover';
import type { MentionAddress, PageCalls } from '../../src/messaging/calls';
import type { PageMention, Reader } from '../../src/page/reader';
import { isSmallFrame } from '../../src/page/frame';
import type { Step } from '../../src/page/visit';

export interface Visits {
  locate(address: MentionAddress): PageCalls['locate']['output'];
  visit(address: MentionAddress): boolean;
  step(step: Step): boolean;
  attended(): PageCalls['attended']['output'];
}

export function visitsOf(reader: Reader, hover: () => Hover<PageMention> | undefined): Visits {
  const find = ({ entity, index }: MentionAddress) =>
    reader.mentions.filter((mention) => mention.entity.keys[0] === entity)[index];
  /** Where the reader was led last: a card that is closed there is not the end of the way. */
  let last: WeakRef<PageMention> | undefined;
  const open = (mention: PageMention | undefined) => {
    const { sight, roots } = reader;
    if (!mention || !sight?.reachable(roots)(mention.place) || !sight.scrollTo(mention.place)) return false;
    last = new WeakRef(mention);
    if (!isSmallFrame()) hover()?.open(mention, 'keyboard');
    return true;
  };
  return {
    locate(address) {
      const mention = find(address);
      const box = mention && reader.sight?.scrollTo(mention.place);
      return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
    },
    visit: (address) => open(find(address)),
    step(step) {
      const from = { roots: reader.roots, open: hover()?.target, last: last?.deref() };
      const isOpening = open(reader.sight?.stepFrom(from, reader.marked, step));
      if (!isOpening && step.border === 'leave') hover()?.close();
      return isOpening;
    },
    attended: () => (hover()?.target ? 2 : Document.prototype.hasFocus.call(document) ? 1 : 0),
  };
}

/** @returns the keys that a name has in every briefing that knows it, where the page names it */
export function keysBeside({ mentions }: Reader, key: string): string[] | undefined {
  return mentions.find(({ entity }) => entity.keys.includes(key))?.entity.keys;
}
