/**
 * Which entities of several briefings are one: by Wikidata id where both have one, by kind and name otherwise. Readers
 * can keep apart what these rules join.
 */
import { addUnder } from './grouping';
import type { NamedEntity } from './names';

/** What a name is known as across briefings: a Wikidata id, or kind and name. The same for all that are one. */
export type Identity = string;

/**
 * @param names those whose identity is known already keep it
 * @param apart identities that the reader keeps apart: each briefing's entity stays by itself
 * @returns the entities with those that are one joined, in the order of their first
 */
export function joined(names: NamedEntity[], apart: ReadonlySet<Identity> = new Set()): NamedEntity[] {
  const identities = identitiesOf(names);
  const groups = new Map<Identity, NamedEntity[]>();
  for (const [index, one] of names.entries()) {
    const identity = one.identity ?? identities[index] ?? nameIdentity(one);
    // One briefing knows its own apart.
    const isTwice = groups.get(identity)?.some(({ briefings }) => briefings.some((id) => one.briefings.includes(id)));
    const isApart = apart.has(identity) || isTwice;
    addUnder(groups, isApart ? `${identity} ${one.keys[0]}` : identity, { ...one, identity });
  }
  return [...groups.values()].map(joinedGroup);
}

type Named = Pick<NamedEntity, 'wikidata' | 'kind' | 'name'>;

/** @returns what each is known as among all of them */
export function identitiesOf(names: Named[]): Identity[] {
  const ids = wikidataByName(names);
  return names.map((one) => identityIn(one, ids));
}

function identityIn(one: Named, ids: Map<Identity, Set<string>>): Identity {
  if (one.wikidata !== undefined) return one.wikidata;
  const named = nameIdentity(one);
  const known = ids.get(named);
  // Without an id it is the one of that name that has one; where there are several it is none of them.
  return known?.size === 1 ? ([...known][0] ?? named) : named;
}

function wikidataByName(names: Named[]): Map<Identity, Set<string>> {
  const ids = new Map<Identity, Set<string>>();
  for (const one of names) {
    if (one.wikidata === undefined) continue;
    const named = nameIdentity(one);
    ids.set(named, (ids.get(named) ?? new Set()).add(one.wikidata));
  }
  return ids;
}

/** @returns what it is known as by kind and name alone, whatever other briefings there are */
export function nameIdentity({ kind, name }: Pick<NamedEntity, 'kind' | 'name'>): Identity {
  return `${kind}:${name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')}`;
}

/** Each way to write it, each cue, each briefing once; name and kind as the first has them. */
function joinedGroup(group: NamedEntity[]): NamedEntity {
  const [first, ...others] = group as [NamedEntity, ...NamedEntity[]];
  if (others.length === 0) return first;
  const aliases = new Map(group.flatMap((one) => one.aliases).map((alias) => [`${alias.class} ${alias.text}`, alias]));
  const counterCues = [...new Set(group.flatMap((one) => one.counterCues ?? []))];
  return {
    ...first,
    keys: group.flatMap(({ keys }) => keys),
    briefings: [...new Set(group.flatMap(({ briefings }) => briefings))],
    aliases: [...aliases.values()],
    cues: [...new Set(group.flatMap(({ cues }) => cues))],
    ...(counterCues.length === 0 ? {} : { counterCues }),
  };
}
