/** Name, kind and definition of an entity. */
import type { ShownEntity } from '../format/shown';
import { useWords } from './words';

interface Props {
  entity: ShownEntity;
  /** The id of the heading, for what is labelled by it. */
  headingId?: string;
}

export function EntityHead({ entity, headingId }: Props) {
  const t = useWords();
  return (
    <div class="entity-head">
      <div class="title-line">
        <h2 class="name" id={headingId} tabIndex={-1} dir="auto">
          {entity.name}
        </h2>
        <span class="kind">{entity.label ?? t(`kind_${entity.kind}`)}</span>
      </div>
      <p class="definition" dir="auto">
        {entity.definition}
      </p>
    </div>
  );
}
