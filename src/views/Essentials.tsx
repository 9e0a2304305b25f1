/** What a reader of a briefing must have seen, short or whole: the key points, what is alleged, what is disputed. */
import type { Gist } from '../format/gist';
import { Points } from '../ui/Points';
import { Disputes } from './Disputes';
import { Legend } from './Legend';
import { Part } from './Part';

interface Props {
  gist: Pick<Gist, 'keyPoints' | 'alleged' | 'disputes'>;
  /** Where a statement's passage in the source is shown. */
  passageOf?: (statement: string) => string;
}

export function Essentials({ gist: { keyPoints, alleged, disputes }, ...passages }: Props) {
  return (
    <>
      <Part name="keyPoints" of={keyPoints}>
        <ul class="statements boxed">
          <Points points={keyPoints} {...passages} />
        </ul>
        <Legend />
      </Part>
      <Part name="alleged" of={alleged}>
        <ul class="statements boxed">
          <Points points={alleged} {...passages} />
        </ul>
      </Part>
      <Part name="disputes" of={disputes}>
        <Disputes disputes={disputes} {...passages} />
      </Part>
    </>
  );
}
