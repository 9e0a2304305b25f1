/** The call `names`: what the page script looks for. Built once for each life of the worker; it holds no state. */
import { namesOf } from '../format/names';
import { buildLexicon, type Lexicon } from '../match/lexicon';
import { briefings } from './briefings';

export function names(): Lexicon {
  return buildLexicon(namesOf(briefings));
}
