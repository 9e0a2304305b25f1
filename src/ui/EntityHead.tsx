/** Name, kind and definition of an entity. */
import { definitionInWords } from '../format/attribution';
import type { ShownEntity } from '../format/shown';
import { useProse } from './prose';
import { useWords } from './words';

interface Props {
  entity: ShownEntity;
  /** The id of the heading, for what is labelled by it; the focus can be put there. */
  headingId?: string;
  /** Under which headings it stands. */
  level?: 2 | 3;
}

export function EntityHead({ entity, headingId, level = 2 }: Props) {
  const t = useWords();
  const prose = useProse();
  const Heading = `h${level}` as const;
  return (
    <div class="entity-head">
      <div class="title-line">
        <Heading class="name" {...prose} {...(headingId === undefined ? {} : { id: headingId, tabIndex: -1 })}>
          {entity.name}
        </Heading>
        {entity.label === undefined ? (
          <span class="kind">{t(`kind_${entity.kind}`)}</span>
        ) : (
          <span class="kind" {...prose}>
            {entity.label}
          </span>
        )}
      </div>
      <p class="definition" data-sentence={definitionInWords(entity, t)} {...prose}>
        {entity.definition}
      </p>
    </div>
  );
}
