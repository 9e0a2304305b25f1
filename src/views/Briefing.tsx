/** A whole briefing to read: what happened, what is alleged and disputed, when, who says what, and where it stands. */
import type { WholeBriefing } from '../format/whole';
import { passageLink } from '../format/anchors';
import { sourcesInWords, summaryInWords } from '../format/attribution';
import { counted } from '../format/words';
import { Language } from '../ui/prose';
import { useWords } from '../ui/words';
import { Comparison } from './Comparison';
import { Contents } from './Contents';
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
  return (
    <Language.Provider value={language}>
      <main class="briefing" data-sources={sourcesInWords(sources, t)}>
        <h1 dir="auto" lang={language}>
          {title}
        </h1>
        <p class="dek" dir="auto" lang={language} data-sentence={summaryInWords(summary, sources, t)}>
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
        <Contents briefing={briefing} />
        <Part name="corrections" of={corrections}>
          <Corrections corrections={corrections} />
        </Part>
        <Essentials gist={briefing} passageOf={passageLink} />
        <Part name="events" of={events}>
          <Timeline events={events} />
        </Part>
        <Part name="comparisons" of={comparisons}>
          {comparisons.map((comparison) => (
            <Comparison key={comparison.id} comparison={comparison} />
          ))}
        </Part>
        <Part name="voices" of={voices}>
          <Voices voices={voices} />
        </Part>
        <Part name="notStated" of={notStated}>
          <NotStated texts={notStated} />
        </Part>
        <Part name="entities" of={entities}>
          <Names chapters={entities} />
        </Part>
        <Part name="sources" of={sources}>
          <SourceList sources={sources} grounds={grounds} />
        </Part>
      </main>
    </Language.Provider>
  );
}
