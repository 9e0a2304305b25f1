// @ts-check
/**
 * Writes a library of invented briefings, a hundred names in each: for tests and benches of size.
 *
 *   npm run make-library -- COUNT FOLDER
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const NAMES_EACH = 100;

const SYLLABLES =
  'ba be bi bo bu da de di do du fa fe fi ga ge gi go ka ke ki ko la le li lo lu ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo za ze zi'.split(
    ' ',
  );

/**
 * A name that is no word, another for each number.
 * @param {number} number
 */
export function nameOf(number) {
  let rest = number + SYLLABLES.length ** 2;
  let name = '';
  while (rest > 0) {
    name += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * @param {number} number of the briefing, from 0: its names are the hundred from there on
 * @returns a briefing, as the format has it
 */
export function invented(number) {
  const evidence = [{ source: 'paper', exact: 'it was said' }];
  const names = Array.from({ length: NAMES_EACH }, (_, index) => nameOf(number * NAMES_EACH + index));
  return {
    format: 'backstory/1',
    id: `invented-${number}`,
    title: `Invented briefing ${number}`,
    summary: 'The paper says something of each of these names.',
    language: 'en',
    sources: [{ id: 'paper', title: `An invented paper ${number}`, called: 'the paper' }],
    entities: names.map((name, index) => ({
      id: `name-${index}`,
      kind: 'organization',
      name,
      definition: { text: `${name} is invented.`, evidence },
      aliases: [{ text: name, class: 'unique', language: 'en' }],
    })),
    facts: names.slice(0, 30).map((name, index) => ({
      id: `fact-${index}`,
      text: `${name} was said to be invented.`,
      act: 'reported',
      holders: [{ source: 'paper', did: 'reported' }],
      dates: [],
      about: [`name-${index}`],
      evidence,
    })),
    quotes: [],
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [count, folder] = process.argv.slice(2);
  const wanted = Number(count);
  if (!Number.isInteger(wanted) || wanted < 1 || folder === undefined) {
    console.error('How many, and where to: npm run make-library -- COUNT FOLDER');
    process.exit(1);
  }
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < wanted; number++) {
    writeFileSync(join(folder, `invented-${number}.briefing.json`), JSON.stringify(invented(number)));
  }
  console.log(`${wanted} briefings with ${wanted * NAMES_EACH} names are in ${folder}.`);
}
