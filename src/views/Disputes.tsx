/** What is disputed: every side with equal weight, in its own terms. */
import { sentenceOf } from '../format/attribution';
import type { ShownDispute } from '../format/gist';
import { useProse } from '../ui/prose';
import { Standing } from '../ui/Standing';
import { StatementBody } from '../ui/StatementBody';
import { useWords } from '../ui/words';

interface Props {
  disputes: ShownDispute[];
  /** Where a statement's passage in the source is shown. */
  passageOf?: (statement: string) => string;
}

export function Disputes({ disputes, passageOf }: Props) {
  const t = useWords();
  const prose = useProse();
  return disputes.map(({ id, question, positions }) => (
    <section key={id} id={`dispute-${id}`} class="dispute" aria-labelledby={`question-${id}`}>
      <h3 id={`question-${id}`} {...prose}>
        {question}
      </h3>
      <ul>
        {positions.map(({ stance, statement }) => (
          <li key={stance} data-sentence={sentenceOf(statement, stance, t)}>
            <Standing act={statement.act} />
            <StatementBody statement={statement} passage={passageOf?.(statement.id)}>
              {stance}
            </StatementBody>
          </li>
        ))}
      </ul>
    </section>
  ));
}
