/** What is looked for in a folded text: the key of each piece, and patterns of some pieces. */

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

/**
 * Of some pieces of text: those that begin and end with a letter of ASCII in a group of their own, which is several times
 * faster than an edge at each; where an edge is more than that, it is for whoever runs the pattern to see.
 */
export function alternatives(texts: string[], patternOfText: (text: string) => string): string[] {
  const hasEdges = (text: string) => /^\w(?:.*\w)?$/s.test(text);
  const between = texts.filter(hasEdges).map(patternOfText);
  const others = texts.filter((text) => !hasEdges(text)).map(patternOfText);
  return between.length === 0 ? others : [...others, String.raw`\b(?:${between.join('|')})\b`];
}

/** @returns a pattern of the text itself */
export function escaped(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
}
