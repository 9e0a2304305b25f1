/** One entity of a briefing: what it is, what is said of it, and how it stands to others. */
import { closed, heldSentence, notesOf } from '../format/attribution';
import type { Chapter, ShownRelation } from '../format/whole';
import { nameAnchor, passageLink } from '../format/anchors';
import { EntityHead } from '../ui/EntityHead';
import { Points } from '../ui/Points';
import { useProse } from '../ui/prose';
import { Standing } from '../ui/Standing';
import { Who } from '../ui/Who';
import { useWords } from '../ui/words';

interface Props {
  chapter: Chapter;
  /** Whether all that is told of it is shown, and not only what it is. */
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
}

export function EntityArticle({ chapter: { entity, points, relations }, isOpen, onToggle }: Props) {
  return (
    <details
      id={nameAnchor(entity.id)}
      class="entity"
      open={isOpen}
      // What is searched for on the page opens it too.
      onToggle={({ currentTarget: { open } }) => open !== isOpen && onToggle(open)}
    >
      <summary
        onClick={(event) => {
          event.preventDefault();
          onToggle(!isOpen);
        }}
      >
        <EntityHead entity={entity} level={3} />
      </summary>
      <ul class="statements">
        <Points points={points} passageOf={passageLink} />
        {relations.map((relation) => (
          <Relation key={relation.id} relation={relation} />
        ))}
      </ul>
    </details>
  );
}

function Relation({ relation }: { relation: ShownRelation }) {
  const t = useWords();
  const prose = useProse();
  const { subject, predicate, object, act, holders, dates } = relation;
  const words = closed(t('relation', subject, predicate, object));
  const notes = notesOf(relation, t);
  return (
    <li class="statement" data-sentence={heldSentence({ ...relation, notes }, words, t)}>
      <Standing act={act} />
      <div>
        <Who holders={holders} dates={dates} notes={notes} />
        <p {...prose}>{words}</p>
      </div>
    </li>
  );
}
