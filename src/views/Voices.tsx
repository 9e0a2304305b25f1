/** Every quotation, by speaker, each with what it hangs on, its occasion and its date. */
import { passageLink } from '../format/anchors';
import { sentence } from '../format/attribution';
import type { ShownStatement } from '../format/shown';
import { StatementBody } from '../ui/StatementBody';
import { useWords } from '../ui/words';

export function Voices({ voices }: { voices: ShownStatement[] }) {
  const t = useWords();
  return (
    <ul class="voices">
      {voices.map((quote) => (
        <li key={quote.id} class="voice" data-sentence={sentence(quote, t)}>
          <StatementBody statement={quote} passage={passageLink(quote.id)} />
        </li>
      ))}
    </ul>
  );
}
