/** What compromise says of the first word of a sentence: a name, or a word like any other. */
import nlp from 'compromise/two';

/** A sentence longer than this is cut: hostile punctuation makes the tagger slow, and the first words are what matters. */
const MOST_CHARACTERS = 300;

interface Term {
  text: string;
  tags: string[];
}

/**
 * A name, or the beginning of one: tagged as a proper noun; or a noun that no article introduces and that a verb follows
 * ("Cloud has called", where "The cloud has" would be expected), or another capital or a number ("Professor Eastman").
 */
export function beginsWithName(sentence: string): boolean {
  const json = nlp(sentence.slice(0, MOST_CHARACTERS)).json({ offset: false }) as { terms: Term[] }[];
  const [first, second] = json[0]?.terms ?? [];
  if (!first) return false;
  const is = (tag: string, term: Term | undefined = first) => term?.tags.includes(tag) ?? false;
  if (is('ProperNoun')) return !is('Demonym');
  if (!second || is('Verb') || !(is('Noun') || is('Adjective'))) return false;
  if (/^(?:\p{Lu}|\d)/u.test(second.text)) return !is('Plural');
  return is('Singular') && !is('Uncountable') && (is('Verb', second) || is('Possessive'));
}
