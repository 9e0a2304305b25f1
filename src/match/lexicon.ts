/**
 * What the finder runs on: one pattern of all aliases and cues, and what each of them stands for. Plain values, so that
 * it can be built in one place and sent to another.
 */
import type { NamedEntity } from '../format/names';
import { fold } from './fold';
import { aliasesOf, type LearntClass } from './infer';
import { EDGE, LATIN_EDGE } from './words';

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
}

export interface Lexicon {
  entities: Omit<NamedEntity, 'aliases' | 'cues' | 'counterCues'>[];
  /** By folded text with single spaces. */
  entries: [string, Entry[]][];
  /** The surnames of each person among the entities, by the entity's number. */
  surnames: Record<number, string[]>;
  /** A regular expression's source (flags `gv`) that finds the folded texts, the longest first. */
  pattern: string;
}

export function buildLexicon(names: NamedEntity[]): Lexicon {
  const numbers = new Map(names.flatMap(({ keys }, number) => keys.map((key) => [key, number] as const)));
  const entries = new Map<string, Entry[]>();
  const surnames: Lexicon['surnames'] = {};
  const add = (text: string, entry: Entry) => {
    const key = entryKey(fold(text).text);
    if (key === '') return;
    const there = entries.get(key);
    if (there) there.push(entry);
    else entries.set(key, [entry]);
  };
  for (const [number, named] of names.entries()) {
    for (const alias of aliasesOf(named)) {
      if (alias.class === 'surname') (surnames[number] ??= []).push(alias.text);
      const owner = alias.owner === undefined ? undefined : numbers.get(alias.owner);
      add(alias.text, {
        entity: number,
        role: 'alias',
        class: alias.class,
        written: alias.text,
        ...(owner === undefined ? {} : { owner }),
      });
    }
    for (const cue of named.cues) add(cue, { entity: number, role: 'cue', written: cue });
    for (const cue of named.counterCues ?? []) add(cue, { entity: number, role: 'counter', written: cue });
  }
  return {
    entities: names.map(({ aliases: _aliases, cues: _cues, counterCues: _counterCues, ...entity }) => entity),
    entries: [...entries],
    surnames,
    pattern: patternOf([...entries.keys()]),
  };
}

/** @returns the key under which a folded text is looked up: "Ascend 950" and "Ascend950" are one, "Rolls-Royce" and "Rolls Royce". */
export function entryKey(folded: string): string {
  return folded
    .trim()
    .replace(/[\s-]+/g, ' ')
    .replace(/(?<=\p{L}) (?=\d)/gu, '');
}

/** The longest first, so that at one place the longest wins; edges on both sides, so that "cannot" holds no "CANN". */
function patternOf(keys: string[]): string {
  const longestFirst = keys.toSorted((a, b) => b.length - a.length);
  const isLatin = (key: string) => /^[\p{sc=Latin}\p{N}]/u.test(key);
  const groups = [
    [LATIN_EDGE, longestFirst.filter(isLatin)],
    [EDGE, longestFirst.filter((key) => !isLatin(key))],
  ] as const;
  const filled = groups.filter(([, group]) => group.length > 0);
  if (filled.length === 0) return '(?!)';
  return filled.map(([edge, group]) => `${edge}(?:${group.map(patternOfKey).join('|')})${edge}`).join('|');
}

function patternOfKey(key: string): string {
  return key
    .replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`)
    .replaceAll(' ', String.raw`[\s\-]+`)
    .replaceAll(/(?<=\p{L})(?=\d)/gu, String.raw`[\s\-]?`);
}
