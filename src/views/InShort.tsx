/** A briefing in short, for the popup: what is known, what is alleged, what is disputed, what is not stated. */
import type { Gist } from '../format/whole';
import { Points } from '../ui/Points';
import { useWords } from '../ui/words';
import { Disputes } from './Disputes';
import { NotStated } from './NotStated';
import { Part } from './Part';

export function InShort({ gist }: { gist: Gist }) {
  const t = useWords();
  const { keyPoints, alleged, disputes, notStated } = gist;
  return (
    <>
      <Part title={t('briefing_key_points')} isEmpty={keyPoints.length === 0}>
        <ul class="statements">
          <Points points={keyPoints} />
        </ul>
      </Part>
      <Part title={t('briefing_alleged')} isEmpty={alleged.length === 0}>
        <ul class="statements">
          <Points points={alleged} />
        </ul>
      </Part>
      <Part title={t('briefing_disputed')} isEmpty={disputes.length === 0}>
        <Disputes disputes={disputes} />
      </Part>
      <Part title={t('briefing_not_stated')} isEmpty={notStated.length === 0}>
        <NotStated texts={notStated} />
      </Part>
    </>
  );
}
