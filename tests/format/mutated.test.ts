import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultInWords } from '../../src/format/faults';
import { parseBriefing } from '../../src/format/parse';
import { makeBriefing } from '../briefing';

/** Every place of a JSON value, as the steps to it. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      places(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

const spots = places(makeBriefing()).filter((path) => path.length > 0);

/** A value with another put at one place. */
function changed(value: unknown, [step, ...rest]: (string | number)[], replacement: unknown): unknown {
  if (step === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((inner, index) => (index === step ? changed(inner, rest, replacement) : inner));
  const fields = Object.entries(value as object).map(([key, inner]) => [
    key,
    key === step ? changed(inner, rest, replacement) : inner,
  ]);
  return Object.fromEntries(fields);
}

test('whatever stands anywhere, a briefing is taken or refused in words', () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...spots), fc.jsonValue({ maxDepth: 3 }), (path, replacement) => {
      const parsed = parseBriefing(JSON.stringify(changed(makeBriefing(), path, replacement)));
      if (parsed.ok) return;
      refused++;
      expect(parsed.faults.length).toBeGreaterThan(0);
      for (const fault of parsed.faults) expect(faultInWords(fault)).toMatch(/^.+: .+; expected .+$/s);
    }),
    { numRuns: 1500 },
  );
  expect(refused).toBeGreaterThan(500);
});

test('any text is taken or refused in words', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      expect(parseBriefing(text).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('any bytes are taken or refused in words', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(parseBriefing(bytes).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});
