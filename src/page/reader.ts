/**
 * Reads one document: finds its names, marks them, follows its changes. Everything else in this room is a part of it.
 */
import type { LearntClass } from '../match/infer';
import type { Reason } from '../match/evidence';
import type { Gate } from '../match/gate';
import type { KnownEntity } from '../match/lexicon';
import type { Speaking } from '../match/weights';
import { addUnder } from '../format/grouping';
import { createComponents } from './components';
import { isHere } from './here';
import { createMarks } from './marks';
import { own } from './own';
import { createQueue } from './queue';
import { isSamePlace, type Place, type Rooms } from './ranges';
import { createReading, type AskNames, type Sight } from './reading';
import type { Reveal } from './reveal';
import { SHOW_FIRST, type Showing } from './sections';
import { isInSkipped } from './skip';
import { beginSlices, breathe, inSlices } from './slices';
import { createVotes, type AskVotes, type Undecided } from './votes';
import { watch, type Changed } from './watch';

/** A name that stands in the document, where a reader sees it. */
export interface PageMention {
  entity: KnownEntity;
  surface: string;
  class: LearntClass;
  why: Reason<Speaking>[];
  place: Place;
  /** Stands for the section of the page that it is in. */
  section: Node;
}

export interface Reader {
  /** All mentions, in document order; marked or not. */
  readonly mentions: PageMention[];
  /** Those that are underlined. */
  readonly marked: PageMention[];
  readonly isReading: boolean;
  /** The trees that are read: the body, and open shadow roots. */
  readonly roots: Node[];
  /** There are more names than are looked at. */
  readonly isCut: boolean;
  readonly canPaint: boolean;
  /** Undefined until there are names. */
  readonly sight: Sight | undefined;
  /** Does the reader know the entity? It is found, and not marked. */
  isKnown: (entity: KnownEntity) => boolean;
  /** Changes what is marked, without reading anew. */
  show(showing: Showing): void;
  /** Resolves when everything known of so far has been read. */
  settled(): Promise<void>;
  /** @returns the marked mention under a point of the viewport. */
  at(x: number, y: number): PageMention | undefined;
}

interface ReaderOptions {
  gate: Gate;
  ask: AskNames;
  /** Asks a tagger which sentences begin with a name. */
  vote?: AskVotes;
  /** Told before what the page changed is read. */
  onChange?: () => void;
  /** Told each time the mentions may have changed. */
  onRead: () => void;
  signal: AbortSignal;
}

/** Reads until the signal ends, and then takes its marks away. */
export function createReader(document: Document, options: ReaderOptions): Reader {
  const { gate, ask, vote, onChange, onRead, signal } = options;
  beginSlices();
  const marks = createMarks();
  let mentions: PageMention[] = [];
  let marked: PageMention[] = [];
  let isMarked = new Set<PageMention>();
  let byNode = new Map<Node, PageMention[]>();
  let showing = SHOW_FIRST;
  const components = createComponents();
  const votes = vote && createVotes(vote);

  const bodies = () => [own('body')].filter((body) => body !== null);
  const whole = () => [...bodies(), ...components.roots];
  const reading = createReading({
    gate,
    ask,
    whole: () => whole(),
    onPart: () => settle(),
    slices: { signal },
  });
  const onBatch = (changed: Changed) => {
    onChange?.();
    reveal?.look();
    queue.follow(components.isAnyBuilt() ? 'everything' : changed);
  };
  const watcher = watch(document, onBatch, { signal });
  let reveal: Reveal | undefined;

  const read = async (changed: Changed) => {
    if (signal.aborted) return;
    const isWhole = changed === 'everything';
    const roots = (isWhole ? bodies() : [...changed]).filter((root) => isHere(root) && !isInSkipped(root));
    components.forget();
    if ((await reading.read(isWhole ? [...roots, ...components.roots] : roots)) || isWhole) await settle();
    await readShadows(roots);
  };
  const queue = createQueue(read);

  const readShadows = async (roots: Node[]) => {
    const fresh = await components.find(roots, { signal });
    if (signal.aborted) return;
    for (const root of fresh) watcher.add(root);
    components.await(whole());
    if (fresh.length > 0 && (await reading.read(fresh))) await settle();
  };

  /** Decides anew over everything found: a full name in a new paragraph speaks for surnames in old ones. */
  const settle = async () => {
    const undecided: Undecided[] = [];
    const next = await inSlices(decide(undecided), { signal });
    if (!next) return;
    await breathe();
    if (signal.aborted) return;
    // What it says comes later, and only adds marks.
    if (undecided.length > 0) void votes?.poll(undecided).then((isNew) => isNew && queue.after(settle));
    ({ mentions, byNode } = next);
    paint();
    onRead();
  };

  function* decide(undecided: Undecided[]): Generator<void, { mentions: PageMention[]; byNode: typeof byNode }> {
    const { found, lexicon, sight } = reading;
    const next = { mentions: [] as PageMention[], byNode: new Map<Node, PageMention[]>() };
    if (!sight) return next;
    reveal ??= sight.createReveal(() => queue.after(settle), { signal });
    reveal.forget();
    const chosen = yield* sight.chooseInSteps(
      found.map(({ hits }) => hits),
      lexicon,
      (hit, index) => {
        votes?.add(undecided, hit, found[index]?.block.text.slice(hit.start) ?? '');
      },
    );
    const sectionOf = sight.sectionsOf(whole());
    const rooms: Rooms = new Map();
    for (const [index, { block }] of found.entries()) {
      for (const { start, end, entity, ...mention } of chosen[index] ?? []) {
        const place = sight.placeOf(block, start, end);
        const known = lexicon.entities[entity];
        if (!place || !known) continue;
        // Blocks of a text that flows on and on overlap.
        if (next.byNode.get(place.startContainer)?.some((other) => isSamePlace(other.place, place))) continue;
        if (sight.isSeen(place, rooms)) {
          const here = unchanged({ ...mention, entity: known, place, section: sectionOf(place.startContainer) });
          next.mentions.push(here);
          for (const node of sight.nodesOf(block, place)) addUnder(next.byNode, node as Node, here);
        } else reveal.await(place);
      }
      yield;
    }
    return next;
  }

  const paint = () => {
    marked = reading.sight?.markedOf(mentions, showing) ?? [];
    isMarked = new Set(marked);
    marks.paint(marked.map(({ place }) => place));
  };

  /** A mention that was there before stays the same object: an open card goes on belonging to it. */
  const unchanged = (mention: PageMention): PageMention => {
    const before = byNode
      .get(mention.place.startContainer)
      ?.find(({ entity, place }) => isSameEntity(entity, mention.entity) && isSamePlace(place, mention.place));
    return before ? Object.assign(before, mention) : mention;
  };

  signal.addEventListener('abort', () => marks.clear());
  queue.follow('everything');

  return {
    get mentions() {
      return mentions;
    },
    get marked() {
      return marked;
    },
    get isReading() {
      return queue.isReading;
    },
    get canPaint() {
      return marks.canPaint;
    },
    get sight() {
      return reading.sight;
    },
    get roots() {
      return whole();
    },
    get isCut() {
      return reading.isCut;
    },
    isKnown: (entity) => showing.isKnown(entity),
    show(next) {
      showing = next;
      paint();
    },
    settled() {
      reveal?.look();
      return queue.settled();
    },
    at(x, y) {
      marks.repair();
      reveal?.look();
      if (components.isAnyBuilt()) queue.follow('everything');
      const host = components.newAt(x, y);
      if (host) queue.follow(new Set([host]));
      const mention = reading.sight?.placeAt(x, y, { byNode, marked, shadowRoots: components.roots });
      return mention && isMarked.has(mention) ? mention : undefined;
    },
  };
}

function isSameEntity(a: KnownEntity, b: KnownEntity): boolean {
  return a.keys[0] === b.keys[0];
}
