/** What compromise says of the first word of a sentence: a name, or a word like any other. */
import nlp from 'compromise/two';

/** A sentence longer than this is cut: hostile punctuation makes the tagger slow, and the first words are what matters. */
const MOST_CHARACTERS = 300;

/** @returns whether the first word of a sentence is tagged as a proper noun; undefined when there is no word */
export function beginsWithName(sentence: string): boolean | undefined {
  const [first] = nlp(sentence.slice(0, MOST_CHARACTERS)).json({ offset: false }) as { terms: { tags: string[] }[] }[];
  const tags = first?.terms[0]?.tags;
  return tags?.includes('ProperNoun');
}
