// @ts-check
/** Names for libraries of any size: some that the pages have, most that sound like them and are invented. */
import { nameOf } from '../../scripts/make-library.mjs';

/** How many of a library's names stand on some page of the bench. */
const ON_PAGES = new Map([
  [1000, 300],
  [10_000, 1500],
  [100_000, 6000],
]);

const NAMES_EACH = 1000;

/** The same sequence each time. @param {number} seed */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * @template Item
 * @param {Item[]} items
 * @param {() => number} random
 */
export function shuffled(items, random) {
  return items
    .map((item) => ({ item, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/**
 * Runs of capitalised words: most of them are names.
 * @param {string[]} texts
 */
export function phrasesIn(texts) {
  const found = texts.flatMap(
    (text) => text.match(/(?<![.!?:]\s|^|\p{L})\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+){0,2}/gu) ?? [],
  );
  return [...new Set(found)].toSorted();
}

/**
 * @param {number} count
 * @param {string[]} phrases
 * @returns {string[]}
 */
export function namesFor(count, phrases) {
  const random = randomFrom(count);
  const mixed = shuffled(phrases, random);
  const real = mixed.slice(0, ON_PAGES.get(count) ?? 0);
  const words = mixed.flatMap((phrase) => phrase.split(' '));
  const any = () => words[Math.floor(random() * words.length)] ?? '';
  /** @type {Set<string>} */
  const names = new Set(real);
  for (let number = 0; names.size < count; number++) {
    // As names are: a word that others have too, with one that none has; a word of its own; and a few of two words that
    // others have too.
    const kind = number % 16;
    names.add(kind === 0 ? `${any()} ${any()}` : kind < 10 ? `${any()} ${nameOf(number)}` : nameOf(number));
  }
  return [...names];
}

/**
 * @param {string[]} names
 * @returns {string[]} files of briefings
 */
export function briefingsOf(names) {
  const evidence = [{ source: 'paper', exact: 'it was said' }];
  return Array.from({ length: Math.ceil(names.length / NAMES_EACH) }, (_, number) =>
    JSON.stringify({
      format: 'backstory/1',
      id: `bench-${number}`,
      title: `Briefing ${number} of a bench`,
      summary: 'The paper says something of each of these names.',
      language: 'en',
      sources: [{ id: 'paper', title: `An invented paper ${number}`, called: 'the paper' }],
      entities: names.slice(number * NAMES_EACH, (number + 1) * NAMES_EACH).map((name, index) => ({
        id: `name-${index}`,
        kind: 'organization',
        name,
        definition: { text: 'Something that the paper names.', evidence },
        aliases: [{ text: name, class: 'unique', language: 'en' }],
      })),
      facts: [],
      quotes: [],
    }),
  );
}
