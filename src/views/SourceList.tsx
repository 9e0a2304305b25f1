/** The sources, and where in them each statement, definition, relation and table stands. */
import { comparisonAnchor, definitionAnchor, passageAnchor, relationAnchor } from '../format/anchors';
import { definitionInWords, heldSentence, relationInWords, sentence } from '../format/attribution';
import type { WholeBriefing } from '../format/whole';
import { useProse } from '../ui/prose';
import { StatementItem } from '../ui/StatementItem';
import { useWords } from '../ui/words';
import { Grounds } from './Grounds';
import { HeldItem } from './HeldItem';
import { Sources } from './Sources';

type Props = Pick<WholeBriefing, 'sources' | 'grounds'>;

export function SourceList({ sources, grounds }: Props) {
  const t = useWords();
  const prose = useProse();
  const statements = grounds.statements.map(({ part, passages }) => ({
    anchor: passageAnchor(part.id),
    whole: sentence(part, t),
    head: <StatementItem statement={part} />,
    passages,
  }));
  const definitions = grounds.definitions.map(({ part, passages }) => {
    const whole = definitionInWords(part, t);
    const head = (
      <li class="defined" data-sentence={whole} {...prose}>
        {t('defined', part.name, part.definition)}
      </li>
    );
    return { anchor: definitionAnchor(part.id), whole, head, passages };
  });
  const relations = grounds.relations.map(({ part, passages }) => {
    const words = relationInWords(part, t);
    const head = <HeldItem held={part} words={words} />;
    return { anchor: relationAnchor(part.id), whole: heldSentence(part, words, t), head, passages };
  });
  const comparisons = grounds.comparisons.map(({ part, passages }) => ({
    anchor: comparisonAnchor(part.id),
    whole: heldSentence(part, part.title, t),
    head: <HeldItem held={part} words={part.title} />,
    passages,
  }));
  return (
    <>
      <Sources sources={sources} />
      <Grounds title={t('grounds_statements')} grounds={statements} sources={sources} />
      <Grounds title={t('grounds_definitions')} grounds={definitions} sources={sources} />
      <Grounds title={t('grounds_relations')} grounds={relations} sources={sources} />
      <Grounds title={t('grounds_comparisons')} grounds={comparisons} sources={sources} />
    </>
  );
}
