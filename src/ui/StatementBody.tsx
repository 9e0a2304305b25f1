/** A statement without its place in a list: who holds it and when, what it hangs on, the words, the reply. */
import { notesOf, replyInWords, wholeText } from '../format/attribution';
import type { ShownStatement } from '../format/shown';
import { Quotation } from './Quotation';
import { Who } from './Who';
import { useWords } from './words';

interface Props {
  statement: ShownStatement;
  /** Where its passage in the source is shown. */
  passage?: string | undefined;
}

export function StatementBody({ statement, passage }: Props) {
  const t = useWords();
  const reply = replyInWords(statement, t);
  return (
    <>
      <Who holders={statement.holders} dates={statement.dates} notes={notesOf(statement, t)} passage={passage} />
      {statement.context && <p dir="auto">{statement.context}</p>}
      {statement.isQuote ? <Quotation text={statement.text} /> : <p dir="auto">{wholeText(statement)}</p>}
      {reply && (
        <p class="reply" dir="auto">
          {reply}
        </p>
      )}
    </>
  );
}
