import { expect, test } from 'vitest';
import { inScripts } from '../../src/match/in-scripts';

const ALL = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

test.each(['L', 'Lu', 'Ll', 'N', 'M', 'DI', 'sc=Latin', 'sc=Han'])(
  'of each character, \\p{%s} says the same with and without the other scripts',
  (name) => {
    const pattern = inScripts(String.raw`[\p{${name}}]`);
    const full = new RegExp(String.raw`\p{${name}}`, 'u');
    const others = ALL.filter((one) => pattern(one).test(one) !== full.test(one));
    expect(others).toEqual([]);
  },
);

test('a text of Latin letters needs no pattern of all scripts', () => {
  const pattern = inScripts(String.raw`[\p{Lu}]`);
  for (const text of [
    '',
    'Plain “text” — 5 € ™ ✓',
    'an image \uFFFC, \u200B\uFEFF\u2764\uFE0F',
    'Müller, Œuvre, Łódź, İstanbul, Škoda · Catalonia',
  ]) {
    expect(pattern(text).unicode).toBe(false);
  }
  for (const text of ['Путин', '華為', 'Cafe\u0301', 'Vi\u1EC7t', '\u{20000}'])
    expect(pattern(text).unicode).toBe(true);
});
