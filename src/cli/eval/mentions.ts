/**
 * `eval mentions DIR`: how well names are found in texts that others have labelled. DIR holds `entities.jsonl`
 * ({id, name, types, sets}), `aliases-observed.jsonl` ({id, aliases: {text: [sets]}}) and any number of sets
 * ({text, evalSpan, mentions: [{start, end, kind, entity, optional, coref}]}).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EntityKind } from '../../format/schema';
import type { NamedEntity } from '../../format/names';
import { choose } from '../../match/choose';
import { findInAll } from '../../match/find';
import { buildLexicon } from '../../match/lexicon';
import { addCounts, noCounts, scoreCells, table, type Counts } from './scores';

interface GoldEntity {
  id: string;
  name: string;
  types: string[];
  sets: string[];
}

interface GoldMention {
  start: number;
  end: number;
  kind: 'linked' | 'nil';
  entity: string | null;
  optional: boolean;
  coref: boolean;
}

interface GoldDocument {
  id: string;
  text: string;
  evalSpan: [number, number];
  mentions: GoldMention[];
}

interface Found {
  start: number;
  end: number;
  entity: string;
}

const DICTIONARIES = ['own', 'all'] as const;
const ALIASES = ['labels', 'elsewhere', 'oracle'] as const;

/**
 * @param errors a row ("reuters-128 own oracle") whose errors are listed below the table
 * @throws Error in plain words when the folder holds no such data
 */
export function evalMentions(folder: string, { errors = '' } = {}): string {
  for (const file of ['entities.jsonl', 'aliases-observed.jsonl']) {
    if (!existsSync(join(folder, file))) throw new Error(`${join(folder, file)} is not there: nothing was measured.`);
  }
  const entities = readLines<GoldEntity>(join(folder, 'entities.jsonl'));
  const observed = new Map(
    readLines<{ id: string; aliases: Record<string, string[]> }>(join(folder, 'aliases-observed.jsonl')).map(
      ({ id, aliases }) => [id, aliases],
    ),
  );
  const sets = readdirSync(folder).filter(
    (file) => file.endsWith('.jsonl') && file !== 'entities.jsonl' && file !== 'aliases-observed.jsonl',
  );
  const rows = [['set', 'dictionary', 'aliases', 'P', 'R', 'F1 strict', 'P', 'R', 'F1 overlap']];
  const wrong: string[] = [];
  for (const file of sets) {
    const set = basename(file, '.jsonl');
    const documents = readLines<GoldDocument>(join(folder, file));
    for (const dictionary of DICTIONARIES) {
      const inside = dictionary === 'own' ? entities.filter((entity) => entity.sets.includes(set)) : entities;
      for (const source of ALIASES) {
        const find = finderOf(inside, (id) => aliasesFrom(source, set, observed.get(id) ?? {}));
        const strict = noCounts();
        const overlap = noCounts();
        for (const document of documents) {
          const found = find(document.text).filter(
            ({ start, end }) => start >= document.evalSpan[0] && end <= document.evalSpan[1],
          );
          const gold = document.mentions.filter(
            ({ start, end }) => start >= document.evalSpan[0] && end <= document.evalSpan[1],
          );
          addCounts(
            strict,
            compare(found, gold, (a, b) => a.start === b.start && a.end === b.end),
          );
          addCounts(overlap, compare(found, gold, overlaps));
          if (errors === `${set} ${dictionary} ${source}`) wrong.push(...errorsIn(document, found, gold));
        }
        rows.push([set, dictionary, source, ...scoreCells(strict), ...scoreCells(overlap)]);
      }
    }
  }
  return table(rows) + wrong.map((line) => `${line}\n`).join('');
}

function finderOf(entities: GoldEntity[], aliasesOf: (id: string) => string[]): (text: string) => Found[] {
  const names: NamedEntity[] = entities.map(({ id, name, types }) => ({
    keys: [id],
    name,
    kind: kindOf(types),
    briefings: ['gold'],
    aliases: [...new Set([name, ...aliasesOf(id)])].map((text) => ({ text })),
    cues: [],
  }));
  const lexicon = buildLexicon(names);
  return (text) =>
    (choose(findInAll([text], lexicon), lexicon)[0] ?? []).map(({ start, end, entity }) => ({
      start,
      end,
      entity: lexicon.entities[entity]?.keys[0] ?? '',
    }));
}

/** Aliases seen in other sets than the one under test, or in all of them. */
function aliasesFrom(source: (typeof ALIASES)[number], set: string, observed: Record<string, string[]>): string[] {
  if (source === 'labels') return [];
  return Object.entries(observed).flatMap(([text, sets]) =>
    source === 'oracle' || sets.some((other) => other !== set) ? text : [],
  );
}

function kindOf(types: string[]): EntityKind {
  if (types.includes('person')) return 'person';
  if (types.includes('place')) return 'place';
  if (types.includes('organization')) return 'organization';
  if (types.includes('product')) return 'product';
  return 'concept';
}

type Same = (a: { start: number; end: number }, b: { start: number; end: number }) => boolean;

/** Optional mentions and pronouns are free: neither missed nor wrong. */
function compare(found: Found[], gold: GoldMention[], isSame: Same): Counts {
  const counts = noCounts();
  const asked = gold.filter(({ kind, optional, coref }) => kind === 'linked' && !optional && !coref);
  const free = gold.filter(({ optional, coref }) => optional || coref);
  const matched = new Set<GoldMention>();
  for (const one of found) {
    const hit = asked.find((mention) => !matched.has(mention) && mention.entity === one.entity && isSame(one, mention));
    if (hit) matched.add(hit);
    else if (!free.some((mention) => overlaps(one, mention))) counts.wrong++;
  }
  counts.right = matched.size;
  counts.missed = asked.length - matched.size;
  return counts;
}

const overlaps: Same = (a, b) => a.start < b.end && b.start < a.end;

function errorsIn(document: GoldDocument, found: Found[], gold: GoldMention[]): string[] {
  const around = ({ start, end }: { start: number; end: number }) =>
    `${document.text.slice(Math.max(0, start - 40), start)}[${document.text.slice(start, end)}]${document.text.slice(end, end + 40)}`.replaceAll(
      /\s+/g,
      ' ',
    );
  const linked = gold.filter(({ kind }) => kind === 'linked');
  const isRight = (one: Found, mention: GoldMention) =>
    mention.entity === one.entity && one.start === mention.start && one.end === mention.end;
  return [
    ...found
      .filter((one) => !linked.some((mention) => isRight(one, mention)))
      .map((one) => `wrong ${one.entity}: ${around(one)}`),
    ...linked
      .filter((mention) => !found.some((one) => isRight(one, mention)))
      .map((mention) => `missed ${mention.entity}: ${around(mention)}`),
  ];
}

function readLines<Value>(path: string): Value[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Value);
}
