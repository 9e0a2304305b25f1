/** Finds what the lexicon knows in one string, with what the words around say; `choose.ts` decides what is meant. */
import { fold } from './fold';
import { entryKey, type Entry, type Lexicon } from './lexicon';
import { amongWords } from './segments';
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

export function createFinder(lexicon: Lexicon): Finder {
  const pattern = new RegExp(lexicon.pattern, 'gv');
  const entries = new Map(lexicon.entries);
  return { lexicon, find: (text) => findAll(text, pattern, entries) };
}

function findAll(text: string, pattern: RegExp, entries: Map<string, Entry[]>): Hit[] {
  const folded = fold(text);
  const spans: Pick<Hit, 'start' | 'end' | 'surface' | 'entries'>[] = [];
  for (const match of folded.text.matchAll(pattern)) {
    const meanings = entries.get(entryKey(match[0]));
    if (!meanings) continue;
    const { start, end } = folded.original(match.index, match.index + match[0].length);
    if (!isInAddress(text, start, end) && amongWords(text, start, end) !== 'inside')
      spans.push({ start, end, surface: text.slice(start, end), entries: meanings });
  }
  if (spans.length === 0) return [];
  const around = surroundingsOf(text, spans);
  return spans.map((span, index) => ({ ...span, ...(around[index] as Surroundings) }));
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
