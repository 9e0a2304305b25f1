/** The string catalogue, handed down to components: the extension provides the browser's, the gallery the file. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../format/words';

export const Words = createContext<Translate>((key) => key);

export function useWords(): Translate {
  return useContext(Words);
}
