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
  const leads = [isOtherSide && t('other_side'), statement.act === 'alleged' && t('lead_alleged')].filter(Boolean);
  return (
    <li
      class={['statement', leads.length > 0 && 'aside', isOtherSide && 'answer'].filter(Boolean).join(' ')}
      data-sentence={sentence(statement, t)}
    >
      <Standing act={statement.act} />
      <div>
        {leads.length > 0 && <span class="lead">{leads.join(t('dot_separator'))}</span>}
        <StatementBody statement={statement} passage={passage} />
      </div>
    </li>
  );
}
