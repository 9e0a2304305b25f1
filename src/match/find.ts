/** Finds what the lexicon knows in one string, with what the words around say; `choose.ts` decides what is meant. */
import { fold } from './fold';
import { entryKey, type Entry, type Lexicon } from './lexicon';
import { isCapitalised, isOpener, isTitle, isTitleCase, sentenceStarts, wordAfter, wordBefore } from './words';

/** A piece of text that the lexicon knows, in its surroundings. */
export interface Hit {
  /** UTF-16 offsets in the string that was searched. */
  start: number;
  end: number;
  surface: string;
  entries: Entry[];
  /** The number of its sentence in the string. */
  sentence: number;
  /** It is the sentence's first word, or stands in a headline: a capital says nothing here. */
  capitalIsForced: boolean;
  /** The words beside it that look like parts of a longer name. */
  nameBefore: string | undefined;
  nameAfter: string | undefined;
  /** The word after it. */
  after: string | undefined;
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

interface Span {
  start: number;
  end: number;
  entries: Entry[];
}

function findAll(text: string, pattern: RegExp, entries: Map<string, Entry[]>): Hit[] {
  const folded = fold(text);
  const spans: Span[] = [];
  for (const match of folded.text.matchAll(pattern)) {
    const meanings = entries.get(entryKey(match[0]));
    if (!meanings) continue;
    const { start, end } = folded.original(match.index, match.index + match[0].length);
    if (!isInAddress(text, start, end)) spans.push({ start, end, entries: meanings });
  }
  return spans.length === 0 ? [] : withSurroundings(text, spans);
}

function withSurroundings(text: string, spans: Span[]): Hit[] {
  const sentences = sentenceStarts(text);
  const isHeadline = isTitleCase(text);
  // A neighbour that the lexicon knows is no part of a longer, unknown name: "Huawei Ascend".
  const knownStarts = new Set(spans.map(({ start }) => start));
  const knownEnds = new Set(spans.map(({ end }) => end));
  return spans.map(({ start, end, entries }) => {
    const sentence = sentenceAt(sentences, start);
    const begins = sentences[sentence] ?? 0;
    const before = wordBefore(text, start);
    const after = wordAfter(text, end);
    const isFirst = !/[\p{L}\p{N}]/u.test(text.slice(begins, start));
    // Every word of a headline has a capital, and so has a sentence's first word, which may be "But" or "When".
    const beforeIsName =
      before && !isHeadline && !knownEnds.has(before.start + before.word.length) && looksLikeName(before.word);
    const afterIsName = after && !isHeadline && !knownStarts.has(after.start) && looksLikeName(after.word);
    return {
      start,
      end,
      surface: text.slice(start, end),
      entries,
      sentence,
      capitalIsForced: isFirst || isHeadline,
      nameBefore: beforeIsName ? before.word : undefined,
      nameAfter: afterIsName ? after.word : undefined,
      after: after?.word,
    };
  });
}

function looksLikeName(word: string): boolean {
  return isCapitalised(word) && !isTitle(word) && !isOpener(word) && !/['’]s$/u.test(word);
}

function sentenceAt(starts: number[], at: number): number {
  let index = starts.length - 1;
  while (index > 0 && (starts[index] ?? 0) > at) index--;
  return index;
}

/** "@nvidia", "Nvidia.com", "www.huawei.com/en", "v4.1": a piece of an address or number, not a name in a sentence. */
function isInAddress(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  if (/@$|[\p{L}\p{N}][./_]$|:\/$|\/\/$/u.test(before)) return true;
  return /^[.][\p{Ll}\p{N}]|^@|^_/u.test(after) || (/\d$/.test(text.slice(start, end)) && /^,\d/.test(after));
}
