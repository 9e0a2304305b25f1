/** The sources, and for each statement the passage it stands on, in its context. */
import type { WholeBriefing } from '../format/whole';
import { SourceName } from '../ui/SourceName';
import { StatementItem } from '../ui/StatementItem';
import { useWords } from '../ui/words';

export function SourceList({ sources, evidence }: Pick<WholeBriefing, 'sources' | 'evidence'>) {
  const t = useWords();
  return (
    <>
      <ul class="sources">
        {sources.map((source) => (
          <li key={source.id}>
            <SourceName source={source} />
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('briefing_evidence')}</summary>
        <ul class="statements">
          {evidence.map(({ statement, passages }) => (
            <li key={statement.id}>
              <ul class="statements">
                <StatementItem statement={statement} id={statement.id} />
              </ul>
              {passages.map(({ prefix = '', exact, suffix = '' }) => (
                <p key={exact} class="passage" dir="auto">
                  … {prefix}
                  <mark>{exact}</mark>
                  {suffix} …
                </p>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
