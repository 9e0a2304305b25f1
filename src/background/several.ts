/** The call `several`: names that more than one briefing has, joined or kept apart by the reader. */
import { joined } from '../format/identity';
import type { SharedNames } from '../messaging/library-calls';
import { readSettings } from '../settings/store';
import { allNames } from './briefings';

/** So many are listed; how many there are is told. */
const MOST = 500;

export async function several(): Promise<SharedNames> {
  const [{ names }, { briefingsOff }] = await Promise.all([allNames(), readSettings()]);
  const on = [...names].flatMap(([id, list]) => (briefingsOff.includes(id) ? [] : list));
  const shared = joined(on).filter(({ briefings }) => briefings.length > 1);
  return {
    count: shared.length,
    names: shared
      .slice(0, MOST)
      .map(({ identity = '', name, kind, briefings }) => ({ identity, name, kind, briefings })),
  };
}
