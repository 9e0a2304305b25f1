/** What JSON may look like before anything else is asked of it: size, depth, and each key once. */
import { visit } from 'jsonc-parser';
import type { Fault, Path } from './faults';

/** Of the decoded text, in UTF-8 bytes. */
const MOST_BYTES = 5_000_000;
const MOST_DEPTH = 16;
const MOST_ENTRIES = 20_000;

/** @returns what makes a text too much to be parsed; cheap, and safe for any text */
export function boundFaults(text: string): Fault[] {
  // A character has at least one byte: the exact count is only needed below that.
  if (text.length > MOST_BYTES) return sizeFaults(text.length);
  const tooLong = sizeFaults(new TextEncoder().encode(text).length);
  if (tooLong.length > 0 || depthOf(text) <= MOST_DEPTH) return tooLong;
  const expected = `at most ${MOST_DEPTH} levels of { } and [ ]`;
  return [
    { path: [], problem: 'nested too deeply', expected, mend: 'no briefing needs more: look for a bracket too many' },
  ];
}

/** @param bytes the length of a file; asked before it is read or decoded */
export function sizeFaults(bytes: number): Fault[] {
  if (bytes <= MOST_BYTES) return [];
  const problem = `longer than ${(MOST_BYTES / 1e6).toFixed(0)} MB`;
  return [{ path: [], problem, expected: 'at most 5,000,000 bytes', mend: 'split it into several briefings' }];
}

/** Before each entry is looked at: so many would take minutes. @param raw what JSON held */
export function listFaults(raw: unknown): Fault[] {
  if (typeof raw !== 'object' || raw === null) return [];
  return Object.entries(raw).flatMap(([key, list]) =>
    Array.isArray(list) && list.length > MOST_ENTRIES
      ? {
          path: [key],
          problem: `found a list of ${list.length}`,
          expected: `at most ${MOST_ENTRIES.toLocaleString('en')} entries`,
          mend: 'split it into several briefings',
        }
      : [],
  );
}

/** A list this long is not looked at whole where its beginning is wrong in many ways: that would take long and say nothing new. */
const BEGINNING = 500;

/** @returns what JSON held with no more than the beginning of each list; undefined where none is longer */
export function beginningOf(raw: unknown): unknown {
  const isLong = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > BEGINNING;
  if (typeof raw !== 'object' || raw === null || !Object.values(raw).some(isLong)) return undefined;
  return Object.fromEntries(
    Object.entries(raw).map(([key, value]) => [key, isLong(value) ? value.slice(0, BEGINNING) : value]),
  );
}

/** @param text within bounds, and JSON. JSON itself lets a key stand twice and keeps the last: an author's slip is lost */
export function duplicateKeyFaults(text: string): Fault[] {
  const faults: Fault[] = [];
  const objects: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void objects.push(new Set()),
    onObjectEnd: () => void objects.pop(),
    onObjectProperty(key, _offset, _length, _line, _character, pathTo) {
      const keys = objects.at(-1);
      if (keys?.has(key)) {
        faults.push({
          path: [...(pathTo() as Path), key],
          problem: 'this field stands twice',
          expected: 'each field once',
          mend: 'delete one of the two',
        });
      }
      keys?.add(key);
    },
  });
  return faults;
}

/** Counts brackets outside strings, without recursion; stops where it is too deep already. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let at = 0; at < text.length && deepest <= MOST_DEPTH; at++) {
    const character = text[at];
    if (isInString) {
      if (character === '\\') at++;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}
