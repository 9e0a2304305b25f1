/** One statement in a list: how it stands, who holds it and when, and then what they hold. */
import { attribute, replyInWords, wholeText } from '../format/attribution';
import type { ShownStatement } from '../format/shown';
import { Holders } from './Holders';
import { Quotation } from './Quotation';
import { Standing } from './Standing';
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
  const { when, notes } = attribute(statement, t);
  const isAlleged = statement.act === 'alleged';
  const reply = replyInWords(statement, t);
  const heading = isAlleged ? t('lead_alleged') : isOtherSide ? t('other_side') : '';
  return (
    <li id={id} class={isAlleged || isOtherSide ? 'statement aside' : 'statement'}>
      <Standing act={statement.act} />
      <div>
        {heading && <span class="lead">{heading}</span>}
        <p class="who" dir="auto">
          <Holders holders={statement.holders} />
          {notes.map((note) => t('list_separator') + note)}
          <span class="when">
            {t('dot_separator')}
            {when}
          </span>
        </p>
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
