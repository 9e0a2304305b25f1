/** What is wrong with a briefing, in plain words. */
import type { z } from 'zod';

export type Path = (string | number)[];

/** One fault: where it is, what is there, what was expected. */
export interface Fault {
  path: Path;
  problem: string;
  expected: string;
}

/** @returns a fault as one line: `facts[3].act: found "claimed"; expected one of "announced", "said" …`. */
export function faultInWords({ path, problem, expected }: Fault): string {
  return `${pathInWords(path)}: ${problem}; expected ${expected}`;
}

/** @returns zod's issues as faults; `raw` is the value that was parsed. */
export function faultsFrom(error: z.ZodError, raw: unknown): Fault[] {
  return error.issues.flatMap((issue) => faultsFromIssue(issue, raw));
}

function faultsFromIssue(issue: z.core.$ZodIssue, raw: unknown): Fault[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  const found = valueAt(raw, path);
  const fault = (expected: string): Fault => ({
    path,
    problem: found === undefined ? 'missing' : `found ${shown(found)}`,
    expected,
  });
  switch (issue.code) {
    case 'invalid_type':
      return [fault(TYPE_WORDS[issue.expected] ?? issue.expected)];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        problem: 'this field is not part of the format',
        expected: 'no such field (check its spelling, or leave it out)',
      }));
    case 'invalid_value':
      return [fault(oneOf(issue.values))];
    case 'invalid_union':
      // A union told apart by a field lists that field's values; any other carries its own words.
      return [fault('options' in issue && Array.isArray(issue.options) ? oneOf(issue.options) : issue.message)];
    default:
      // Every check in schema.ts carries its own words, as a noun phrase: "at least one holder".
      return [fault(issue.message)];
  }
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
