/** Below an allegation: who is accused, and what they replied. */
import { replyInWords } from '../format/attribution';
import type { ShownStatement } from '../format/shown';
import { useWords } from './words';

export function Reply({ statement }: { statement: ShownStatement }) {
  const t = useWords();
  const words = replyInWords(statement, t);
  if (words === '') return null;
  return (
    <p class="reply" dir="auto">
      {words}
    </p>
  );
}
