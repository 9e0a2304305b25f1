/** The call `names`: of all names those whose words a page has and, where there are any, the code that looks for them and follows the pointer. */
import { browser } from 'wxt/browser';
import { joined } from '../format/identity';
import { counted } from '../format/words';
import { candidatesIn } from '../match/catalogue';
import { cueWordsOf } from '../match/cue-words';
import type { WordHash } from '../match/gate';
import { buildLexicon, type PageNames } from '../match/lexicon';
import type { Asker } from '../messaging/server';
import { t } from '../messaging/words';
import { isOffOn } from '../settings/settings';
import { readSettings } from '../settings/store';
import { knownNames } from './catalogue';

interface Input {
  words: WordHash[];
  of: 'on' | 'all';
  inject: boolean;
}

/** @returns the names, those that several briefings have joined. @throws Error when the browser refused the injection */
export async function names(
  { words, of, inject }: Input,
  { tab, frame = 0, host = '' }: Asker,
): Promise<PageNames & { problem?: string }> {
  const [known, settings] = await Promise.all([knownNames(), readSettings()]);
  const { briefingsOff, apart } = settings;
  // Not every document knows which site it is on.
  const isOff = of === 'on' && isOffOn(host, settings, Date.now());
  const { entities, anchors, left } = candidatesIn(known.catalogue, isOff ? [] : words);
  const off = new Set(of === 'all' ? [] : briefingsOff);
  const on = entities.filter(({ briefings }) => !briefings.every((briefing) => off.has(briefing)));
  const injecting =
    inject && on.length > 0 && tab !== undefined
      ? browser.scripting.executeScript({
          target: { tabId: tab, frameIds: [frame] },
          files: ['/with-names.js'],
        })
      : undefined;
  const lexicon = buildLexicon(joined(on, new Set(apart.map(({ identity }) => identity))));
  const problem = known.problem ?? (left === 0 ? undefined : counted(t, 'names_too_many', left));
  const answer = { lexicon, anchors, cues: cueWordsOf(lexicon), ...(problem === undefined ? {} : { problem }) };
  await injecting;
  return answer;
}
