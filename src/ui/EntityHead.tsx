/** Name, kind and definition of an entity. */
import type { ShownEntity } from '../format/shown';
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
  const Heading = `h${level}` as const;
  return (
    <div class="entity-head">
      <div class="title-line">
        <Heading class="name" dir="auto" {...(headingId === undefined ? {} : { id: headingId, tabIndex: -1 })}>
          {entity.name}
        </Heading>
        <span class="kind">{entity.label ?? t(`kind_${entity.kind}`)}</span>
      </div>
      <p class="definition" dir="auto">
        {entity.definition}
      </p>
    </div>
  );
}
