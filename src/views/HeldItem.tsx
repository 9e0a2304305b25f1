/** Something that somebody holds, in a list: a relation, what a table compares. */
import { heldSentence, notesOf } from '../format/attribution';
import type { ShownComparison, ShownRelation } from '../format/whole';
import { useProse } from '../ui/prose';
import { Standing } from '../ui/Standing';
import { Who } from '../ui/Who';
import { useWords } from '../ui/words';

interface Props {
  held: ShownRelation | ShownComparison;
  words: string;
  /** Where its passage in the source is shown. */
  passage?: string;
}

export function HeldItem({ held, words, passage }: Props) {
  const t = useWords();
  const prose = useProse();
  return (
    <li class="statement" data-sentence={heldSentence(held, words, t)}>
      <Standing act={held.act} />
      <div>
        <Who holders={held.holders} dates={held.dates} notes={notesOf(held, t)} passage={passage} />
        <p {...prose}>{words}</p>
      </div>
    </li>
  );
}
