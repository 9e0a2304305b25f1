/** Below an allegation: who is accused, and what they replied. */
import { replyInWords } from '../format/attribution';
import type { ShownStatement } from '../format/shown';
import { useProse } from './prose';
import { useWords } from './words';

export function Reply({ statement }: { statement: ShownStatement }) {
  const t = useWords();
  const prose = useProse();
  const { head, text } = replyInWords(statement, t);
  if (head === '') return null;
  return (
    <p class="reply" dir="auto">
      {head}
      {text !== '' && [
        ' ',
        <span key="text" {...prose}>
          {text}
        </span>,
      ]}
    </p>
  );
}
