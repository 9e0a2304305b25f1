/** What a reader of a briefing must have seen, short or whole: the key points, what is alleged, what is disputed. */
import type { Gist } from '../format/gist';
import { Points } from '../ui/Points';
import { useWords } from '../ui/words';
import { Disputes } from './Disputes';
import { Legend } from './Legend';
import { Part } from './Part';

interface Props {
  gist: Pick<Gist, 'keyPoints' | 'alleged' | 'disputes'>;
  /** Where a statement's passage in the source is shown. */
  passageOf?: (statement: string) => string;
}

export function Essentials({ gist: { keyPoints, alleged, disputes }, ...passages }: Props) {
  const t = useWords();
  return (
    <>
      <Part title={t('briefing_key_points')} isEmpty={keyPoints.length === 0}>
        <ul class="statements boxed">
          <Points points={keyPoints} {...passages} />
        </ul>
        <Legend />
      </Part>
      <Part title={t('briefing_alleged')} isEmpty={alleged.length === 0}>
        <ul class="statements boxed">
          <Points points={alleged} {...passages} />
        </ul>
      </Part>
      <Part title={t('briefing_disputed')} isEmpty={disputes.length === 0}>
        <Disputes disputes={disputes} {...passages} />
      </Part>
    </>
  );
}
