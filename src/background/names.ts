/** The call `names`: what the page script looks for. Built for each call: a worker that sleeps keeps nothing. */
import { joined } from '../format/identity';
import { buildLexicon, type Lexicon } from '../match/lexicon';
import { readSettings } from '../settings/store';
import { allNames } from './briefings';

/** @param of the names of briefings that are on, joined; or of all, each briefing's by itself */
export async function names({ of }: { of: 'on' | 'all' }): Promise<{ lexicon: Lexicon; problem?: string }> {
  const [{ names: known, problem }, { briefingsOff, apart }] = await Promise.all([allNames(), readSettings()]);
  const isOn = (id: string) => of === 'all' || !briefingsOff.includes(id);
  const flat = [...known].flatMap(([id, list]) => (isOn(id) ? list : []));
  const lexicon = buildLexicon(of === 'all' ? flat : joined(flat, new Set(apart.map(({ identity }) => identity))));
  return { lexicon, ...(problem === undefined ? {} : { problem }) };
}
