/** What compromise says of the first word of a sentence: a name, or a word like any other. */
import nlp from 'compromise/two';

/** A sentence longer than this is cut: hostile punctuation makes the tagger slow, and the first words are what matters. */
const MOST_CHARACTERS = 300;

interface Term {
  text: string;
  /** What stands between it and the next one. */
  post: string;
  tags: string[];
}

/**
 * A name, or the beginning of one: tagged as a proper noun; or a noun that no article introduces and that a verb follows
 * ("Cloud has called", where "The cloud has" would be expected), or another capital or a number ("Professor Eastman").
 */
export function beginsWithName(sentence: string): boolean {
  const json = nlp(sentence.slice(0, MOST_CHARACTERS)).json({ offset: false }) as { terms: Term[] }[];
  const [first, second, third] = json[0]?.terms ?? [];
  if (!first) return false;
  const is = (tag: string, term: Term | undefined = first) => term?.tags.includes(tag) ?? false;
  if (is('ProperNoun')) return !is('Demonym');
  if (!second || is('Verb') || !(is('Noun') || is('Adjective'))) return false;
  // Behind a comma something else begins: "Goodness, I slept well".
  if (/^(?:\p{Lu}|\d)/u.test(second.text)) return !is('Plural') && !/\S/.test(first.post);
  // "Power be" has no subject, and two words without a full stop are a heading: "General questions".
  const isVerb = is('Verb', second) && !is('Infinitive', second) && (third !== undefined || /\S/.test(second.post));
  return is('Singular') && !is('Uncountable') && (isVerb || is('Possessive'));
}
