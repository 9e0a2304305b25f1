/** One entity of a briefing: what it is, what is said of it, and how it stands to others. */
import type { WholeBriefing } from '../format/whole';
import { EntityHead } from '../ui/EntityHead';
import { Standing } from '../ui/Standing';
import { StatementItem } from '../ui/StatementItem';
import { Who } from '../ui/Who';
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
              <Who holders={holders} dates={dates} />
              <p>{t('relation', subject, predicate, object)}</p>
            </div>
          </li>
        ))}
      </ul>
    </article>
  );
}
