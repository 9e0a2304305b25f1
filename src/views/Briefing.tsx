/** A whole briefing to read: what happened, what is alleged and disputed, when, who says what, and where it stands. */
import type { WholeBriefing } from '../format/whole';
import { passageLink } from '../format/anchors';
import { ownWords, sourcesInWords } from '../format/attribution';
import { counted } from '../format/words';
import { Language } from '../ui/prose';
import { useWords } from '../ui/words';
import { Comparison } from './Comparison';
import { Corrections } from './Corrections';
import { Essentials } from './Essentials';
import { Names } from './Names';
import { NotStated } from './NotStated';
import { Part } from './Part';
import { SourceList } from './SourceList';
import { Timeline } from './Timeline';
import { Voices } from './Voices';

export function Briefing({ briefing }: { briefing: WholeBriefing }) {
  const t = useWords();
  const { title, summary, counts, language, corrections, notStated } = briefing;
  const { events, comparisons, voices, entities, sources, grounds } = briefing;
  const called = sources.length > 1 ? sources.map((source) => source.called) : [];
  return (
    <Language.Provider value={language}>
      <main class="briefing" data-sources={sourcesInWords(sources, t)}>
        <h1 dir="auto" lang={language}>
          {title}
        </h1>
        <p class="dek" dir="auto" lang={language} data-sentence={ownWords(summary, called, t)}>
          {summary}
        </p>
        <p class="meta">
          {[
            counted(t, 'briefing_from', counts.sources),
            counted(t, 'briefing_names', counts.names),
            counted(t, 'briefing_quotations', counts.quotations),
            counted(t, 'briefing_disputes', counts.disputes),
          ].join(t('dot_separator'))}
        </p>
        <Part title={t('briefing_corrections')} isEmpty={corrections.length === 0}>
          <Corrections corrections={corrections} />
        </Part>
        <Essentials gist={briefing} passageOf={passageLink} />
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
        <Part title={t('briefing_not_stated')} isEmpty={notStated.length === 0}>
          <NotStated texts={notStated} />
        </Part>
        <Part title={t('briefing_entities')} isEmpty={entities.length === 0}>
          <Names chapters={entities} />
        </Part>
        <Part title={t('briefing_sources')}>
          <SourceList sources={sources} grounds={grounds} />
        </Part>
      </main>
    </Language.Provider>
  );
}
