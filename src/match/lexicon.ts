/**
 * What the finder runs on: one pattern of all aliases and cues, and what each of them stands for. Plain values, so that
 * it can be built in one place and sent to another.
 */
import type { AliasClass } from '../format/schema';
import type { NamedEntity } from '../format/names';
import { fold } from './fold';
import { EDGE } from './words';

/** One meaning of a piece of text: an alias of an entity, or a cue that speaks for it. */
export type Entry = AliasEntry | { entity: number; role: 'cue' };

export interface AliasEntry {
  /** Index into the lexicon's entities. */
  entity: number;
  role: 'alias';
  class: AliasClass;
  /** As the briefing writes it. */
  written: string;
  /** For codes: whose. */
  owner?: number;
}

export interface Lexicon {
  entities: Omit<NamedEntity, 'aliases' | 'cues'>[];
  /** By folded text with single spaces. */
  entries: [string, Entry[]][];
  /** A regular expression's source (flags `gv`) that finds the folded texts, the longest first. */
  pattern: string;
}

export function buildLexicon(names: NamedEntity[]): Lexicon {
  const numbers = new Map(names.map((entity, number) => [entity.key, number]));
  const entries = new Map<string, Entry[]>();
  const add = (text: string, entry: Entry) => {
    const key = entryKey(fold(text).text);
    if (key !== '') entries.set(key, [...(entries.get(key) ?? []), entry]);
  };
  for (const [entity, { aliases, cues }] of names.entries()) {
    for (const alias of aliases) {
      const owner = alias.owner === undefined ? undefined : numbers.get(alias.owner);
      add(alias.text, {
        entity,
        role: 'alias',
        class: alias.class,
        written: alias.text,
        ...(owner === undefined ? {} : { owner }),
      });
    }
    for (const cue of cues) add(cue, { entity, role: 'cue' });
  }
  return {
    entities: names.map(({ aliases: _aliases, cues: _cues, ...entity }) => entity),
    entries: [...entries],
    pattern: patternOf([...entries.keys()]),
  };
}

/** @returns the key under which a folded text is looked up. */
export function entryKey(folded: string): string {
  return folded.trim().replace(/\s+/g, ' ');
}

/** The longest first, so that at one place the longest wins; edges on both sides, so that "cannot" holds no "CANN". */
function patternOf(keys: string[]): string {
  if (keys.length === 0) return '(?!)';
  const longestFirst = keys.toSorted((a, b) => b.length - a.length);
  return `${EDGE}(?:${longestFirst.map(patternOfKey).join('|')})${EDGE}`;
}

function patternOfKey(key: string): string {
  return key.replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);
}
