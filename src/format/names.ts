/** Briefings → the flat list of names that the matcher needs. */
import type { AliasClass, Briefing, EntityKind } from './schema';

/** An entity as the matcher sees it: how it is written, and what speaks for it. */
export interface NamedEntity {
  /** `briefing id/entity id`, the first of them its own: ids are unique within one briefing only. Several where it is joined. */
  keys: string[];
  /** What it is known as across briefings; set where entities are joined. */
  identity?: string;
  wikidata?: string;
  name: string;
  kind: EntityKind;
  /** A few words beside the name, where the briefing has them. */
  label?: string;
  /** Those that know it. */
  briefings: string[];
  /** An alias without a class gets the one that its writing says. */
  aliases: { text: string; class?: AliasClass; owner?: string }[];
  cues: string[];
  /** Words that speak against it. */
  counterCues?: string[];
}

/** The key of an entity across all briefings. */
export function entityKey(briefing: { id: string }, entity: string): string {
  return `${briefing.id}/${entity}`;
}

/** Takes a key apart again. */
export function splitKey(key: string): { briefing: string; entity: string } {
  const slash = key.indexOf('/');
  return { briefing: key.slice(0, slash), entity: key.slice(slash + 1) };
}

/** @returns every entity of the briefings with its aliases, in the briefings' order. */
export function namesOf(briefings: Briefing[]): NamedEntity[] {
  return briefings.flatMap((briefing) =>
    briefing.entities.map((entity) => ({
      keys: [entityKey(briefing, entity.id)],
      ...(entity.wikidata === undefined ? {} : { wikidata: entity.wikidata }),
      name: entity.name,
      kind: entity.kind,
      ...(entity.definition.label === undefined ? {} : { label: entity.definition.label }),
      briefings: [briefing.id],
      aliases: entity.aliases.map((alias) => ({
        text: alias.text,
        class: alias.class,
        ...(alias.class === 'code' ? { owner: entityKey(briefing, alias.owner) } : {}),
      })),
      cues: entity.cues ?? [],
      ...(entity.counterCues === undefined ? {} : { counterCues: entity.counterCues }),
    })),
  );
}
