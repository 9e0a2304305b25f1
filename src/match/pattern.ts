/** What is looked for in a folded text: the key of each piece, and patterns of some pieces. */
import { ODD } from './letters';

/** @returns the key under which a folded text is looked up: "Ascend 950" and "Ascend950" are one, "Rolls-Royce" and "Rolls Royce". */
export function entryKey(folded: string): string {
  if (!/[\s-]/.test(folded)) return folded;
  return (
    folded
      .replace(/[\s-]+/g, ' ')
      .trim()
      // "A 100" is an article and a number.
      .replace(/(?<=\p{L}{2}) (?=\d)/gu, '')
  );
}

/** @returns a pattern of the text itself */
export function escaped(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
}

/**
 * @param words of the cues of some entities
 * @returns a pattern that matches where a word begins with one of them, or something odd stands; as in a gate, an edge behind them
 *   would take far longer to compile
 */
export function cuePattern(words: string[]): RegExp {
  const all = [...new Set(words)];
  const plain = all.filter(isPlainWord);
  const parts = [...all.filter((word) => !isPlainWord(word)).map(escaped), ODD];
  return new RegExp(
    plain.length === 0 ? parts.join('|') : [String.raw`\b(?:${plain.join('|')})`, ...parts].join('|'),
    'i',
  );
}

function isPlainWord(word: string): boolean {
  return /^\w+$/.test(word);
}
