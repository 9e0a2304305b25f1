/** Words and sentences, as far as names need them: edges by script, neighbours, where sentences begin, kinds of words. */
import { inScripts, testInScripts } from './in-scripts';

/** Scripts written without spaces, or (Hangul) with endings joined on: a name may begin and end anywhere in them. */
const UNSPACED = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}`;

/** A letter or digit of a script that puts spaces between words. */
const WORD_CHARACTER = String.raw`[[\p{L}\p{N}\p{M}_]--[${UNSPACED}]]`;
let wordCharacter: RegExp | undefined;

const beginsInLatin = testInScripts(String.raw`^[\p{sc=Latin}\p{N}]`);
/** By the script alone: Latin is among the "script extensions" of narrow spaces and middle dots, which part words. */
const hasLatin = testInScripts(String.raw`[\p{sc=Latin}\p{N}\p{M}_]`);

/** Do both ends of a stretch part no two letters of one word: "cannot" holds no "CANN"? */
export function isBetweenEdges(text: string, start: number, end: number): boolean {
  return (
    !areOneWord(characterAt(text, start), characterBefore(text, start)) &&
    !areOneWord(characterBefore(text, end), characterAt(text, end))
  );
}

/**
 * Of names in Latin letters only such are part: Arabic joins "and" to the name behind it.
 * @param inner the first or last letter of a name
 * @param outer what stands beside it
 */
function areOneWord(inner: string, outer: string): boolean {
  if (/^[ -~]{0,2}$/.test(inner + outer)) return /^\w\w/.test(inner + outer);
  if (beginsInLatin(inner)) return hasLatin(outer);
  const letter = (wordCharacter ??= new RegExp(WORD_CHARACTER, 'v'));
  return letter.test(outer) && letter.test(inner);
}

/** @returns so many UTF-16 units before a place, or as many as there are */
export function textBefore(text: string, at: number, count: number): string {
  return text.slice(Math.max(0, at - count), at);
}

function characterAt(text: string, at: number): string {
  const [first = ''] = text.slice(at, at + 2);
  return first;
}

function characterBefore(text: string, at: number): string {
  return Array.from(textBefore(text, at, 2)).at(-1) ?? '';
}

/** A sentence ends after one of these, a closing quote or bracket, and white space; in Chinese and Japanese at once. */
const SENTENCE_END = /[.!?…؟]["'”’)\]»]*\s+|[。！？]["”』」）]*|\n\s*\n/g;

/** Ends of words that take a full stop without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|sen|rep|gov|st|vs|no|inc|corp|co|ltd|jr|e\.g|i\.e|u\.s|u\.k|[a-z])\.$/i;

/** @returns where each sentence begins, the first at 0. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    const isAbbreviation = match[0].startsWith('.') && ABBREVIATION.test(textBefore(text, match.index + 1, 9));
    if (end < text.length && !isAbbreviation) starts.push(end);
  }
  return starts;
}

/** The word before or after a place, when only white space stands between; undefined where punctuation does. */
export interface Neighbour {
  word: string;
  start: number;
}

/** In a text without spaces the Latin word alone: Emily in 載っていたEmily Zhao. */
const LATIN_WORD_BEFORE = inScripts(String.raw`([\p{sc=Latin}\p{N}\p{M}'’-]+\.?)\s+$`);
const WORD_BEFORE = inScripts(String.raw`([\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’-]*\.?)\s+$`);

export function wordBefore(text: string, at: number): Neighbour | undefined {
  const around = textBefore(text, at, 60);
  const visible = around.trimEnd();
  if (visible.length === around.length) return undefined;
  // The last word alone: each place of a longer text would be tried as its beginning.
  const before = around.slice(visible.lastIndexOf(' ') + 1);
  const [all = '', word = ''] = LATIN_WORD_BEFORE(before).exec(before) ?? WORD_BEFORE(before).exec(before) ?? [];
  // A full stop parts words, unless it belongs to an initial or a title: "J. Huang", "Mr. Huang".
  if (word === '' || (word.endsWith('.') && word.length > 2 && !isTitle(word))) return undefined;
  return { word, start: at - all.length };
}

const WORD_AFTER = inScripts(String.raw`^(\s+)([\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’-]*)`);

export function wordAfter(text: string, at: number): Neighbour | undefined {
  const after = text.slice(at, at + 60);
  const [, space = '', word = ''] = WORD_AFTER(after).exec(after) ?? [];
  return word === '' ? undefined : { word, start: at + space.length };
}

/** @returns a word as lists have it: in small letters, without the full stop of an abbreviation */
export function bare(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}

/** @param list is looked up: as a pattern it would take a page milliseconds to compile. @returns whether a word stands in it */
export function oneOf(list: string): (word: string) => boolean {
  let known: Set<string> | undefined;
  return (word) => (known ??= new Set(list.split('|'))).has(bare(word));
}

/** "Mr", "Dr" and the like: how a person is addressed, whatever he or she does. */
export const isHonorific = oneOf(
  'mr|mrs|ms|miss|dr|rep|sen|rev|gov|sgt|capt|hon|prof|professor|sir|dame|madame|herr|frau|monsieur|mme',
);

/** What a person may be: it speaks of a person, and is no part of a name. */
const isPlainRole = oneOf(
  'ceo|cto|cfo|chief|executive|chairman|chairwoman|chair|boss|director|head|' +
    'premier|secretary|senator|governor|chancellor|billionaire|investor|analyst|economist|researcher|scientist|' +
    'engineer|scholar|fellow|author|writer|reporter|editor|coach|captain|patron|pdg',
);

/** "Konzernchef": in German longer words end so, and have a capital as any noun. */
const ROLE_AT_END =
  /(?:chef|founder|pr[äeé]sident|minist(?:er|r[eoa])|kanzler|gründer|sprecher|milliardär|unternehmer)(?:in|e|a)?$/i;

export function isTitle(word: string): boolean {
  return isHonorific(word) || isRole(word);
}

/** A role that somebody of a company or state has, unlike "Ms." or "coach". */
export function isRole(word: string): boolean {
  return isPlainRole(word.replace(/^.*-/, '')) || ROLE_AT_END.test(word);
}

/** Words that begin a sentence without being part of a name. */
export const isOpener = oneOf(
  'a|an|the|and|but|or|nor|yet|so|as|if|when|whenever|while|since|because|although|though|after|before|until|once|in|on|at|by|for|from|with|without|to|of|about|against|amid|among|between|during|despite|over|under|into|' +
    'still|then|now|here|there|that|this|these|those|what|which|who|whose|why|how|where|meanwhile|however|instead|later|again|perhaps|maybe|today|yesterday|tomorrow|both|even|only|also|not|never|like|unlike|' +
    'inside|behind|beyond|meet|introducing|most|many|more|some|each|every|no|its|your|his|her|their|our|my|it|' +
    'did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|might|must|let|' +
    'said|says|asked|told|added|called|calls|' +
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|' +
    'der|die|das|den|dem|ein|eine|und|aber|auch|wie|wenn|als|für|von|mit|bei|nach|le|la|les|un|une|des|et|mais|pour|avec|chez|selon|dans|sur|quand|si|comme',
);

/** How companies end their names. */
export const isLegalForm = oneOf(
  'corp|corporation|inc|incorporated|co|company|ltd|limited|llc|plc|ag|gmbh|kg|nv|n.v|bv|sa|s.a|spa|s.p.a|se|ab|oy|oyj|as|asa|kk|pty|sarl|sas',
);

/** Kinds of things that are called after somebody or something: with one of these behind it a name is another's. */
const isPlainInstitution = oneOf(
  'institute|institution|foundation|university|college|school|academy|faculty|museum|gallery|library|archive|hospital|clinic|church|cathedral|chapel|' +
    'house|hall|hotel|inn|lodge|restaurant|cafe|café|bar|pub|bookshop|bookstore|bakery|brewery|distillery|winery|farm|kitchen|' +
    'street|avenue|road|lane|square|park|garden|gardens|bridge|river|lake|mountain|hill|ridge|valley|bay|island|county|township|forest|station|airport|tower|arena|stadium|cemetery|' +
    'prize|award|awards|medal|cup|trophy|league|society|association|council|club|orchestra|choir|theatre|theater|festival|scholar|trust|fund|brothers|bros|sons|partners|elements|works|press|publishing|' +
    'act|bill|law|amendment|treaty|committee|commission|subcommittee|administration|department|ministry|court|bank|insurance|railway|railroad|capital|vineyards|studio|studios|records|quartet|ensemble',
);

export function isInstitution(word: string): boolean {
  return isPlainInstitution(word.replace(/['’]s$/, ''));
}

/** The same where they come first: "Institut Reuters", "Hotel Blackwell". */
const isPlainInstitutionBefore = oneOf(
  'institut|fondation|université|musée|hôtel|hotel|café|cafe|rue|avenue|place|école|lycée|collège|galerie|théâtre|château|domaine|maison|banque|villa|casa|via|calle|plaza',
);

export function isInstitutionBefore(word: string): boolean {
  const plain = word.replace(/^[ld]['’]/i, '');
  return isCapitalised(plain) && isPlainInstitutionBefore(plain);
}

export const isCapitalised = testInScripts(String.raw`^[\p{Lu}]`);

/** "A.", of a name. */
export const isInitial = testInScripts(String.raw`^[\p{Lu}]\.$`);

/** "CFR": nothing but capitals. */
export const isAbbreviation = testInScripts(String.raw`^[\p{Lu}]+$`);

export const hasSmallLetter = testInScripts(String.raw`[\p{Ll}]`);

const CAPITAL = inScripts(String.raw`[\p{Lu}]`, 'g');
const LONGER = inScripts(String.raw`[\p{L}]{4,}`, 'g');

export const WORDS = inScripts(String.raw`[\p{L}][\p{L}'’]*`, 'g');

/**
 * A headline: where most longer words begin with a capital, and no full stop ends them, a capital says nothing; where they are
 * fewer than four, all words but those that hold sentences together have one: "short".
 */
export function titleIn(text: string): 'headline' | 'short' | undefined {
  if (/[.。]["'”’)]*\s*$/.test(text)) return undefined;
  const longer = text.match(LONGER(text)) ?? [];
  const share = longer.filter(isCapitalised).length / longer.length;
  if (longer.length >= 4) return share > 0.6 ? 'headline' : undefined;
  if (share < 1) return undefined;
  return (text.match(WORDS(text)) ?? []).every((word) => isCapitalised(word) || isOpener(word)) ? 'short' : undefined;
}

/** Nothing but capitals: what is an abbreviation elsewhere may be any word here. */
export function isAllCapitals(text: string): boolean {
  return !hasSmallLetter(text) && (text.match(CAPITAL(text)) ?? []).length > 12;
}
