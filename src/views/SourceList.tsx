/** The sources, and for each statement the passages that it stands on, in their context. */
import { anchors, type WholeBriefing } from '../format/whole';
import { SourceName } from '../ui/SourceName';
import { StatementItem } from '../ui/StatementItem';
import { useWords } from '../ui/words';

type Props = Pick<WholeBriefing, 'sources' | 'evidence'>;

export function SourceList({ sources, evidence }: Props) {
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
        <ul>
          {evidence.map(({ statement, passages }) => (
            <li key={statement.id} id={anchors.statement(statement.id)} class="evidence">
              <ul class="statements">
                <StatementItem statement={statement} passage={`#${anchors.statement(statement.id)}`} />
              </ul>
              {passages.map((passage) => (
                <Passage key={passage.exact} passage={passage} sources={sources} />
              ))}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Passage({
  passage: { source, prefix = '', exact, suffix = '' },
  sources,
}: {
  passage: Props['evidence'][number]['passages'][number];
  sources: Props['sources'];
}) {
  const t = useWords();
  const where = sources.length > 1 && sources.find(({ id }) => id === source)?.title;
  return (
    <p class="passage" dir="auto">
      {t('passage_cut')}
      {prefix}
      <mark>{exact}</mark>
      {suffix}
      {t('passage_cut')}
      {where && <cite>{where}</cite>}
    </p>
  );
}
