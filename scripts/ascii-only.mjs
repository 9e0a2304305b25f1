// @ts-check
/**
 * Of a script with any character that is none of ASCII a browser keeps two bytes for each: they are written as `\u2019` in what is
 * built. In strings and patterns, and in raw strings that become patterns, that is the same.
 * @returns {import('vite').Plugin}
 */
export function asciiOnly() {
  return {
    name: 'ascii-only',
    renderChunk: {
      order: 'post',
      handler(code) {
        const [escaped] = /\\[^\0-\x7F]/.exec(code) ?? [];
        if (escaped !== undefined)
          this.error(`A backslash before a character that is none of ASCII: ${escaped}. Leave it out.`);
        return code.replaceAll(
          /[^\0-\x7F]/g,
          (unit) => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
      },
    },
  };
}
