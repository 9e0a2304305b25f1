/**
 * A statement → who holds it, and when. The rules of attribution live here: the holder comes first, then what is held;
 * nothing is shown, printed or copied without holder, act and date (or "undated").
 */
import { dateInWords } from './dates';
import type { Act, Dated } from './schema';
import type { Measurement, ShownEntity, ShownHolder, ShownSource, ShownStatement } from './shown';
import type { ShownRelation } from './whole';
import type { Translate } from './words';

/** @returns the occasion, and what a measurement leaves open */
export function notesOf(
  { occasion, measurement }: Partial<Pick<ShownStatement, 'occasion' | 'measurement'>>,
  t: Translate,
): string[] {
  return [...(occasion === undefined ? [] : [occasion]), ...(measurement ? measurementInWords(measurement, t) : [])];
}

/** @returns a fact's words with the condition that they hang on. */
export function wholeText({ text, condition }: ShownStatement): string {
  return condition === undefined ? text : `${text} ${condition}.`;
}

/**
 * @returns for an allegation who is accused, and that they replied or that the source records no reply; and the reply in their
 *   words. Otherwise nothing
 */
export function replyInWords({ accused, reply }: ShownStatement, t: Translate): { head: string; text: string } {
  if (reply === undefined) return { head: '', text: '' };
  const whom = closed(t('accused', accused.join(t('list_separator'))));
  if (reply === 'none recorded') return { head: `${whom} ${t('reply_none')}`, text: '' };
  const { by, text, dates, source } = reply;
  const hands = [t('did_replied', by), ...(source === undefined ? [] : [t('voice_reported', source)])];
  return { head: `${whom} ${hands.join(t('list_separator'))} (${datesInWords(dates, t)}):`, text };
}

/** A sentence that something follows: with the full stop that a headline or a name has not. */
export function closed(words: string): string {
  return /[\p{STerm}…][\p{Pe}\p{Pf}\p{Pi}"'\s]*$/u.test(words) ? words : `${words}.`;
}

/** The whole statement as one line of plain text, for copies, exports and print; holder first, source last. */
export function sentence(statement: ShownStatement, t: Translate): string {
  const words = statement.isQuote ? t('quoted', statement.text) : wholeText(statement);
  return sentenceOf(statement, [statement.context, words].filter(Boolean).join(' '), t);
}

/** Other words for what a statement says, a headline or a stance, with all that belongs to the statement. */
export function sentenceOf(statement: ShownStatement, words: string, t: Translate): string {
  const { head, text } = replyInWords(statement, t);
  const whole = head === '' ? words : [closed(words), head, text].filter(Boolean).join(' ');
  return heldSentence(statement, whole, t);
}

/** @returns who published a source and when, or that it does not state it */
export function detailsOf({ publisher, published }: ShownSource, t: Translate): string[] {
  return [
    publisher ?? t('publisher_not_stated'),
    published === undefined ? t('published_not_stated') : dateInWords(published, t),
  ];
}

/**
 * The line that ends a copy: without it "the article" could be any.
 * @returns a line a source: what it is called where it holds something, a tab, and what it is
 */
export function sourcesInWords(sources: ShownSource[], t: Translate): string {
  return sources
    .map((source) => {
      const { called, title, url } = source;
      const words = [title, ...detailsOf(source, t), url].filter(Boolean).join(t('dot_separator'));
      return `${called}\t${t('copied_from', words)}`;
    })
    .join('\n');
}

/** Anything that somebody holds: a statement, a position, a relation, a table. */
interface Held {
  holders: ShownHolder[];
  act: Act;
  dates: Dated[];
  occasion?: string | undefined;
  measurement: Measurement | undefined;
}

/** Words with who holds them, as one line of plain text. */
export function heldSentence(held: Held, words: string, t: Translate): string {
  const { holders, act, dates } = held;
  const hands = holders.map((holder) => holding({ ...holder, name: nameAndRole(holder, t) }, t));
  const before = capitalised([...hands, ...notesOf(held, t)].join(t('list_separator')));
  const note = act === 'alleged' ? ` ${t('act_alleged_note')}` : '';
  return `${before} (${datesInWords(dates, t)})${note}: ${words}`;
}

/** The briefing's own words, as one line of plain text: with what the sources are called that they stand in, if any need be named. */
function ownWords(words: string, standsIn: string[], t: Translate): string {
  return standsIn.length === 0 ? words : t('holder_with_role', words, standsIn.join(t('list_separator')));
}

/** A briefing's summary, to be copied. */
export function summaryInWords(summary: string, sources: ShownSource[], t: Translate): string {
  return ownWords(summary, sources.length > 1 ? sources.map(({ called }) => called) : [], t);
}

/** What a name is. */
export function definitionInWords({ name, definition, standsIn }: ShownEntity, t: Translate): string {
  return ownWords(t('defined', name, definition), standsIn, t);
}

/** @returns "Ascend is made by Huawei." */
export function relationInWords({ subject, predicate, object }: ShownRelation, t: Translate): string {
  return closed(t('relation', subject.name, predicate, object.name));
}

/** The words of a holding parted at the name, so that a role can stand beside the name and not behind the verb. */
export function aroundName(holder: ShownHolder, t: Translate): [string, string, string] {
  const [before = '', after = ''] = holding({ ...holder, name: '\n' }, t).split('\n');
  return before === '' ? ['', capitalised(holder.name), after] : [capitalised(before), holder.name, after];
}

/** @returns "Ida Quill (harbour keeper)", or the name alone */
export function nameAndRole({ name, role }: ShownHolder, t: Translate): string {
  return role === undefined ? name : t('holder_with_role', name, role);
}

/** @returns a hand and what it did: "Reuters reported", and for a source in its own voice "The article reports" */
export function holding({ name, did, isSource }: ShownHolder, t: Translate): string {
  // A source speaks in the present, as long as it can be read: "The article reports".
  return isSource ? t(`voice_${did}`, name) : t(`did_${did}`, name);
}

export function datesInWords(dates: Dated[], t: Translate): string {
  if (dates.length === 0) return t('undated');
  return dates.map(({ meaning, date }) => t(`dated_${meaning}`, dateInWords(date, t))).join(t('list_separator'));
}

function measurementInWords({ tester, test }: Measurement, t: Translate): string[] {
  if (tester === null && test === null) return [t('neither_tester_nor_test')];
  return [
    tester === null ? t('tester_not_named') : t('tested_by', tester),
    test === null ? t('test_not_named') : t('tested_with', test),
  ];
}

/** A first word that has a capital somewhere ("xAI") is written as its bearer writes it. */
function capitalised(text: string): string {
  return /^[^\s\p{Lu}]*(?:\s|$)/u.test(text) ? text.charAt(0).toLocaleUpperCase() + text.slice(1) : text;
}
