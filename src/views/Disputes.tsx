/** What is disputed: every side with equal weight, in its own terms. */
import { heldSentence, replyInWords } from '../format/attribution';
import type { Position, ShownDispute } from '../format/whole';
import { Standing } from '../ui/Standing';
import { Who } from '../ui/Who';
import { useWords } from '../ui/words';

export function Disputes({ disputes }: { disputes: ShownDispute[] }) {
  return disputes.map(({ id, question, positions }) => (
    <section key={id} id={`dispute-${id}`} class="dispute" aria-labelledby={`question-${id}`}>
      <h3 id={`question-${id}`} dir="auto">
        {question}
      </h3>
      <ul>
        {positions.map((position) => (
          <Side key={position.stance} position={position} />
        ))}
      </ul>
    </section>
  ));
}

function Side({ position: { holders, stance, statement } }: { position: Position }) {
  const t = useWords();
  const { act, dates } = statement;
  const reply = replyInWords(statement, t);
  return (
    <li data-sentence={heldSentence({ holders, act, dates }, [stance, reply].filter(Boolean).join(' '), t)}>
      <Standing act={act} />
      <div>
        <Who holders={holders} dates={dates} />
        <p dir="auto">{stance}</p>
        {reply && (
          <p class="reply" dir="auto">
            {reply}
          </p>
        )}
      </div>
    </li>
  );
}
