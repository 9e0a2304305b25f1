/** Every quotation, by speaker, each with what it hangs on, its occasion and its date. */
import { notesOf, replyInWords } from '../format/attribution';
import type { WholeBriefing } from '../format/whole';
import { Quotation } from '../ui/Quotation';
import { Who } from '../ui/Who';
import { useWords } from '../ui/words';

export function Voices({ voices }: { voices: WholeBriefing['voices'] }) {
  const t = useWords();
  return (
    <ul class="voices">
      {voices.flatMap(({ speaker, quotes }) =>
        quotes.map((quote) => {
          const reply = replyInWords(quote, t);
          return (
            <li key={quote.id} id={`voice-${quote.id}`} class="voice">
              <Who
                holders={[{ ...speaker, did: quote.holders[0]?.did ?? speaker.did }]}
                dates={quote.dates}
                notes={notesOf(quote, t)}
              />
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
