/** A whole briefing to read: what happened, what is disputed, when, who says what, and where it stands. */
import type { ComponentChildren } from 'preact';
import type { WholeBriefing } from '../format/whole';
import { counted } from '../format/words';
import { Shape, SHAPES } from '../ui/Standing';
import { useWords } from '../ui/words';
import { Comparison } from './Comparison';
import { Disputes } from './Disputes';
import { EntityArticle } from './EntityArticle';
import { SourceList } from './SourceList';
import { Timeline } from './Timeline';
import { Voices } from './Voices';

export function Briefing({ briefing }: { briefing: WholeBriefing }) {
  const t = useWords();
  const { title, summary, counts, language, disputes, events, comparisons, voices, entities, notStated } = briefing;
  return (
    <main class="briefing" lang={language}>
      <h1>{title}</h1>
      <p class="dek">{summary}</p>
      <p class="meta">
        {[
          counted(t, 'briefing_from', counts.sources),
          counted(t, 'briefing_names', counts.names),
          counted(t, 'briefing_quotations', counts.quotations),
          counted(t, 'briefing_disputes', counts.disputes),
        ].join(t('dot_separator'))}
      </p>
      <Part title={t('briefing_disputed')} isEmpty={disputes.length === 0}>
        <Disputes disputes={disputes} />
      </Part>
      <Part title={t('briefing_timeline')} isEmpty={events.length === 0}>
        <Timeline events={events} />
      </Part>
      <Part title={t('briefing_comparisons')} isEmpty={comparisons.length === 0}>
        {comparisons.map((comparison) => (
          <Comparison key={comparison.id} comparison={comparison} />
        ))}
      </Part>
      <Part title={t('briefing_voices')} isEmpty={voices.length === 0}>
        <Voices voices={voices} />
      </Part>
      <Part title={t('briefing_entities')} isEmpty={entities.length === 0}>
        {entities.map((entity) => (
          <EntityArticle key={entity.entity.id} {...entity} />
        ))}
      </Part>
      <Part title={t('briefing_not_stated')} isEmpty={notStated.length === 0}>
        <ul class="plain">
          {notStated.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Part>
      <Part title={t('briefing_sources')}>
        <SourceList sources={briefing.sources} evidence={briefing.evidence} />
      </Part>
      <Part title={t('legend')}>
        <ul class="legend">
          {SHAPES.map((shape) => (
            <li key={shape}>
              <Shape shape={shape} /> <span aria-hidden="true">{t(`stands_${shape}`)}</span>
            </li>
          ))}
        </ul>
      </Part>
    </main>
  );
}

function Part({ title, isEmpty = false, children }: { title: string; isEmpty?: boolean; children: ComponentChildren }) {
  if (isEmpty) return null;
  return (
    <>
      <h2 class="part">{title}</h2>
      {children}
    </>
  );
}
