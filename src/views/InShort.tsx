/** A briefing in short, for the popup: what is known, what is alleged, what is disputed, what is not stated. */
import type { Gist } from '../format/gist';
import { Points } from '../ui/Points';
import { useWords } from '../ui/words';
import { Disputes } from './Disputes';
import { Legend } from './Legend';
import { NotStated } from './NotStated';
import { Part } from './Part';
import { Sources } from './Sources';

interface Props {
  gist: Gist;
  /** The language that it is written in. */
  language: string | undefined;
}

export function InShort({ gist, language }: Props) {
  const t = useWords();
  const { keyPoints, alleged, disputes, notStated, sources } = gist;
  return (
    <div lang={language}>
      <Part title={t('briefing_key_points')} isEmpty={keyPoints.length === 0}>
        <ul class="statements">
          <Points points={keyPoints} />
        </ul>
        <Legend />
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
      <Part title={t('briefing_sources')}>
        <Sources sources={sources} />
      </Part>
    </div>
  );
}
