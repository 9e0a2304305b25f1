/** The sources, and for each statement the passages that it stands on, in their context. */
import { passageAnchor } from '../format/anchors';
import { closed, sentence } from '../format/attribution';
import type { WholeBriefing } from '../format/whole';
import { StatementItem } from '../ui/StatementItem';
import { useWords } from '../ui/words';
import { Sources } from './Sources';

type Props = Pick<WholeBriefing, 'sources' | 'evidence'>;
type Evidence = Props['evidence'][number];

export function SourceList({ sources, evidence }: Props) {
  const t = useWords();
  return (
    <>
      <Sources sources={sources} />
      <details>
        <summary>{t('briefing_evidence')}</summary>
        <ul>
          {evidence.map(({ statement, passages }) => (
            <li key={statement.id} id={passageAnchor(statement.id)} class="evidence">
              <ul class="statements">
                <StatementItem statement={statement} />
              </ul>
              {passages.map((passage) => (
                <Passage
                  key={`${passage.source} ${passage.exact}`}
                  statement={statement}
                  passage={passage}
                  sources={sources}
                />
              ))}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

interface PassageProps {
  statement: Evidence['statement'];
  passage: Evidence['passages'][number];
  sources: Props['sources'];
}

function Passage({ statement, passage: { source, prefix = '', exact, suffix = '' }, sources }: PassageProps) {
  const t = useWords();
  const where = sources.length > 1 && sources.find(({ id }) => id === source)?.title;
  const cut = t('passage_cut');
  // Alone a passage would say without holder and date what the statement says with them.
  const quoted = t('quoted', `${cut}${prefix}${exact}${suffix}${cut}`);
  const whole = `${closed(sentence(statement, t))} ${where ? t('holder_with_role', quoted, where) : quoted}`;
  return (
    <p class="passage" dir="auto" data-sentence={whole}>
      {cut}
      {prefix}
      <mark>{exact}</mark>
      {suffix}
      {cut}
      {where && <cite>{where}</cite>}
    </p>
  );
}
