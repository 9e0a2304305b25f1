/**
 * Patterns of letters of all scripts, such as `\p{Lu}`. To compile one takes a page longer than to read paragraphs with
 * it, and few texts need it: where a text has no letters but Latin ones, a pattern of just these says the same.
 */

/**
 * Up to "Latin Extended-A", with general punctuation and what is invisible in it, currencies, "™", arrows and mathematics, boxes and
 * signs, variants of signs, and what stands for an image.
 */
const LATIN_TEXT = new RegExp(
  String.raw`^[\0-\u017F\u2000-\u206F\u20A0-\u20BF\u2122\u2190-\u23FF\u2500-\u2775\uFE00-\uFE0F\uFEFF\uFFFC\uFFFD]*$`,
);

/**
 * @param source of a pattern in which each `\p{…}` stands in square brackets
 * @returns for a text the pattern to look at it with
 */
export function inScripts(source: string, flags: '' | 'g' | 'gs' = ''): (text: string) => RegExp {
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

/** @returns whether a text has what such a pattern says */
export function testInScripts(source: string): (text: string) => boolean {
  const patternFor = inScripts(source);
  return (text) => patternFor(text).test(text);
}

let classes: Record<string, string> | undefined;

/** @returns what a class holds of such a text */
function latinOf(name: string): string {
  classes ??= classesOfLatin();
  const those = classes[name];
  if (those === undefined) throw new Error(`No class ${name}`);
  return those;
}

function classesOfLatin(): Record<string, string> {
  const letters = Array.from({ length: 0x80 }, (_, at) => String.fromCharCode(0x100 + at));
  const capitals = letters.filter((letter) => letter.toLowerCase() !== letter);
  const latin = 'A-Za-z\xAA\xBA\xC0-\xD6\xD8-\xF6\xF8-\u017F';
  const variants = '\uFE00-\uFE0F';
  return {
    L: `${latin}\xB5`,
    Lu: `A-Z\xC0-\xD6\xD8-\xDE${capitals.join('')}`,
    Ll: `a-z\xB5\xDF-\xF6\xF8-\xFF${letters.filter((letter) => !capitals.includes(letter)).join('')}`,
    N: '0-9\xB2\xB3\xB9\xBC-\xBE',
    M: variants,
    DI: `\xAD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF${variants}`,
    'sc=Latin': latin,
    'sc=Han': '',
  };
}
