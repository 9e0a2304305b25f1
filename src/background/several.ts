/** The call `several`: names that more than one briefing has, joined or kept apart by the reader. */
import { identitiesOf, joined, type Identity } from '../format/identity';
import type { SharedNames } from '../messaging/library-calls';
import { readSettings } from '../settings/store';
import { allNames } from './briefings';

/** So many are listed; how many there are is told. */
const MOST = 500;

export async function several(): Promise<SharedNames> {
  const [{ names }, { briefingsOff }] = await Promise.all([allNames(), readSettings()]);
  const all = [...names].flatMap(([id, list]) => list.map((one) => ({ one, isOn: !briefingsOff.includes(id) })));
  // As pages are told: a briefing that is off has its say in what a name is known as.
  const identities = identitiesOf(all.map(({ one }) => one));
  const on = all.flatMap(({ one, isOn }, index) => (isOn ? { ...one, identity: identities[index] as Identity } : []));
  const shared = joined(on).filter(({ briefings }) => briefings.length > 1);
  return {
    count: shared.length,
    names: shared
      .slice(0, MOST)
      .map(({ identity = '', name, kind, briefings }) => ({ identity, name, kind, briefings })),
  };
}
