/**
 * All names of a library, laid out so that those whose words a page has are found at once: typed arrays, which a database
 * keeps as they are. A name is filed under the rarest of its words; where that is found, the others are asked for.
 */
import type { NamedEntity } from '../format/names';
import { identitiesOf, nameIdentity } from '../format/identity';
import { firstFrom } from './first-from';
import { hashOf, type Gate, type WordHash } from './gate';
import { aliasesOf } from './infer';
import { gateOf } from './build-gate';
import { waysOf, type Way } from './ways';

export interface Catalogue {
  gate: Gate;
  /** Each entity as JSON in UTF-8, one after the other; `starts` has one more than there are. */
  text: Uint8Array<ArrayBuffer>;
  starts: Uint32Array<ArrayBuffer>;
  /** The next entity that is the same across briefings; of one alone, itself. */
  next: Uint32Array<ArrayBuffer>;
  /** Ways to write the names, in the order of their rarest words. */
  anchors: Uint32Array<ArrayBuffer>;
  /** The entity of each. */
  owners: Uint32Array<ArrayBuffer>;
  /** Where the other words of each begin among `rests`; one more than there are. */
  restStarts: Uint32Array<ArrayBuffer>;
  rests: Uint32Array<ArrayBuffer>;
}

export interface CatalogueBuilder {
  /** A step: one briefing's names. */
  add(names: NamedEntity[]): void;
  finish(): Catalogue;
}

/** Not more names than this for one page: what the page holds stays small. */
export const MOST_CANDIDATES = 2000;

export function catalogueBuilder(): CatalogueBuilder {
  const known: Pick<NamedEntity, 'wikidata' | 'kind' | 'name'>[] = [];
  const texts: Uint8Array[] = [];
  const ways: (Way & { owner: number })[] = [];
  const frequency = new Map<string, number>();
  const encoder = new TextEncoder();
  return {
    add(names) {
      for (const entity of names) {
        const owner = known.length;
        const { wikidata, kind, name } = entity;
        known.push({ kind, name, ...(wikidata === undefined ? {} : { wikidata }) });
        texts.push(encoder.encode(JSON.stringify(entity)));
        for (const way of aliasesOf(entity).flatMap(waysOf)) {
          for (const word of way.words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
          ways.push({ ...way, owner });
        }
      }
    },
    finish() {
      const rarity = (word: string) => frequency.get(word) ?? 0;
      for (const way of ways) way.words = way.words.toSorted((a, b) => rarity(a) - rarity(b));
      const rows = ways
        .map(({ owner, words }) => ({ owner, words: words.map(hashOf) }))
        .toSorted((a, b) => (a.words[0] ?? 0) - (b.words[0] ?? 0));
      return {
        gate: gateOf(ways),
        ...joinedTexts(texts),
        next: ringsOf(identitiesOf(known)),
        anchors: Uint32Array.from(rows, ({ words }) => words[0] ?? 0),
        owners: Uint32Array.from(rows, ({ owner }) => owner),
        restStarts: startsOf(rows.map(({ words }) => words.length - 1)),
        rests: Uint32Array.from(rows.flatMap(({ words }) => words.slice(1))),
      };
    },
  };
}

export interface Candidates {
  /** Entities that a page with these words may name, with all that are the same as one of them. */
  entities: NamedEntity[];
  /** The words under which they were found: where none of them stands, none is named. */
  anchors: WordHash[];
  /** How many more there are than one page is told of; of those that are one across briefings each counts. */
  left: number;
}

/** @param words all that a page has of those that the gate lets through */
export function candidatesIn(catalogue: Catalogue, words: Iterable<WordHash>): Candidates {
  const { anchors, owners, restStarts, rests, next } = catalogue;
  const present = new Set(words);
  const found = new Set<number>();
  const under = new Set<WordHash>();
  const beyond = new Set<number>();
  for (const word of present) {
    for (let row = firstFrom(anchors, (one) => one < word); anchors[row] === word; row++) {
      let isThere = true;
      for (let at = restStarts[row] as number; isThere && at < (restStarts[row + 1] as number); at++) {
        isThere = present.has(rests[at] as number);
      }
      if (!isThere) continue;
      const owner = owners[row] as number;
      if (found.size >= MOST_CANDIDATES && !found.has(owner)) {
        beyond.add(owner);
        continue;
      }
      under.add(word);
      let member = owner;
      do {
        found.add(member);
        member = next[member] as number;
      } while (member !== owner && !found.has(member));
    }
  }
  const read = reader(catalogue);
  return { entities: [...found].toSorted((a, b) => a - b).map(read), anchors: [...under], left: beyond.size };
}

/** @returns an entity by its number, with what it is known as across briefings: a Wikidata id that one of its ring has */
function reader(catalogue: Catalogue): (entity: number) => NamedEntity {
  const { text, starts, next } = catalogue;
  const decoder = new TextDecoder();
  const parsed = new Map<number, NamedEntity>();
  const parse = (entity: number) => {
    const known = parsed.get(entity);
    if (known) return known;
    const fresh = JSON.parse(decoder.decode(text.subarray(starts[entity], starts[entity + 1]))) as NamedEntity;
    parsed.set(entity, fresh);
    return fresh;
  };
  return (entity) => {
    let { wikidata } = parse(entity);
    for (let at = next[entity] as number; wikidata === undefined && at !== entity; at = next[at] as number) {
      wikidata = parse(at).wikidata;
    }
    return { ...parse(entity), identity: wikidata ?? nameIdentity(parse(entity)) };
  };
}

function joinedTexts(texts: Uint8Array[]): Pick<Catalogue, 'text' | 'starts'> {
  const starts = startsOf(texts.map(({ length }) => length));
  const text = new Uint8Array(starts.at(-1) ?? 0);
  for (const [index, one] of texts.entries()) text.set(one, starts[index]);
  return { text, starts };
}

/** @returns where each of some pieces begins, and where the last one ends */
function startsOf(lengths: number[]): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) starts[index + 1] = (starts[index] as number) + length;
  return starts;
}

/** @returns for each entity the next one of the same identity, the first after the last */
function ringsOf(identities: string[]): Uint32Array<ArrayBuffer> {
  const next = Uint32Array.from(identities, (_, index) => index);
  const last = new Map<string, number>();
  for (const [index, identity] of identities.entries()) {
    const before = last.get(identity);
    if (before !== undefined) {
      next[index] = next[before] as number;
      next[before] = index;
    }
    last.set(identity, index);
  }
  return next;
}
