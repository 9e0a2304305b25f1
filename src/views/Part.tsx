/** A titled part of a briefing; nothing when there is nothing to show. */
import type { ComponentChildren } from 'preact';
import { partAnchor } from '../format/anchors';
import type { WholeBriefing } from '../format/whole';
import type { MessageKey } from '../format/words';
import { useWords } from '../ui/words';

/** In their order, by what each shows. */
export const PARTS = {
  corrections: 'briefing_corrections',
  keyPoints: 'briefing_key_points',
  alleged: 'briefing_alleged',
  disputes: 'briefing_disputed',
  events: 'briefing_timeline',
  comparisons: 'briefing_comparisons',
  voices: 'briefing_voices',
  notStated: 'briefing_not_stated',
  entities: 'briefing_entities',
  sources: 'briefing_sources',
} as const satisfies Partial<Record<keyof WholeBriefing, MessageKey>>;

interface Props {
  name: keyof typeof PARTS;
  /** What it shows. */
  of: unknown[];
  children: ComponentChildren;
}

export function Part({ name, of, children }: Props) {
  const t = useWords();
  if (of.length === 0) return null;
  const id = partAnchor(name);
  return (
    <section aria-labelledby={id}>
      <h2 class="part" id={id}>
        {t(PARTS[name])}
      </h2>
      {children}
    </section>
  );
}
