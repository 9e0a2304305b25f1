/** What is looked for in a folded text: the key of each piece, and one pattern of all keys. */

/** @returns the key under which a folded text is looked up: "Ascend 950" and "Ascend950" are one, "Rolls-Royce" and "Rolls Royce". */
export function entryKey(folded: string): string {
  return (
    folded
      .trim()
      .replace(/[\s-]+/g, ' ')
      // "A 100" is an article and a number.
      .replace(/(?<=\p{L}{2}) (?=\d)/gu, '')
  );
}

/**
 * The longest first. To be run without the `u` flag: edges are checked after.
 * @param keys as `entryKey` gives them
 */
export function patternOf(keys: string[]): string {
  return keys
    .toSorted((a, b) => b.length - a.length)
    .map(patternOfKey)
    .join('|');
}

function patternOfKey(key: string): string {
  const pattern = key
    .replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`)
    .replaceAll(' ', String.raw`[\s\-]+`)
    .replaceAll(/(?<=\p{L}{2})(?=\d)/gu, String.raw`[\s\-]?`);
  return `${edge(key[0])}${pattern}${edge(key.at(-1))}`;
}

/** Sorts out most: a letter beside it that is not of ASCII is seen later. */
function edge(character = ''): string {
  return /[a-z0-9_]/.test(character) ? String.raw`\b` : '';
}
