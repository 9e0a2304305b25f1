/** One statement in a list, and how it stands. */
import { sentence } from '../format/attribution';
import type { ShownStatement } from '../format/shown';
import { Standing } from './Standing';
import { StatementBody } from './StatementBody';
import { useWords } from './words';

interface Props {
  statement: ShownStatement;
  /** It stands against the statement above it. */
  isOtherSide?: boolean;
  /** Where its passage in the source is shown. */
  passage?: string | undefined;
}

export function StatementItem({ statement, isOtherSide = false, passage }: Props) {
  const t = useWords();
  const isAside = isOtherSide || statement.act === 'alleged';
  return (
    <li
      class={['statement', isAside && 'aside', isOtherSide && 'answer'].filter(Boolean).join(' ')}
      data-sentence={sentence(statement, t)}
    >
      <Standing act={statement.act} />
      <StatementBody statement={statement} isOtherSide={isOtherSide} passage={passage} />
    </li>
  );
}
