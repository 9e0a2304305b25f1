/** A whole briefing to read: its names with what is said of each, and its sources. */
import type { WholeBriefing } from '../format/whole';
import { counted } from '../format/words';
import { EntityHead } from '../ui/EntityHead';
import { SourceName } from '../ui/SourceName';
import { Shape, SHAPES } from '../ui/Standing';
import { StatementItem } from '../ui/StatementItem';
import { useWords } from '../ui/words';

export function Briefing({ briefing }: { briefing: WholeBriefing }) {
  const t = useWords();
  const { title, summary, counts, entities, sources, language } = briefing;
  return (
    <main class="briefing" lang={language}>
      <h1>{title}</h1>
      <p class="dek">{summary}</p>
      <p class="meta">
        {[
          counted(t, 'briefing_from', counts.sources),
          counted(t, 'briefing_names', counts.names),
          counted(t, 'briefing_quotations', counts.quotations),
        ].join(t('dot_separator'))}
      </p>
      <h2 class="part">{t('briefing_entities')}</h2>
      {entities.map(({ entity, statements }) => (
        <article key={entity.id} id={entity.id} class="entity">
          <EntityHead entity={entity} />
          <ul class="statements">
            {statements.map((statement) => (
              <StatementItem key={statement.id} statement={statement} />
            ))}
          </ul>
        </article>
      ))}
      <h2 class="part">{t('briefing_sources')}</h2>
      <ul class="sources">
        {sources.map((source) => (
          <li key={source.id}>
            <SourceName source={source} />
          </li>
        ))}
      </ul>
      <h2 class="part">{t('legend')}</h2>
      <ul class="legend">
        {SHAPES.map((shape) => (
          <li key={shape}>
            <Shape shape={shape} /> <span aria-hidden="true">{t(`stands_${shape}`)}</span>
          </li>
        ))}
      </ul>
    </main>
  );
}
