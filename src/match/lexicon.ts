/**
 * What the finder runs on: what each alias and cue stands for. Plain values, so that it can be built in one place and sent to
 * another.
 */
import { mostAlike } from '../format/crowds';
import type { NamedEntity } from '../format/names';
import { fold } from './fold';
import type { WordHash } from './gate';
import { INITIALS_HERE } from './keys';
import { entryKey } from './pattern';
import { aliasesOf, initialsBetween, type LearntClass } from './infer';

/** One meaning of a piece of text: an alias of an entity, or a cue that speaks for or against it. */
export type Entry = AliasEntry | CueEntry;

export interface CueEntry {
  entity: number;
  role: 'cue' | 'counter';
  /** As the briefing writes it. */
  written: string;
}

export interface AliasEntry {
  /** Index into the lexicon's entities. */
  entity: number;
  role: 'alias';
  class: LearntClass;
  /** As the briefing writes it. */
  written: string;
  /** For codes: whose. */
  owner?: number;
  /** It is meant with initials between first name and surname, "Jerome H. Powell": with these, or any where it says none. */
  initials?: string;
}

export interface Lexicon {
  entities: Omit<NamedEntity, 'aliases' | 'cues' | 'counterCues'>[];
  /** By folded text with single spaces. */
  entries: [string, Entry[]][];
  /** The surnames of each person among the entities, by the entity's number. */
  surnames: Record<number, string[]>;
}

/** What a page is told of a library: the names whose words it has. */
export interface PageNames {
  lexicon: Lexicon;
  /** The words that names stand under: a text without any of them has no name. */
  anchors: WordHash[];
  /**
   * For each entity words without one of which nothing that speaks for or against it is in a text: of its cues, and of its names
   * that are ordinary words; see `cuePattern`.
   */
  cues: Record<number, string[]>;
}

export type KnownEntity = Lexicon['entities'][number];

export function buildLexicon(names: NamedEntity[]): Lexicon {
  const numbers = new Map(names.flatMap(({ keys }, number) => keys.map((key) => [key, number] as const)));
  const entries = new Map<string, Entry[]>();
  const surnames: Lexicon['surnames'] = {};
  const add = (text: string, entry: Entry, keyOf = entryKey) => {
    const key = keyOf(fold(text).text);
    if (key === '') return;
    const there = entries.get(key);
    if (there) there.push(entry);
    else entries.set(key, [entry]);
  };
  for (const [number, named] of names.entries()) {
    for (const alias of aliasesOf(named)) {
      if (alias.class === 'surname') (surnames[number] ??= []).push(alias.text);
      const owner = alias.owner === undefined ? undefined : numbers.get(alias.owner);
      const entry: AliasEntry = {
        entity: number,
        role: 'alias',
        class: alias.class,
        written: alias.text,
        ...(owner === undefined ? {} : { owner }),
      };
      add(alias.text, entry);
      const initials = alias.class === 'unique' ? initialsBetween(alias.text, named) : undefined;
      if (initials !== undefined)
        add(alias.text, { ...entry, initials }, (folded) => folded.replace(' ', INITIALS_HERE));
    }
    for (const cue of named.cues) add(cue, { entity: number, role: 'cue', written: cue });
    for (const cue of named.counterCues ?? []) add(cue, { entity: number, role: 'counter', written: cue });
  }
  return {
    entities: names.map(({ aliases: _aliases, cues: _cues, counterCues: _counterCues, ...entity }) => entity),
    entries: [...entries].map(([key, meanings]): [string, Entry[]] => [key, withoutCrowds(meanings)]),
    surnames,
  };
}

/** @returns the meanings but for those that too many entities have alike: each costs wherever the name stands */
function withoutCrowds(meanings: Entry[]): Entry[] {
  const alike = new Map<number, Set<number>>();
  for (const one of meanings) {
    if (one.role !== 'alias') continue;
    const most = mostAlike(one.class);
    alike.set(most, (alike.get(most) ?? new Set()).add(one.entity));
  }
  const isCrowded = (most: number) => (alike.get(most)?.size ?? 0) > most;
  return meanings.filter((one) => one.role !== 'alias' || !isCrowded(mostAlike(one.class)));
}
