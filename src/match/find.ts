/** Finds what the lexicon knows in one string, with what the words around say; `choose.ts` decides what is meant. */
import { fold, type Folded } from './fold';
import type { AliasEntry, Entry, KnownEntity, Lexicon } from './lexicon';
import { entryKey, patternOf } from './pattern';
import { amongWords } from './segments';
import { isBetweenEdges } from './words';
import { isCueAs, isWrittenAs } from './spelling';
import { surroundingsOf, type Surroundings } from './surroundings';

/** A piece of text that the lexicon knows, in its surroundings. */
export interface Hit extends Surroundings {
  /** UTF-16 offsets in the string that was searched. */
  start: number;
  end: number;
  surface: string;
  entries: Entry[];
  /** What a tagger says of it, once it was asked: is it a name here? */
  vote?: boolean;
}

export interface Finder {
  lexicon: Lexicon;
  find(text: string): Hit[];
}

/**
 * @param named finds their aliases, and the cues of those in doubt; without it, the aliases of all. What is found does not
 *   depend on other entities that the lexicon has, as long as the text does not name them.
 */
export function createFinder(lexicon: Lexicon, named?: Named): Finder {
  const entries = new Map<string, Entry[]>();
  for (const [key, meanings] of lexicon.entries) {
    const kept = meanings.filter(({ entity, role }) =>
      !named ? role === 'alias' : (role === 'alias' ? named.all : named.doubtful).has(entity),
    );
    if (kept.length > 0) entries.set(key, kept);
  }
  const pattern = new RegExp(patternOf([...entries.keys()]), 'g');
  return { lexicon, find: (text) => (entries.size === 0 ? [] : findAll(text, pattern, entries)) };
}

/** Which entities some hits name, and for which of these evidence is asked: only that is looked for. */
export interface Named {
  all: Set<number>;
  /** Those of which more is asked than how they are written. */
  doubtful: Set<number>;
}

export function namedIn(hits: Iterable<Hit>, { entities, entries }: Lexicon): Named {
  const named: Named = { all: new Set(), doubtful: new Set() };
  const contested = new Set(
    entries.flatMap(([, meanings]) => meanings.flatMap(({ entity, role }) => (role === 'counter' ? entity : []))),
  );
  for (const hit of hits) {
    for (const entry of hit.entries) {
      if (entry.role !== 'alias' || !isWrittenAs(hit.surface, entry)) continue;
      named.all.add(entry.entity);
      if (isDoubtful(hit, entry, entities[entry.entity]) || (contested.has(entry.entity) && isAbbreviation(entry)))
        named.doubtful.add(entry.entity);
    }
  }
  return named;
}

/** Does `weigh` ask what stands around it? */
function isDoubtful(hit: Hit, { class: kind }: AliasEntry, entity: KnownEntity | undefined): boolean {
  if (kind !== 'unique') return kind !== 'short' && kind !== 'initials';
  const { nameBefore, isInCapitals, isAcrossWords } = hit;
  return entity?.kind === 'person' || nameBefore !== undefined || isInCapitals || isAcrossWords;
}

/** What speaks against an abbreviation is always asked: it may be another thing's too. */
function isAbbreviation({ written }: AliasEntry): boolean {
  return /^\p{Lu}+$/u.test(written);
}

/** What a page does in steps, at once. @returns the hits of each text */
export function findInAll(texts: string[], lexicon: Lexicon): Hit[][] {
  const first = createFinder(lexicon);
  const hits = texts.map((text) => first.find(text));
  const named = namedIn(hits.flat(), lexicon);
  if (named.doubtful.size === 0) return hits;
  const full = createFinder(lexicon, named);
  return texts.map((text) => full.find(text));
}

type Span = Pick<Hit, 'start' | 'end' | 'surface' | 'entries'>;

function findAll(text: string, pattern: RegExp, entries: Map<string, Entry[]>): Hit[] {
  const folded = fold(text);
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded.text); match; match = pattern.exec(folded.text)) {
    const found = longestAt(text, folded, match, entries);
    pattern.lastIndex = found?.upTo ?? match.index + 1;
    if (!found) continue;
    const { start, end } = found.span;
    if (!isInAddress(text, start, end) && amongWords(text, start, end) !== 'inside') spans.push(found.span);
  }
  if (spans.length === 0) return [];
  const around = surroundingsOf(text, spans);
  return spans.map((span, index) => ({ ...span, ...(around[index] as Surroundings) }));
}

/** What begins where a pattern matched, and means something as it is written there: mostly the whole match. */
function longestAt(
  text: string,
  folded: Folded,
  { 0: matched, index }: RegExpExecArray,
  entries: Map<string, Entry[]>,
): { span: Span; upTo: number } | undefined {
  for (let length = matched.length; length > 0; length--) {
    const key = entryKey(matched.slice(0, length));
    const upTo = index + length;
    if (!entries.has(key) || !isBetweenEdges(folded.text, index, upTo)) continue;
    const { start, end } = folded.original(index, upTo);
    const surface = text.slice(start, end);
    const meanings = entries.get(key)?.filter((entry) => fits(surface, entry)) ?? [];
    if (meanings.length > 0) return { span: { start, end, surface, entries: meanings }, upTo };
  }
  return undefined;
}

/** Is a text written as the entry has it? The small letters of an ordinary word speak against the name. */
function fits(surface: string, entry: Entry): boolean {
  if (entry.role !== 'alias') return isCueAs(surface, entry);
  return isWrittenAs(surface, entry) || (entry.class === 'common' && surface === surface.toLowerCase());
}

/** How far the piece without white space around a hit is looked at; an address is shorter. */
const ADDRESS = 100;

/** "@nvidia", "Nvidia.com", "www.huawei.com/en", "v4.1": a piece of an address or number, not a name in a sentence. */
function isInAddress(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 3);
  if (/\d$/.test(text.slice(start, end)) && /^[.,]\d/.test(after)) return true;
  const before = /[^\s]*$/.exec(text.slice(Math.max(0, start - ADDRESS), start))?.[0] ?? '';
  const rest = /^[^\s]*/.exec(text.slice(end, end + ADDRESS))?.[0] ?? '';
  if (before === '' && rest === '') return false;
  const piece = before + text.slice(start, end) + rest;
  return /[\p{L}\p{N}._-]@[\p{L}\p{N}]|:\/\/|^[("'“]*(?:www\.|[@#~/]\p{L})|\p{L}\.\p{Ll}{2,}(?:[/:?#]|[.,;!)"'”]*$)|[\p{L}\p{N}]_|_[\p{L}\p{N}]/u.test(
    piece,
  );
}
