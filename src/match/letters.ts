/**
 * Letters by how words are written in their script: ranges for a pattern's character class, without the `u` flag, whose
 * property classes are several times slower.
 */

/** With digits: "H100" is a word. */
export const LATIN = String.raw`A-Za-z0-9_\xC0-\xD6\xD8-\xF6\xF8-\u02AF\u1E00-\u1EFF`;
/** Where capitals and small letters stand side by side, both. */
export const LATIN_CAPITAL = String.raw`A-Z\xC0-\xD6\xD8-\xDE\u0100-\u024F\u1E00-\u1EFF`;

/** Without punctuation, which would be taken along with the word before it. */
export const GREEK_CYRILLIC = String.raw`\u0370-\u037D\u037F-\u0386\u0388-\u052F`;
export const OTHER_CAPITAL = String.raw`\u0370-\u037D\u037F-\u0386\u0388-\u03AB\u03D8-\u042F\u0460-\u052F`;

/** Written with spaces and without capitals: Arabic, Hebrew, Devanagari, Georgian and so on; without the punctuation that is usual there. */
export const OTHER_SCRIPT = String.raw`\u0530-\u0559\u0560-\u0588\u058B-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7-\u05F2\u05F5-\u0608\u060B\u060E-\u061A\u061C\u0620-\u0669\u066E-\u06D3\u06D5-\u06FF\u070E-\u07F6\u07FA-\u082F\u083F-\u085D\u085F-\u0963\u0966-\u096F\u0971-\u0DF3\u0DF5-\u0DFF\u0F00-\u0F03\u0F13\u0F15-\u0F39\u0F3E-\u0F84\u0F86-\u0FCF\u0FD5-\u0FFF\u10A0-\u10FA\u10FC-\u10FF\u1200-\u135F\u1369-\u177F\u180B-\u1DFF\u2C80-\u2DFF\uA4D0-\uA71F\uA800-\uA95F\uA980-\uABFF\uFB13-\uFDFF\uFE70-\uFEFE`;

/** Written without spaces, or with endings joined on; and all that takes two UTF-16 units. */
export const UNSPACED_SCRIPT = String.raw`\u0E00-\u0EFF\u1000-\u109F\u1100-\u11FF\u1780-\u17FF\u2E80-\u2FDF\u3005-\u3007\u3021-\u30FF\u3105-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uA960-\uA97F\uAC00-\uD7FF\uD800-\uDFFF\uF900-\uFAFF`;

/** Most texts are of these: ASCII, and what is no letter, number or mark among quotes, dashes, spaces, currencies, arrows and boxes. */
export const PLAIN = String.raw`\0-\x7E\xA0-\xA9\xAB\xAC\xAE-\xB1\xB4\xB6\xB8\xBB\xBF\xD7\xF7\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u2190-\u23FF\u2500-\u2600`;

/** What folding drops or joins with its neighbour: invisible, combining, full-width. */
export const ODD = String.raw`[\xAD\u0300-\u036F\u0483-\u0487\u061C\u0653-\u0655\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2126\u212A\u212B\u202A-\u202E\u2060-\u206F\u3099\u309A\u3164\uDB40\uFE00-\uFE0F\uFEFF\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFFA0\uFFF0-\uFFF8]`;
