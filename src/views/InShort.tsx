/** A briefing in short, for the popup: what is known, what is alleged, what is disputed, what is not stated. */
import { sourcesInWords } from '../format/attribution';
import type { Gist } from '../format/gist';
import { Language } from '../ui/prose';
import { useWords } from '../ui/words';
import { Essentials } from './Essentials';
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
  const { notStated, sources } = gist;
  return (
    <Language.Provider value={language}>
      <div data-sources={sourcesInWords(sources, t)}>
        <Essentials gist={gist} />
        <Part name="notStated" of={notStated}>
          <NotStated texts={notStated} />
        </Part>
        <Part name="sources" of={sources}>
          <Sources sources={sources} />
        </Part>
      </div>
    </Language.Provider>
  );
}
