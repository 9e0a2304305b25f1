/** Words of a briefing, which may be in another language than what is around them. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The language that a briefing is written in, as a BCP 47 tag; undefined where nobody knows. */
export const Language = createContext<string | undefined>(undefined);

interface Prose {
  dir: 'auto';
  lang?: string;
}

/** @returns for an element that holds nothing but such words: how they run, and how they are read aloud */
export function useProse(): Prose {
  const lang = useContext(Language);
  return { dir: 'auto', ...(lang === undefined ? {} : { lang }) };
}
