/** One entity of a briefing: what it is, what is said of it, and how it stands to others. */
import { definitionAnchor, nameAnchor, passageLink, relationAnchor } from '../format/anchors';
import { relationInWords } from '../format/attribution';
import type { Chapter } from '../format/whole';
import { EntityHead } from '../ui/EntityHead';
import { Points } from '../ui/Points';
import { useWords } from '../ui/words';
import { HeldItem } from './HeldItem';

interface Props {
  chapter: Chapter;
  /** Whether all that is told of it is shown, and not only what it is. */
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
}

export function EntityArticle({ chapter: { entity, points, relations }, isOpen, onToggle }: Props) {
  const t = useWords();
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
      <p class="defined-where">
        <a class="passage-link" href={`#${definitionAnchor(entity.id)}`}>
          {t('passage_of_definition')}
          <span class="unseen"> {entity.name}</span>
        </a>
      </p>
      <ul class="statements">
        <Points points={points} passageOf={passageLink} />
        {relations.map((relation) => (
          <HeldItem
            key={relation.id}
            held={relation}
            words={relationInWords(relation, t)}
            passage={`#${relationAnchor(relation.id)}`}
          />
        ))}
      </ul>
    </details>
  );
}
