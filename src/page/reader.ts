/**
 * Reads one document: finds its names, marks them, follows its changes. Everything else in this room is a part of it.
 */
import type { LearntClass } from '../match/infer';
import { choose } from '../match/choose';
import type { Reason } from '../match/evidence';
import type { Finder, Hit } from '../match/find';
import { blocksIn, type Block } from './blocks';
import { createMarks } from './marks';
import { placeAt } from './point';
import { inDocumentOrder, isKept } from './order';
import { isSamePlace, isSeen, placeOf, type Place } from './ranges';
import { createReveal } from './reveal';
import { firstInSection, MOST_MARKS } from './sections';
import { isInSkipped } from './skip';
import { inSlices } from './slices';
import { watch, type Changed } from './watch';

/** A name that stands in the document, where a reader sees it. */
export interface PageMention {
  /** Index into the lexicon's entities. */
  entity: number;
  surface: string;
  class: LearntClass;
  why: Reason[];
  place: Place;
}

export interface Reader {
  /** All mentions, in document order; marked or not. */
  readonly mentions: PageMention[];
  /** Those that are underlined. */
  readonly marked: PageMention[];
  readonly isReading: boolean;
  readonly canPaint: boolean;
  /** Does the reader know the entity? It is found, and not marked. */
  isKnown(entity: number): boolean;
  /** Changes what is marked, without reading anew. */
  show(showing: Showing): void;
  /** Resolves when everything known of so far has been read. */
  settled(): Promise<void>;
  /** @returns the marked mention under a point of the viewport. */
  at(x: number, y: number): PageMention | undefined;
}

/** Which mentions are marked. */
export interface Showing {
  /** The first in each section, or every one. */
  isEvery: boolean;
  /** Entities that the reader knows. */
  known: ReadonlySet<number>;
  /** None for now: they are shown while a key is held. */
  isHidden: boolean;
}

const SHOW_FIRST: Showing = { isEvery: false, known: new Set(), isHidden: false };

/** A block with something found in it; other blocks are forgotten at once. */
interface Found {
  block: Block;
  hits: Hit[];
}

/** A sentence whose first word may be a name. */
interface Undecided {
  hit: Hit;
  text: string;
}

/** So many sentences of a page are asked of at once, and so much of each; in UTF-16 units. */
const MOST_VOTES = 40;
const LONGEST_SENTENCE = 300;

/** A page that keeps pulling the ground away is read from the start this often. */
const MOST_RESTARTS = 5;

interface ReaderOptions {
  finder: Finder;
  /** Asks a tagger which sentences begin with a name; what it says comes later and only adds marks. */
  vote?: (sentences: string[]) => Promise<boolean[]>;
  /** Told each time the mentions may have changed. */
  onRead: () => void;
  signal: AbortSignal;
}

/** Reads until the signal ends, and then takes its marks away. */
export function createReader(document: Document, { finder, vote, onRead, signal }: ReaderOptions): Reader {
  const marks = createMarks();
  let found: Found[] = [];
  let mentions: PageMention[] = [];
  let marked: PageMention[] = [];
  let isMarked = new Set<PageMention>();
  let byNode = new Map<Node, PageMention[]>();
  let isReading = true;
  let showing = SHOW_FIRST;
  const shadowRoots = new Set<ShadowRoot>();

  const watcher = watch(document, (changed) => void follow(changed), { signal });
  const onShadowRoot = (root: ShadowRoot) => {
    if (shadowRoots.has(root)) return;
    shadowRoots.add(root);
    watcher.add(root);
  };

  const reveal = createReveal(() => void (last = last.then(settle).catch(giveUp)), { signal });

  /** One reading at a time: changes told meanwhile wait for it. */
  let last = Promise.resolve();
  const follow = (changed: Changed) => (last = last.then(() => read(changed)).catch(giveUp));
  const giveUp = () => {
    // A page may do anything between two steps: one reading is lost, the next change is read again.
    isReading = false;
  };

  const read = async (changed: Changed) => {
    if (signal.aborted) return;
    isReading = true;
    const body: Node | null = document.body;
    const roots = changed === 'everything' ? (body ? [body] : []) : [...changed];
    const before = found.length;
    found = changed === 'everything' ? [] : found.filter(({ block }) => isKept(block, roots));
    const kept = found.length;
    for (const root of roots) if (!isInSkipped(root)) await readUnder(root);
    if (signal.aborted) return;
    isReading = false;
    // Most changes of a page have no name in them, before or after.
    if (changed === 'everything' || kept < before || found.length > kept) settle();
  };

  const readUnder = async (root: Node) => {
    for (let start = 0; start < MOST_RESTARTS; start++) {
      const fresh: Found[] = [];
      const isWhole = await inSlices(
        blocksIn(root, onShadowRoot),
        (block) => {
          const hits = block ? finder.find(block.text) : [];
          if (block && hits.length > 0) fresh.push({ block, hits });
        },
        { signal },
      );
      if (isWhole !== false) {
        found.push(...fresh);
        return;
      }
    }
  };

  /** Decides anew over everything found: a full name in a new paragraph speaks for surnames in old ones. */
  const settle = () => {
    for (const root of shadowRoots) if (!root.isConnected) shadowRoots.delete(root);
    found.sort((a, b) => inDocumentOrder(a.block, b.block));
    const undecided: Undecided[] = [];
    const chosen = choose(
      found.map(({ hits }) => hits),
      finder.lexicon,
      (hit, index) => {
        const text = found[index]?.block.text.slice(hit.start, hit.start + LONGEST_SENTENCE);
        if (text !== undefined && undecided.length < MOST_VOTES) undecided.push({ hit, text });
      },
    );
    if (vote && undecided.length > 0) void poll(vote, undecided);
    mentions = found.flatMap(({ block }, index) =>
      (chosen[index] ?? []).flatMap(({ start, end, ...mention }) => {
        const place = placeOf(block, start, end);
        if (place && isSeen(place)) return [unchanged({ ...mention, place })];
        if (place) reveal.await(place.startContainer);
        return [];
      }),
    );
    byNode = new Map();
    for (const mention of mentions) {
      const { startContainer, endContainer } = mention.place;
      for (const node of new Set([startContainer, endContainer]))
        byNode.set(node, [...(byNode.get(node) ?? []), mention]);
    }
    paint();
    onRead();
  };

  const paint = () => {
    const unknown = mentions.filter(({ entity }) => !showing.known.has(entity));
    marked = showing.isHidden ? [] : showing.isEvery ? unknown.slice(0, MOST_MARKS) : firstInSection(unknown);
    isMarked = new Set(marked);
    marks.paint(marked.map(({ place }) => place));
  };

  /** Each sentence is asked of once; without an answer it stays as it was. */
  const poll = async (ask: NonNullable<ReaderOptions['vote']>, undecided: Undecided[]) => {
    for (const { hit } of undecided) hit.vote = false;
    const votes = await ask(undecided.map(({ text }) => text)).catch(() => []);
    for (const [index, { hit }] of undecided.entries()) hit.vote = votes[index] ?? false;
    if (votes.some(Boolean)) void (last = last.then(() => (signal.aborted ? undefined : settle())).catch(giveUp));
  };

  /** A mention that was there before stays the same object: an open card goes on belonging to it. */
  const unchanged = (mention: PageMention): PageMention => {
    const before = byNode
      .get(mention.place.startContainer)
      ?.find(({ entity, place }) => entity === mention.entity && isSamePlace(place, mention.place));
    return before ? Object.assign(before, mention) : mention;
  };

  signal.addEventListener('abort', () => marks.clear());
  void follow('everything');

  return {
    get mentions() {
      return mentions;
    },
    get marked() {
      return marked;
    },
    get isReading() {
      return isReading;
    },
    get canPaint() {
      return marks.canPaint;
    },
    isKnown: (entity) => showing.known.has(entity),
    show(next) {
      showing = next;
      paint();
    },
    settled: () => last,
    at(x, y) {
      marks.repair();
      const mention = placeAt(x, y, byNode, [...shadowRoots]);
      return mention && isMarked.has(mention) ? mention : undefined;
    },
  };
}
