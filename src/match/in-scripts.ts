/**
 * Patterns of letters of all scripts, such as `\p{Lu}`. To compile one takes a page longer than to read a paragraph with it, and
 * most texts need none: where a text has no letters but those of ASCII, a pattern of just these says the same.
 */
import { PLAIN } from './letters';

const IS_PLAIN = new RegExp(`^[${PLAIN}]*$`);

/** What each class holds of such a text. */
const OF_PLAIN: Record<string, string> = {
  L: 'A-Za-z',
  Lu: 'A-Z',
  Ll: 'a-z',
  N: '0-9',
  M: '',
  DI: '',
  'sc=Latin': 'A-Za-z',
  'scx=Latin': 'A-Za-z',
  'sc=Han': '',
};

/**
 * @param source of a pattern in which each `\p{…}` stands in square brackets
 * @returns for a text the pattern to look at it with
 */
export function inScripts(source: string, flags = ''): (text: string) => RegExp {
  let plain: RegExp | undefined;
  let full: RegExp | undefined;
  return (text) =>
    IS_PLAIN.test(text)
      ? (plain ??= new RegExp(
          source.replace(/\\p\{([^}]+)\}/g, (_all, name: string) => OF_PLAIN[name] ?? ''),
          flags,
        ))
      : (full ??= new RegExp(source, `u${flags}`));
}
