/** One statement in a list: how it stands, who holds it and when, and then what they hold. */
import { notesOf, replyInWords, wholeText } from '../format/attribution';
import type { ShownStatement } from '../format/shown';
import { Quotation } from './Quotation';
import { Standing } from './Standing';
import { Who } from './Who';
import { useWords } from './words';

interface Props {
  statement: ShownStatement;
  /** The id of the item, for links to it. */
  id?: string;
  /** It stands against a statement above it. */
  isOtherSide?: boolean;
}

export function StatementItem({ statement, id, isOtherSide = false }: Props) {
  const t = useWords();
  const isAlleged = statement.act === 'alleged';
  const reply = replyInWords(statement, t);
  const heading = isAlleged ? t('lead_alleged') : isOtherSide ? t('other_side') : '';
  return (
    <li id={id} class={isAlleged || isOtherSide ? 'statement aside' : 'statement'}>
      <Standing act={statement.act} />
      <div>
        {heading && <span class="lead">{heading}</span>}
        <Who holders={statement.holders} dates={statement.dates} notes={notesOf(statement, t)} />
        {statement.context && <p dir="auto">{statement.context}</p>}
        {statement.isQuote ? <Quotation text={statement.text} /> : <p dir="auto">{wholeText(statement)}</p>}
        {reply && (
          <p class="reply" dir="auto">
            {reply}
          </p>
        )}
      </div>
    </li>
  );
}
