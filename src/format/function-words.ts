/** Words that hold sentences together: an alias that is one would be found on every line, so it is not looked for. */
const FUNCTION_WORDS = new Set(
  (
    'a an the and or but nor so if then than as at by for from in into of off on onto out over to up with without ' +
    'i you he she it we they me him her us them my your his its our their this that these those who whom whose which what ' +
    'am is are was were be been being do does did have has had will would can could shall should may might must not no yes ' +
    'der die das den dem des ein eine einer und oder aber nicht ist sind war le la les un une des du de et ou mais est sont ' +
    'el los las y o pero es son il lo gli e ma non'
  ).split(' '),
);

/** @param text an alias as written; an abbreviation in capitals ("IT", "US") is none */
export function isFunctionWord(text: string): boolean {
  return FUNCTION_WORDS.has(text) || (/^\p{Lu}\p{Ll}*$/u.test(text) && FUNCTION_WORDS.has(text.toLowerCase()));
}
