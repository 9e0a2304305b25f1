/** One entity of a briefing: what it is, what is said of it, and how it stands to others. */
import { datesInWords } from '../format/attribution';
import type { WholeBriefing } from '../format/whole';
import { EntityHead } from '../ui/EntityHead';
import { Holders } from '../ui/Holders';
import { Standing } from '../ui/Standing';
import { StatementItem } from '../ui/StatementItem';
import { useWords } from '../ui/words';

export function EntityArticle({ entity, statements, relations }: WholeBriefing['entities'][number]) {
  const t = useWords();
  return (
    <article id={entity.id} class="entity">
      <EntityHead entity={entity} />
      <ul class="statements">
        {statements.map((statement) => (
          <StatementItem key={statement.id} statement={statement} />
        ))}
        {relations.map(({ id, subject, predicate, object, act, holders, dates }) => (
          <li key={id} class="statement">
            <Standing act={act} />
            <div>
              <p class="who">
                <Holders holders={holders} />
                <span class="when">
                  {t('dot_separator')}
                  {datesInWords(dates, t)}
                </span>
              </p>
              <p>{t('relation', subject, predicate, object)}</p>
            </div>
          </li>
        ))}
      </ul>
    </article>
  );
}
