/** One visit to one page while the site is on: reader, hover and card introduced to each other. */
import type { Hover } from '../../src/card/hover';
import type { Gate } from '../../src/match/gate';
import type { NamesByBriefing, PageReport } from '../../src/messaging/calls';
import { ask } from '../../src/messaging/client';
import { t } from '../../src/messaging/words';
import { countByBriefing } from '../../src/page/count';
import { createReader, type PageMention } from '../../src/page/reader';
import { reportOf } from '../../src/page/report';
import type { Settings } from '../../src/settings/settings';
import { askNames } from './ask-names';
import { cardLoader } from './card-loader';
import { showBy } from './showing';
import { tellBadge } from './badge';
import { followPointer } from './pointer';
import { keysBeside, visitsOf, type Visits } from './visits';

export interface Session extends Visits {
  /** Resolves when the page has been read. */
  settled(): Promise<void>;
  report(): PageReport;
  wouldMark(): Promise<NamesByBriefing>;
  /** The settings changed: other names are marked, on the same reading. */
  show(settings: Settings): void;
}

interface SessionOptions {
  gate: Gate;
  settings: Settings;
  /** Told before what the page changed is read, and when the pointer moves. */
  onChange: () => void;
  signal: AbortSignal;
}

/** Lives until the signal ends. */
export function startSession({ gate, settings, onChange, signal }: SessionOptions): Session {
  let problem: string | undefined;
  let failure: string | undefined;
  let hover: Hover<PageMention> | undefined;
  const cards = cardLoader(
    () => hover?.close(),
    (key) => keysBeside(reader, key),
  );
  const badge = tellBadge({ signal });
  const onRead = () => {
    badge.tell(reader.mentions.flatMap(({ entity }) => (reader.isKnown(entity) ? [] : entity.keys.slice(0, 1))));
    hover ??= followPointer(reader, cards, { check: onChange, signal });
    const target = hover?.target;
    if (target && (!reader.mentions.includes(target) || reader.isKnown(target.entity))) hover?.close();
    else if (target) cards.card()?.follow();
  };
  const reader = createReader(document, {
    gate,
    ask: askNames('on', (told) => ([problem, failure] = [told.problem, told.failure])),
    vote: (sentences) => ask('vote', { sentences }),
    onChange,
    onRead,
    signal,
  });
  const show = showBy(reader, { signal });
  show(settings);
  return {
    settled: () => reader.settled(),
    report: () => reportOf(reader, t, { problem, failure }),
    ...visitsOf(reader, () => hover),
    // The library may have changed since this page was read, and hidden pages wait.
    wouldMark: async () =>
      countByBriefing({
        gate: await ask('gate', {}),
        ask: askNames('all'),
        roots: reader.roots,
        slices: { signal, isAlsoHidden: true },
      }),
    show: (changed) => {
      show(changed);
      onRead();
    },
  };
}
