/** One visit to one page while the site is on: reader, hover and card introduced to each other. */
import { createHover } from '../../src/card/hover';
import type { MentionAddress, PageCalls, PageReport } from '../../src/messaging/calls';
import { ask } from '../../src/messaging/client';
import { t } from '../../src/messaging/words';
import { createFinder } from '../../src/match/find';
import { boxesOf } from '../../src/page/ranges';
import { createReader, type PageMention } from '../../src/page/reader';
import { reportOf } from '../../src/page/report';
import { scrollTo, stepFrom } from '../../src/page/visit';
import { cardLoader } from './card-loader';

export interface Session {
  report(): Promise<PageReport>;
  locate(address: MentionAddress): PageCalls['locate']['output'];
  visit(address: MentionAddress): boolean;
  step(by: 1 | -1): boolean;
}

/** A report waits this long for the reading to end: less than the asker waits for the report. */
const PATIENCE_MS = 1500;

/** Lives until the signal ends. @throws Error in plain words when the background does not answer */
export async function startSession(signal: AbortSignal): Promise<Session> {
  const lexicon = await ask('names', {});
  signal.throwIfAborted();
  const cards = cardLoader(lexicon, () => hover.close());
  let counted = 0;
  const onRead = () => {
    const count = new Set(reader.mentions.map(({ entity }) => entity)).size;
    if (count !== counted) void ask('found', { count: (counted = count) }).catch(() => {});
    if (hover.target && !reader.mentions.includes(hover.target)) hover.close();
  };
  const vote = (sentences: string[]) => ask('vote', { sentences });
  const reader = createReader(document, { finder: createFinder(lexicon), vote, onRead, signal });
  const hover = createHover<PageMention>({
    at: (x, y) => reader.at(x, y),
    anchorOf: ({ place }) => ({
      boxes: () => boxesOf(place),
      element: place.startContainer.parentElement ?? document.body,
    }),
    load: cards.load,
    card: cards.card,
    signal,
  });
  signal.addEventListener('abort', () => void ask('found', { count: 0 }).catch(() => {}));

  const find = ({ entity, index }: MentionAddress) =>
    reader.mentions.filter((mention) => lexicon.entities[mention.entity]?.key === entity)[index];
  const show = (mention: PageMention | undefined) => {
    if (!mention || !scrollTo(mention.place)) return false;
    hover.open(mention, 'keyboard');
    return true;
  };
  return {
    report: async () => {
      await Promise.race([reader.settled(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
      const entities = reportOf(reader.mentions, lexicon, t);
      return { state: reader.isReading ? 'reading' : 'ready', isPainted: reader.canPaint, entities };
    },
    locate: (address) => {
      const mention = find(address);
      const box = mention && scrollTo(mention.place);
      return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
    },
    visit: (address) => show(find(address)),
    step: (by) => show(stepFrom(hover.target, reader.marked, by)),
  };
}
