/** One entity of a briefing: what it is, what is said of it, and how it stands to others. */
import { heldSentence } from '../format/attribution';
import { anchors, type Chapter, type ShownRelation } from '../format/whole';
import { EntityHead } from '../ui/EntityHead';
import { Points } from '../ui/Points';
import { Standing } from '../ui/Standing';
import { Who } from '../ui/Who';
import { useWords } from '../ui/words';

export function EntityArticle({ entity, points, relations }: Chapter) {
  return (
    <article id={anchors.entity(entity.id)} class="entity">
      <EntityHead entity={entity} />
      <ul class="statements">
        <Points points={points} passageOf={(id) => `#${anchors.statement(id)}`} />
        {relations.map((relation) => (
          <Relation key={relation.id} relation={relation} />
        ))}
      </ul>
    </article>
  );
}

function Relation({ relation }: { relation: ShownRelation }) {
  const t = useWords();
  const { subject, predicate, object, act, holders, dates } = relation;
  const words = t('relation', subject, predicate, object);
  return (
    <li class="statement" data-sentence={heldSentence(relation, words, t)}>
      <Standing act={act} />
      <div>
        <Who holders={holders} dates={dates} />
        <p dir="auto">{words}</p>
      </div>
    </li>
  );
}
