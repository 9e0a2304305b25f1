/**
 * What stands in a document, and in which words: scans it, asks once for the names whose words it has, and looks closely where
 * they are. Keeps what it found, and asks again only for new words.
 */
import type { Finder, Hit, Named } from '../match/find';
import { createGateKeeper, mayName, type Gate, type WordHash } from '../match/gate';
import type { Lexicon, PageNames } from '../match/lexicon';
import { cuePattern } from '../match/pattern';
import { createAskedWords } from './asked-words';
import type { Block } from './blocks';
import { candidatesUnder, withWords } from './candidates';
import { coverInSteps } from './cover';
import { isHere } from './here';
import { inDocumentOrder, isKept } from './order';
import type { Candidate } from './scan';
import type * as sight from './sight';
import { breathe, inSlices, type Slices } from './slices';
import { inViewFirst } from './view-first';

export type Sight = typeof sight;

/** A block with something found in it; other blocks are forgotten at once. */
export interface Found {
  block: Block;
  /** Names alone; with `hits` all that was found, where there is more to find. */
  names: Hit[];
  hits: Hit[];
}

export interface Reading {
  readonly found: Found[];
  readonly lexicon: Lexicon;
  /** Undefined while no name is known to stand there. */
  readonly sight: Sight | undefined;
  /** There was more than is looked at: what was found is not all. */
  readonly isCut: boolean;
  /** Reads under some roots anew. @returns whether anything found may have changed */
  read(roots: Node[]): Promise<boolean>;
}

/** Asks for the names that have no other words than these; with the first comes what looks at them closely. */
export type AskNames = (words: WordHash[]) => Promise<{ names: PageNames; sight: Sight | undefined }>;

interface ReadingOptions {
  gate: Gate;
  ask: AskNames;
  /** All of the document: its body, and its shadow roots. */
  whole: () => Node[];
  /** Told when the first screenful is known, and there is more to come. */
  onPart: () => Promise<void>;
  slices: Slices;
}

/** Beyond this a page is a list of names: more of it says nothing new, and every one costs. */
const MOST_HITS = 5000;

/** After so many blocks what is in view is shown, when there are many more: to decide twice takes longer than to read a few. */
const FIRST_PART = 60;
const MANY = 5 * FIRST_PART;

/** What the background said last. */
interface Told {
  lexicon: Lexicon;
  sight: Sight;
  anchors: Set<WordHash>;
  /** Of the names alone. */
  finder: Finder;
  cues: PageNames['cues'];
}

const NOTHING: Lexicon = { entities: [], entries: [], surnames: {} };

export function createReading({ gate, ask, whole, onPart, slices }: ReadingOptions): Reading {
  const { signal } = slices;
  const keeper = createGateKeeper(gate);
  const asked = createAskedWords();
  let told: Told | undefined;
  /** Of those who are named, and what is asked of them; undefined while there is no more to find than the names. */
  let full: { named: Named; finder: Finder } | undefined;
  let found: Found[] = [];
  let isCut = false;

  /** @returns whether there are other names now */
  const learn = async (candidates: Candidate[]): Promise<boolean> => {
    const fresh = await inSlices(asked.fresh(candidates), slices);
    if (!fresh) return false;
    isCut ||= fresh.isCut;
    if (fresh.words.size === 0) return false;
    await breathe();
    if (signal.aborted) return false;
    const all = asked.with(fresh.words);
    const answer = mayName(gate, all) ? await ask(all) : undefined;
    // Only now: where nobody answered, the next change asks again.
    asked.add(fresh.words);
    if (!answer) return false;
    const { names, sight } = answer;
    const { lexicon, cues, anchors: list } = names;
    const anchors = new Set(list);
    // The same names in another way: only text that is read now has all its words.
    if (told) told.anchors = anchors;
    if (!sight || keysOf(told?.lexicon ?? NOTHING) === keysOf(lexicon)) return false;
    const finder = await inSlices(sight.finderInSteps(lexicon), slices);
    if (!finder) return false;
    told = { lexicon, sight, anchors, finder, cues };
    return true;
  };

  /** Looks closely at the blocks of candidates, each once. */
  function* lookAt(candidates: Candidate[], { find }: Pick<Finder, 'find'>, { blockAt }: Sight): Generator<void, void> {
    if (candidates.length === 0) return;
    const covered = yield* coverInSteps(found.map(({ block }) => block));
    let hits = found.reduce((sum, one) => sum + one.hits.length, 0);
    for (const { text, at } of candidates) {
      if (hits > MOST_HITS) {
        isCut = true;
        return;
      }
      if (!isHere(text) || covered.has(text, at)) continue;
      const block = blockAt(text, at);
      covered.add(block);
      const names = find(block.text);
      hits += names.length;
      if (names.length > 0) found.push({ block, names, hits: names });
      yield;
    }
  }

  /** What speaks for and against those who are named, where that is asked. */
  const readCues = async (roots: Node[], kept: number): Promise<void> => {
    if (!told) return;
    const { sight, lexicon, cues } = told;
    const named = await inSlices(sight.namedInSteps(namesIn(found), lexicon), slices);
    if (!named) return;
    const isSame =
      full !== undefined && areEqual(full.named.all, named.all) && areEqual(full.named.doubtful, named.doubtful);
    const hasNew = [...named.doubtful].some((entity) => !full?.named.doubtful.has(entity));
    if (hasNew || named.doubtful.size === 0) found = found.filter(({ names }) => names.length > 0);
    if (named.isEnough) {
      full = undefined;
      for (const one of found) one.hits = one.names;
      return;
    }
    const finder = full && isSame ? full.finder : await inSlices(sight.finderInSteps(lexicon, named), slices);
    if (!finder) return;
    full = { named, finder };
    await inSlices(
      findIn(isSame ? found.slice(kept) : found, (one) => (one.hits = findAgain(one, finder))),
      slices,
    );
    if (named.doubtful.size === 0) return;
    const pattern = cuePattern([...named.doubtful].flatMap((entity) => cues[entity] ?? []));
    const candidates = await candidatesUnder(
      hasNew ? whole() : roots,
      (text) => (pattern.test(text) ? [] : undefined),
      slices,
    );
    const count = found.length;
    await inSlices(lookAt(candidates, finder, sight), slices);
    for (const one of found.slice(count)) one.names = [];
  };

  return {
    get found() {
      return found;
    },
    get lexicon() {
      return told?.lexicon ?? NOTHING;
    },
    get sight() {
      return told?.sight;
    },
    get isCut() {
      return isCut;
    },
    async read(roots) {
      const before = found.length;
      const rest = found.filter(({ block }) => isKept(block, roots));
      const kept = rest.length;
      if (kept === 0) isCut = false;
      const candidates = await candidatesUnder(roots, keeper, slices);
      // Where nobody answers, all that was found stays.
      const isNew = await learn(candidates);
      found = rest;
      if (!told || signal.aborted) return kept < before;
      const { lexicon, sight, anchors, finder } = told;
      if (isNew) {
        full = undefined;
        await inSlices(
          findIn(found, (one) => (one.names = one.hits = findAgain(one, finder))),
          slices,
        );
      }
      const named = (await inSlices(withWords(candidates, anchors), slices)) ?? [];
      const close = inViewFirst(named);
      await inSlices(lookAt(close.slice(0, FIRST_PART), finder, sight), slices);
      if (close.length > MANY) {
        const named = await inSlices(sight.namedInSteps(namesIn(found), lexicon), slices);
        if (named?.isEnough) await onPart();
      }
      await inSlices(lookAt(close.slice(FIRST_PART), finder, sight), slices);
      const isSame = kept === before && found.length === kept && !isNew;
      const looked = found.length;
      await readCues(roots, kept);
      // What was read whole, from its start on, is in order: to compare two nodes of a long page is slow.
      const isInOrder = kept === 0 && close === named && roots.length === 1 && found.length === looked;
      if (!isInOrder) found.sort((a, b) => inDocumentOrder(a.block, b.block));
      return !isSame || found.length !== kept;
    },
  };
}

/** A block at a step. */
function* findIn(found: Found[], find: (one: Found) => void): Generator<void, void> {
  for (const one of found) {
    find(one);
    yield;
  }
}

/** What a tagger said of a place stays said. */
function findAgain({ block, hits }: Found, finder: Finder): Hit[] {
  const voted = new Set(hits.flatMap(({ start, vote }) => (vote ? start : [])));
  return finder.find(block.text).map((hit) => (voted.has(hit.start) ? Object.assign(hit, { vote: true }) : hit));
}

function namesIn(found: Found[]): Hit[][] {
  return found.map(({ names }) => names);
}

function areEqual(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

function keysOf({ entities }: Lexicon): string {
  return JSON.stringify(entities.map(({ keys }) => keys));
}
