/** What is disputed: every side with equal weight, in its own terms. */
import type { ShownDispute } from '../format/whole';
import { Who } from '../ui/Who';

export function Disputes({ disputes }: { disputes: ShownDispute[] }) {
  return disputes.map(({ id, question, positions }) => (
    <section key={id} id={id} class="dispute" aria-labelledby={`${id}-question`}>
      <h3 id={`${id}-question`}>{question}</h3>
      <ul>
        {positions.map(({ holders, stance, dates }) => (
          <li key={stance}>
            <Who holders={holders} dates={dates} />
            <p dir="auto">{stance}</p>
          </li>
        ))}
      </ul>
    </section>
  ));
}
