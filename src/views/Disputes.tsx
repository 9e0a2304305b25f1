/** What is disputed: every side with equal weight, in its own terms. */
import { datesInWords } from '../format/attribution';
import type { ShownDispute } from '../format/whole';
import { Holders } from '../ui/Holders';
import { useWords } from '../ui/words';

export function Disputes({ disputes }: { disputes: ShownDispute[] }) {
  const t = useWords();
  return disputes.map(({ id, question, positions }) => (
    <section key={id} id={id} class="dispute" aria-labelledby={`${id}-question`}>
      <h3 id={`${id}-question`}>{question}</h3>
      <ul>
        {positions.map(({ holders, stance, dates }) => (
          <li key={stance}>
            <p class="who" dir="auto">
              <Holders holders={holders} />
              <span class="when">
                {t('dot_separator')}
                {datesInWords(dates, t)}
              </span>
            </p>
            <p dir="auto">{stance}</p>
          </li>
        ))}
      </ul>
    </section>
  ));
}
