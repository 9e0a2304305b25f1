/** What is looked for: the key of each piece of a folded text, and patterns of some pieces. */
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

/** Many words begin with so short a one: these have an edge behind, and are few enough for it. */
const SHORT = /^\w{1,3}$/;
const LONGER = /^\w{4,}$/;

/** Without the iota that a pattern takes for the letter. */
const ODD_IN_ANY_LETTERS = ODD.replace('\\u0300-\\u036F', '\\u0300-\\u0344\\u0346-\\u036F');

/**
 * @param words of the cues of some entities
 * @returns a pattern that matches any text, as it stands, where a word begins with one of them, or something odd stands; as in a
 *   gate, an edge behind all of them would take far longer to compile
 */
export function cuePattern(words: string[]): RegExp {
  const all = [...new Set(words)];
  const [short, longer] = [SHORT, LONGER].map((kind) => all.filter((word) => kind.test(word)).join('|'));
  return new RegExp(
    [
      ...(longer ? [String.raw`\b(?:${longer})`] : []),
      ...(short ? [String.raw`\b(?:${short})\b`] : []),
      ...all.filter((word) => !/^\w+$/.test(word)).map(escaped),
      ODD_IN_ANY_LETTERS,
    ].join('|'),
    'i',
  );
}
