import { describe, expect, test } from 'vitest';
import { fold } from '../../src/match/fold';
import { GREEK_CYRILLIC, LATIN, OTHER_SCRIPT, PLAIN, UNSPACED_SCRIPT } from '../../src/match/letters';

test('what is called plain and is not of ASCII is in no class that a pattern asks for', () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const plain = all.filter((character) => new RegExp(`^[${PLAIN}]$`).test(character) && character > '\x7F');
  expect(plain.length).toBeGreaterThan(100);
  const asked = /[\p{L}\p{N}\p{M}\p{DI}\p{scx=Latin}\p{scx=Han}]/u;
  expect(plain.filter((character) => asked.test(character))).toEqual([]);
  const letters = new RegExp(`[${LATIN}${GREEK_CYRILLIC}${OTHER_SCRIPT}${UNSPACED_SCRIPT}]`);
  expect(plain.filter((character) => letters.test(character))).toEqual([]);
});

describe('fold', () => {
  test.each([
    ['capitals', 'DeepSeek', 'deepseek'],
    ['curly quotes', 'Nvidia’s ‘chip’', "nvidia's 'chip'"],
    ['hyphens that do not break', 'GPT\u20115', 'gpt-5'],
    ['full-width letters', 'ＣＵＤＡ', 'cuda'],
    ['soft hyphens', 'Deep\u00ADSeek', 'deepseek'],
    ['zero-width characters', 'Hua\u200Bwei\u2060 \uFEFFchips', 'huawei chips'],
    ['letters with separate marks', 'Cafe\u0301', 'café'],
    ['white space stays', 'Jensen\u00A0\n Huang', 'jensen\u00A0\n huang'],
    ['a letter that grows', 'İstanbul', 'i̇stanbul'],
    ['a lone surrogate', 'a\uD800b', 'a\uD800b'],
    ['nothing', '', ''],
  ])('%s', (_, text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  test.each([
    ['plain', 'See DeepSeek now', 'deepseek', 'DeepSeek'],
    ['behind a soft hyphen', 'Sau\u00ADber Deep\u00ADSeek\u00AD now', 'deepseek', 'Deep\u00ADSeek'],
    ['behind separate marks', 'Cafe\u0301 Ascend', 'ascend', 'Ascend'],
    ['of separate marks', 'the Cafe\u0301!', 'café', 'Cafe\u0301'],
    ['behind a letter that grows', 'İİİ CUDA.', 'cuda', 'CUDA'],
    ['behind emoji', '\u{1F468}\u200D\u{1F469} CANN', 'cann', 'CANN'],
  ])('leads back to the text: %s', (_, text, needle, found) => {
    const folded = fold(text);
    const at = folded.text.indexOf(needle);
    const { start, end } = folded.original(at, at + needle.length);
    expect(text.slice(start, end)).toBe(found);
  });
});
