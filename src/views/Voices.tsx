/** Every quotation, by speaker, each with what it hangs on, its occasion and its date. */
import { attribute, replyInWords } from '../format/attribution';
import type { WholeBriefing } from '../format/whole';
import { Holders } from '../ui/Holders';
import { Quotation } from '../ui/Quotation';
import { useWords } from '../ui/words';

export function Voices({ voices }: { voices: WholeBriefing['voices'] }) {
  const t = useWords();
  return (
    <ul class="voices">
      {voices.flatMap(({ speaker, quotes }) =>
        quotes.map((quote) => {
          const { when, notes } = attribute(quote, t);
          const reply = replyInWords(quote, t);
          return (
            <li key={quote.id} id={`voice-${quote.id}`} class="voice">
              <p class="who" dir="auto">
                <Holders holders={[{ ...speaker, did: quote.holders[0]?.did ?? speaker.did }]} />
                {[...notes, when].map((note) => t('dot_separator') + note)}
              </p>
              {quote.context && <p dir="auto">{quote.context}</p>}
              <Quotation text={quote.text} />
              {reply && <p class="reply">{reply}</p>}
            </li>
          );
        }),
      )}
    </ul>
  );
}
