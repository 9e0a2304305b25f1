/**
 * Patterns of letters of all scripts, such as `\p{Lu}`. To compile one takes a page up to two milliseconds, longer than to read
 * paragraphs with it, and few texts need it: where a text has no letters but Latin ones, a pattern of just these says the same.
 */

/**
 * With all punctuation and what is invisible, currencies, arrows, boxes, and what stands for an image; `U+017F` is the last of
 * "Latin Extended-A".
 */
const LATIN_TEXT = new RegExp(
  String.raw`^[\0-\u017F\u2000-\u206F\u20A0-\u20BF\u2122\u2190-\u23FF\u2500-\u2775\uFE0F\uFEFF\uFFFC\uFFFD]*$`,
);

/**
 * @param source of a pattern in which each `\p{…}` stands in square brackets
 * @returns for a text the pattern to look at it with
 */
export function inScripts(source: string, flags = ''): (text: string) => RegExp {
  let latin: RegExp | undefined;
  let full: RegExp | undefined;
  return (text) =>
    LATIN_TEXT.test(text)
      ? (latin ??= new RegExp(
          source.replace(/\\p\{([^}]+)\}/g, (_all, name: string) => latinOf(name)),
          flags,
        ))
      : (full ??= new RegExp(source, `u${flags}`));
}

let ofLatin: Record<string, string> | undefined;

/** @returns what a class holds of such a text */
function latinOf(name: string): string {
  return (ofLatin ??= classesOfLatin())[name] ?? '';
}

function classesOfLatin(): Record<string, string> {
  const extended = Array.from({ length: 0x80 }, (_, at) => String.fromCharCode(0x100 + at));
  const latin = String.raw`A-Za-z\xAA\xBA\xC0-\xD6\xD8-\xF6\xF8-\u017F`;
  return {
    L: String.raw`${latin}\xB5`,
    Lu: String.raw`A-Z\xC0-\xD6\xD8-\xDE${extended.filter((one) => one.toLowerCase() !== one).join('')}`,
    Ll: String.raw`a-z\xB5\xDF-\xF6\xF8-\xFF${extended.filter((one) => one.toLowerCase() === one).join('')}`,
    N: String.raw`0-9\xB2\xB3\xB9\xBC-\xBE`,
    M: String.raw`\uFE0F`,
    DI: String.raw`\xAD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE0F\uFEFF`,
    'sc=Latin': latin,
  };
}
