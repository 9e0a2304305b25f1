/** A statement without its place in a list: who holds it and when, what it hangs on, the words, the reply. */
import type { ComponentChildren } from 'preact';
import { notesOf, wholeText } from '../format/attribution';
import type { ShownStatement } from '../format/shown';
import { Lead } from './Lead';
import { useProse } from './prose';
import { Quotation } from './Quotation';
import { Reply } from './Reply';
import { Who } from './Who';
import { useWords } from './words';

interface Props {
  statement: ShownStatement;
  isOtherSide?: boolean;
  /** Where its passage in the source is shown. */
  passage?: string | undefined;
  /** Other words for what it says: a headline, a stance. */
  children?: ComponentChildren;
}

export function StatementBody({ statement, isOtherSide = false, passage, children }: Props) {
  const t = useWords();
  const prose = useProse();
  return (
    <div>
      <Lead act={statement.act} isOtherSide={isOtherSide} />
      <Who holders={statement.holders} dates={statement.dates} notes={notesOf(statement, t)} passage={passage} />
      {children === undefined ? (
        <>
          {statement.context && <p {...prose}>{statement.context}</p>}
          {statement.isQuote ? <Quotation text={statement.text} /> : <p {...prose}>{wholeText(statement)}</p>}
        </>
      ) : (
        <p {...prose}>{children}</p>
      )}
      <Reply statement={statement} />
    </div>
  );
}
