/** One statement in a list: how it stands, who holds it and when, and then what they hold. */
import { attribute, replyInWords, wholeText } from '../format/attribution';
import type { ShownStatement } from '../format/shown';
import { Quotation } from './Quotation';
import { Standing } from './Standing';
import { useWords } from './words';

interface Props {
  statement: ShownStatement;
  /** It stands against a statement above it. */
  isOtherSide?: boolean;
}

export function StatementItem({ statement, isOtherSide = false }: Props) {
  const t = useWords();
  const { lead, role, chain, when, notes } = attribute(statement, t);
  const [before, name, after] = lead;
  const isAlleged = statement.act === 'alleged';
  const reply = replyInWords(statement, t);
  const heading = isAlleged ? t('lead_alleged') : isOtherSide ? t('other_side') : '';
  return (
    <li class={isAlleged || isOtherSide ? 'statement aside' : 'statement'}>
      <Standing act={statement.act} />
      <div>
        {heading && <span class="lead">{heading}</span>}
        <p class="who" dir="auto">
          <b>
            {before}
            {name}
          </b>
          {role !== undefined && ` (${role})`}
          <b>{after}</b>
          {[chain, ...notes].filter(Boolean).map((part) => t('list_separator') + part)}
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
