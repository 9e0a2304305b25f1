/** What is disputed: every side with equal weight, in its own terms. */
import { heldSentence, replyInWords } from '../format/attribution';
import type { Position, ShownDispute } from '../format/whole';
import { Standing } from '../ui/Standing';
import { Who } from '../ui/Who';
import { useWords } from '../ui/words';

interface Props {
  disputes: ShownDispute[];
  /** Where a statement's passage in the source is shown. */
  passageOf?: (statement: string) => string;
}

export function Disputes({ disputes, passageOf }: Props) {
  return disputes.map(({ id, question, positions }) => (
    <section key={id} id={`dispute-${id}`} class="dispute" aria-labelledby={`question-${id}`}>
      <h3 id={`question-${id}`} dir="auto">
        {question}
      </h3>
      <ul>
        {positions.map((position) => (
          <Side key={position.stance} position={position} passage={passageOf?.(position.statement.id)} />
        ))}
      </ul>
    </section>
  ));
}

interface SideProps {
  position: Position;
  passage: string | undefined;
}

function Side({ position: { holders, stance, statement }, passage }: SideProps) {
  const t = useWords();
  const { act, dates } = statement;
  const reply = replyInWords(statement, t);
  return (
    <li data-sentence={heldSentence({ holders, act, dates }, [stance, reply].filter(Boolean).join(' '), t)}>
      <Standing act={act} />
      <div>
        <Who holders={holders} dates={dates} passage={passage} />
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
