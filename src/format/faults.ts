/** What is wrong with a briefing, in plain words. */
import type { z } from 'zod';

export type Path = (string | number)[];

/** One fault: where it is, what is there, what was expected, and how to mend it. */
export interface Fault {
  path: Path;
  problem: string;
  expected: string;
  mend: string;
}

/** What a file of another encoding is told. */
export const NOT_UTF8: Fault = {
  path: [],
  problem: 'not UTF-8 text',
  expected: 'a file saved as UTF-8',
  mend: 'save it again with that encoding',
};

/** @returns a fault as one line: `facts[3].holders: found an empty list; expected at least one holder (add what is missing)`. */
export function faultInWords({ path, problem, expected, mend }: Fault): string {
  return visible(`${pathInWords(path)}: ${problem}; expected ${expected} (${mend})`);
}

/** @returns zod's issues as faults; `raw` is the value that was parsed. */
export function faultsFrom(error: z.ZodError, raw: unknown): Fault[] {
  return error.issues.flatMap((issue) => faultsFromIssue(issue, raw));
}

function faultsFromIssue(issue: z.core.$ZodIssue, raw: unknown): Fault[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  const found = valueAt(raw, path);
  const fault = (expected: string, mend: string): Fault =>
    found === undefined
      ? { path, problem: 'missing', expected, mend: 'add it' }
      : { path, problem: `found ${shown(found)}`, expected, mend };
  switch (issue.code) {
    case 'invalid_type':
      return [fault(TYPE_WORDS[issue.expected] ?? issue.expected, 'write it so')];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        problem: 'this field is not part of the format',
        expected: 'no such field',
        mend: 'check its spelling, or leave it out',
      }));
    case 'invalid_value':
      return [
        fault(oneOf(issue.values), issue.values.length === 1 ? 'write it so' : 'choose what the source supports'),
      ];
    case 'invalid_union': {
      const meant = issue.errors.find(isMeant);
      if (meant) return meant.flatMap((one) => faultsFromIssue({ ...one, path: [...issue.path, ...one.path] }, raw));
      // A union told apart by a field lists that field's values; any other carries its own words.
      return 'options' in issue && Array.isArray(issue.options)
        ? [fault(oneOf(issue.options), 'choose what the source supports')]
        : [fault(issue.message, 'write it in one of these forms')];
    }
    case 'too_big':
      return [fault(issue.message, typeof found === 'string' ? 'shorten it' : 'leave some out')];
    case 'too_small':
      return [fault(issue.message, 'add what is missing')];
    case 'custom':
      // Every rule of the format carries its own words, as noun phrases: see `rule` in fields.ts.
      return [fault(issue.message, String(issue.params?.['mend'] ?? 'correct it'))];
    default:
      return [fault(issue.message, 'write it so')];
  }
}

/** Of what is wrong with one form of several: does the value have this form, but for faults within it? */
function isMeant(issues: z.core.$ZodIssue[]): boolean {
  return issues.every(({ code, path }) => path.length > 0 || !/^invalid_(?:type|value|format)$/.test(code));
}

const TYPE_WORDS: Record<string, string> = {
  string: 'text',
  array: 'a list [ … ]',
  object: 'an object { … }',
  number: 'a number',
};

function oneOf(values: readonly unknown[]): string {
  return (values.length === 1 ? '' : 'one of ') + values.map((value) => JSON.stringify(value)).join(', ');
}

function pathInWords(path: Path): string {
  if (path.length === 0) return 'the briefing';
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  );
}

function valueAt(raw: unknown, path: Path): unknown {
  let value = raw;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

/** What cannot be seen is written out, and turns or colours nothing in a terminal; so is half a character, where words were cut. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, (character) =>
    Array.from({ length: character.length }, (_, at) => escaped(character.charCodeAt(at))).join(''),
  );
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
