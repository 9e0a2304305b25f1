/** Finds what the lexicon knows in one string, with what the words around say; `choose.ts` decides what is meant. */
import { isAbbreviation } from './capitals';
import { fold, type Folded } from './fold';
import { testInScripts } from './in-scripts';
import { keysInSteps, type KeyPlace, type NextKeys } from './keys';
import type { AliasEntry, Entry, KnownEntity, Lexicon } from './lexicon';
import { UNSPACED_SCRIPT } from './letters';
import { amongWords } from './segments';
import { isCueAs, isWrittenAs } from './spelling';
import { atOnce } from './steps';
import { surroundingsOf, type Surroundings } from './surroundings';
import { isBetweenEdges, textBefore } from './words';

/** A piece of text that the lexicon knows, in its surroundings. */
export interface Hit extends Surroundings {
  /** UTF-16 offsets in the string that was searched. */
  start: number;
  end: number;
  surface: string;
  /** What it may mean as it is written; ordinary words in small letters too. */
  entries: Entry[];
  /** In Chinese: another word begins in it and ends behind it. */
  isAcrossWords: boolean;
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
  return atOnce(finderInSteps(lexicon, named));
}

/** The same, an entry at a step. */
export function* finderInSteps(lexicon: Lexicon, named?: Named): Generator<void, Finder> {
  const entries = new Map<string, Entry[]>();
  for (const [key, meanings] of lexicon.entries) {
    const kept = meanings.filter(({ entity, role }) =>
      !named ? role === 'alias' : (role === 'alias' ? named.all : named.doubtful).has(entity),
    );
    if (kept.length > 0) entries.set(key, kept);
    yield;
  }
  const nextKeys = yield* keysInSteps(entries.keys());
  return { lexicon, find: (text) => (entries.size === 0 ? [] : findAll(text, nextKeys, entries)) };
}

/** Which entities some hits name, and for which of these evidence is asked: only that is looked for. */
export interface Named {
  all: Set<number>;
  /** Those of which more is asked than how they are written, and of which more is known. */
  doubtful: Set<number>;
  /** There is no more to find: nobody is in doubt, and no hit of another stands where a name of these may. */
  isEnough: boolean;
}

/** @yields after each block */
export function* namedInSteps(blocks: Iterable<Hit[]>, { entities, entries }: Lexicon): Generator<void, Named> {
  const named: Named = { all: new Set(), doubtful: new Set(), isEnough: true };
  const others = new Set<number>();
  const contested = new Set<number>();
  /** Something may speak for or against them. */
  const spokenOf = new Set<number>();
  for (const [, meanings] of entries) {
    for (const entry of meanings) {
      if (entry.role === 'counter') contested.add(entry.entity);
      if (entry.role !== 'alias' || entry.class === 'common') spokenOf.add(entry.entity);
    }
  }
  for (const hits of blocks) {
    for (const hit of hits) {
      for (const entry of hit.entries) {
        if (entry.role !== 'alias') continue;
        if (!isWrittenAs(hit.surface, entry)) {
          others.add(entry.entity);
          continue;
        }
        named.all.add(entry.entity);
        if (!spokenOf.has(entry.entity)) continue;
        // What speaks against an abbreviation is always asked: it may be another thing's too.
        if (
          isDoubtful(hit, entry, entities[entry.entity]) ||
          (contested.has(entry.entity) && isAbbreviation(entry.written))
        )
          named.doubtful.add(entry.entity);
      }
    }
    yield;
  }
  named.isEnough = named.doubtful.size === 0 && [...others].every((entity) => named.all.has(entity));
  return named;
}

/** Does `weigh` ask what stands around it? */
function isDoubtful(hit: Hit, { class: kind }: AliasEntry, entity: KnownEntity | undefined): boolean {
  if (kind !== 'unique') return kind !== 'short' && kind !== 'initials';
  return entity?.kind === 'person' || hit.isAcrossWords || hit.isInCapitals || hit.nameBefore !== undefined;
}

/** What a page does in steps, at once. @returns the hits of each text */
export function findInAll(texts: string[], lexicon: Lexicon): Hit[][] {
  const first = createFinder(lexicon);
  const hits = texts.map((text) => first.find(text));
  const named = atOnce(namedInSteps(hits, lexicon));
  if (named.isEnough) return hits;
  const full = createFinder(lexicon, named);
  return texts.map((text) => full.find(text));
}

type Span = Pick<Hit, 'start' | 'end' | 'surface' | 'entries'>;
type WholeSpan = Span & Pick<Hit, 'isAcrossWords'>;

function findAll(text: string, nextKeys: NextKeys, entries: Map<string, Entry[]>): Hit[] {
  const folded = fold(text);
  const spans: WholeSpan[] = [];
  for (let place = nextKeys(folded.text, 0); place;) {
    const longest = longestAt(text, folded, place, entries);
    if (longest) {
      const { span } = longest;
      const among = amongWords(text, span.start, span.end);
      if (!isInAddress(text, span) && among !== 'inside') spans.push({ ...span, isAcrossWords: among === 'across' });
    }
    place = nextKeys(folded.text, longest?.upTo ?? place.next);
  }
  return surroundingsOf(text, spans);
}

/** What begins at a place, and means something as it is written there: mostly the longest key. */
function longestAt(
  text: string,
  folded: Folded,
  { start: from, found }: KeyPlace,
  entries: Map<string, Entry[]>,
): { span: Span; upTo: number } | undefined {
  for (const { key, end: upTo } of found) {
    if (!isBetweenEdges(folded.text, from, upTo)) continue;
    const { start, end } = folded.original(from, upTo);
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
const LONGEST_ADDRESS = 100;

const MAY_BE_ADDRESS = /[@_/#~]|\.[\w\x80-\uFFFF]/;
const hasAddress = testInScripts(
  String.raw`[\p{L}\p{N}._-]@[\p{L}\p{N}]|:\/\/|^[("'“]*(?:www\.|[@#~\/][\p{L}])|[\p{L}]\.[\p{Ll}]{2,}(?:[\/:?#]|[.,;!)"'”]*$)|[\p{L}\p{N}]_|_[\p{L}\p{N}]`,
);

const NO_SPACE = String.raw`^\s\u3000-\u303F\uFF00-\uFFEF`;
/** Of a script without spaces each letter is a piece of its own: "@央视新闻消息，英伟达" addresses nobody further on. */
const PIECE_BEFORE = new RegExp(`[${NO_SPACE}${UNSPACED_SCRIPT}]*$`);
const PIECE_BEHIND = new RegExp(`^[${NO_SPACE}${UNSPACED_SCRIPT}]*`);
/** "@深圳华为", "https://tide.example/关于华为": of an address the letters before the name are a part. */
const ADDRESS_BEFORE = new RegExp(`(?:://|www\\.|[@#])[${NO_SPACE}]*$`);
/** From Thai on. */
const FIRST_OF_UNSPACED = 0xe00;

/** "@nvidia", "Nvidia.com", "www.huawei.com/en", "v4.1": a piece of an address or number, not a name in a sentence. */
function isInAddress(text: string, { start, end, surface }: Span): boolean {
  if (/\d$/.test(surface) && /^[.,]\d/.test(text.slice(end, end + 2))) return true;
  const near = textBefore(text, start, LONGEST_ADDRESS);
  const before = PIECE_BEFORE.exec(near)?.[0] ?? '';
  const rest = PIECE_BEHIND.exec(text.slice(end, end + LONGEST_ADDRESS))?.[0] ?? '';
  if (near.charCodeAt(near.length - before.length - 1) >= FIRST_OF_UNSPACED && ADDRESS_BEFORE.test(near)) return true;
  // "JD.com", with nothing but punctuation around it, is the name itself.
  if (/^[("'“‘]*$/.test(before) && /^[.,;:!?)"'”’]*$/.test(rest)) return false;
  const piece = before + surface + rest;
  return MAY_BE_ADDRESS.test(piece) && hasAddress(piece);
}
