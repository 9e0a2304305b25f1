/** One visit to one page while the site is on: reader, hover and card introduced to each other. */
import { createHover } from '../../src/card/hover';
import type { NamesByBriefing, PageReport } from '../../src/messaging/calls';
import { ask } from '../../src/messaging/client';
import { t } from '../../src/messaging/words';
import { createFinder } from '../../src/match/find';
import { countByBriefing } from '../../src/page/count';
import { boxesOf } from '../../src/page/ranges';
import { createReader, type PageMention } from '../../src/page/reader';
import { reportOf } from '../../src/page/report';
import type { Settings } from '../../src/settings/settings';
import { cardLoader } from './card-loader';
import { showBy } from './showing';
import { visitsOf, type Visits } from './visits';

export interface Session extends Visits {
  report(): Promise<PageReport>;
  wouldMark(): Promise<NamesByBriefing>;
  /** The settings changed: other names are marked, on the same reading. */
  show(settings: Settings): void;
}

/** A report waits this long for the reading to end: less than the asker waits for the report. */
export const PATIENCE_MS = 1500;

/** Lives until the signal ends. @throws Error in plain words when the background does not answer */
export async function startSession(settings: Settings, signal: AbortSignal): Promise<Session> {
  const { lexicon, problem } = await ask('names', { of: 'on' });
  signal.throwIfAborted();
  const cards = cardLoader(lexicon, () => hover.close());
  let counted = 0;
  const onRead = () => {
    const named = new Set(reader.mentions.map(({ entity }) => entity));
    const count = [...named].filter((entity) => !reader.isKnown(entity)).length;
    if (count !== counted) void ask('found', { count: (counted = count) }).catch(() => {});
    const { target } = hover;
    if (target && (!reader.mentions.includes(target) || reader.isKnown(target.entity))) hover.close();
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

  const show = showBy(reader, lexicon, { signal });
  show(settings);

  return {
    report: async () => {
      await Promise.race([reader.settled(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
      return {
        state: reader.isReading ? 'reading' : 'ready',
        isPainted: reader.canPaint,
        ...(problem === undefined ? {} : { problem }),
        entities: reportOf(reader, lexicon, t),
      };
    },
    ...visitsOf(reader, hover, lexicon),
    wouldMark: async () => {
      const all = await ask('names', { of: 'all' });
      return countByBriefing(document, { finder: createFinder(all.lexicon), signal });
    },
    show: (changed) => {
      show(changed);
      onRead();
    },
  };
}
