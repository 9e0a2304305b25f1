/** The call `names`: what the page script looks for. Built for each call: a worker that sleeps keeps nothing. */
import { namesOf } from '../format/names';
import { buildLexicon, type Lexicon } from '../match/lexicon';
import { briefings } from './briefings';

export function names(): Lexicon {
  return buildLexicon(namesOf(briefings));
}
