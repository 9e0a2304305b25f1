/** Words that say what stands beside them: how people are addressed, what they do, what companies and institutions are called. */
import { isCapitalised } from './capitals';

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

/** What somebody is or does, as "CEO", unlike "Ms.". */
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

/** "Ascend the stairs", "Ascend to the roof": what follows a verb more often than a name. */
export const followsVerb = oneOf('the|a|an|to|into|from|this|that|these|those|your|his|her|their|our|my|it|them');
