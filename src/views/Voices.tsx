/** Every quotation, by speaker, each with what it hangs on, its occasion and its date; what stands against it right below. */
import type { Point } from '../format/about';
import { passageLink } from '../format/anchors';
import { sentence } from '../format/attribution';
import { StatementBody } from '../ui/StatementBody';
import { useWords } from '../ui/words';

export function Voices({ voices }: { voices: Point[] }) {
  const t = useWords();
  return (
    <ul class="voices">
      {voices.map(({ statement: quote, otherSide }) => (
        <li key={quote.id} class="voice">
          <div data-sentence={sentence(quote, t)}>
            <StatementBody statement={quote} passage={passageLink(quote.id)} />
          </div>
          {otherSide.length > 0 && (
            <ul>
              {otherSide.map((other) => (
                <li key={other.id} class="answer" data-sentence={sentence(other, t)}>
                  <StatementBody statement={other} passage={passageLink(other.id)} isOtherSide />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
