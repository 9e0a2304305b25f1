/** The call `names`: what the page script looks for. Built for each call: a worker that sleeps keeps nothing. */
import { joined } from '../format/identity';
import type { NamedEntity } from '../format/names';
import { buildLexicon, type Lexicon } from '../match/lexicon';
import { t } from '../messaging/words';
import { readSettings } from '../settings/store';
import { allNames } from './briefings';

/** What one message can hold: Chromium refuses 64 MB, and an alias or cue takes some 220 bytes of it. */
const MOST_ENTRIES = 250_000;

/** @param of the names of briefings that are on, or of all. @returns them, those that several briefings have joined */
export async function names({ of }: { of: 'on' | 'all' }): Promise<{ lexicon: Lexicon; problem?: string }> {
  const [known, { briefingsOff, apart }] = await Promise.all([allNames(), readSettings()]);
  const on = [...known.names].flatMap(([id, list]) => (of === 'all' || !briefingsOff.includes(id) ? [list] : []));
  const { fitting, left } = fit(on);
  const lexicon = buildLexicon(joined(fitting.flat(), new Set(apart.map(({ identity }) => identity))));
  const problem = known.problem ?? (left === 0 ? undefined : t('names_too_many', String(left)));
  return { lexicon, ...(problem === undefined ? {} : { problem }) };
}

/** @returns the briefings whose names fit into one message, and how many do not */
function fit(briefings: NamedEntity[][]): { fitting: NamedEntity[][]; left: number } {
  let entries = 0;
  const fitting = briefings.filter((names) => {
    const more = names.reduce(
      (sum, { aliases, cues, counterCues = [] }) => sum + aliases.length + cues.length + counterCues.length,
      0,
    );
    if (entries + more > MOST_ENTRIES) return false;
    entries += more;
    return true;
  });
  return { fitting, left: briefings.length - fitting.length };
}
