/** The call `vote`: what the tagger says of sentences' first words. */
import { tagInTurn } from '../language/tagger';
import { askOffscreen, taggerScript } from '../messaging/offscreen';

/** @returns for each sentence whether it begins with a name; false for those that were not reached in time */
export function vote({ sentences }: { sentences: string[] }): Promise<boolean[]> {
  // Firefox's background is a page, and has workers of its own.
  return typeof Worker === 'function' ? tagInTurn(taggerScript(), sentences) : askOffscreen(sentences);
}
