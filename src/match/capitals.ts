/** Which letters of a word are capitals. */
import { testInScripts } from './in-scripts';

export const isCapitalised = testInScripts(String.raw`^[\p{Lu}]`);

/** "A.", of a name. */
export const isInitial = testInScripts(String.raw`^[\p{Lu}]\.$`);

/** "CFR": nothing but capitals. */
export const isAbbreviation = testInScripts(String.raw`^[\p{Lu}]+$`);

export const hasSmallLetter = testInScripts(String.raw`[\p{Ll}]`);
