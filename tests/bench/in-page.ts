/**
 * What is measured, run in the page script's own world: the code that ships, and what it is compared with. Each operation is
 * run once in a fresh document; in a new tab the browser knows none of its code, either.
 */
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { askNames } from '../../entrypoints/page/ask-names';
import { readGate } from '../../src/library/gate';
import { createGateKeeper, type GateKeeper, type WordHash } from '../../src/match/gate';
import { atOnce } from '../../src/match/steps';
import { createReader } from '../../src/page/reader';
import { scan } from '../../src/page/scan';
import { shadowRootsIn } from '../../src/page/shadow';
import { compare, type Comparison } from './compare';

export interface Outcome {
  /** Milliseconds in which our code ran. */
  ms: number;
  /** Milliseconds from start to end, pauses and waiting for the background among them. */
  whole?: number;
  /** What was found. */
  hits?: number;
  /** The longest stretch between two pauses. */
  longest?: number;
  /** Names that the page was told of. */
  candidates?: number;
  comparison?: Comparison;
}

interface Setup {
  /** Names for the tools that we are compared with. */
  terms: string[];
  /** Of all names of the library: their words. */
  words?: WordHash[];
}

type Operation = (setup: Setup) => Outcome | Promise<Outcome>;

function timed(work: () => number): Outcome {
  const from = performance.now();
  const hits = work();
  return { ms: performance.now() - from, hits };
}

const texts = () => document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);

/** One pass over all characters: what any search at all must do. */
function sum(): number {
  const walker = texts();
  let total = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { data } = node;
    for (let at = 0; at < data.length; at++) total += data.charCodeAt(at);
  }
  return total;
}

/** The gate's first pattern over each text, and nothing done with its hits: the least that our way to find names costs. */
function matches(pattern: RegExp): number {
  const walker = texts();
  let count = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    count += node.data.match(pattern)?.length ?? 0;
  }
  return count;
}

async function keptGate() {
  const kept = await readGate();
  if (!kept) throw new Error('No gate is kept: the library was not imported.');
  return kept.gate;
}

/** Everything from the gate to painted marks, with the messages in between; and what stands after it. */
async function read(): Promise<Outcome> {
  const { reader, watch, from, shown, candidates, end } = await started();
  const outcome = { ms: shown().busy, whole: shown().at - from, longest: watch.longest };
  const hits = reader.mentions.length;
  end();
  return { ...outcome, hits, candidates: candidates() };
}

/** What a reader that has read its page does for each of so many small changes: milliseconds of ours for one. */
async function grow(): Promise<Outcome> {
  const { watch, end } = await started();
  const before = watch.busy;
  for (let batch = 0; batch < BATCHES; batch++) {
    const item = document.createElement('p');
    item.textContent = `Item ${batch}: Huawei and Nvidia said so.`;
    document.body.append(item);
    await later(150);
  }
  const ms = (watch.busy - before) / BATCHES;
  end();
  return { ms, longest: watch.longest };
}

const BATCHES = 20;

/** How often any of our code is called in three seconds in which nothing happens. */
async function idle(): Promise<Outcome> {
  const { watch, end } = await started();
  await later(500);
  const before = watch.calls;
  await later(3000);
  const hits = watch.calls - before;
  end();
  return { ms: 0, hits };
}

const later = (ms: number) => new Promise((resolve) => void unwatchedTimeout(resolve, ms));
const unwatchedTimeout = setTimeout.bind(globalThis);

async function started() {
  const gate = await keptGate();
  const life = new AbortController();
  const watch = createWatch();
  let candidates = 0;
  let shown = { at: 0, busy: 0 };
  const from = performance.now();
  watch.begin();
  const reader = createReader(document, {
    gate,
    ask: async (words) => {
      const answer = await watch.during(askNames('on')(words));
      candidates = answer.names.lexicon.entities.length;
      return answer;
    },
    // The task ends later, and the page may be painted before.
    onChange: () => queueMicrotask(() => void reader.settled().then(watch.pause)),
    onRead: () => (shown = { at: performance.now(), busy: watch.soFar() }),
    signal: life.signal,
  });
  await reader.settled();
  watch.pause();
  if (shown.at === 0) throw new Error('The page was not read.');
  return { reader, watch, from, shown: () => shown, candidates: () => candidates, end: () => life.abort() };
}

/** Notes when our code runs: the clock goes from each call of it to where it hands over, or its task ends. */
function createWatch() {
  const originalYield = scheduler.yield.bind(scheduler);
  const OriginalObserver = MutationObserver;
  const channel = new MessageChannel();
  let since: number | undefined;
  const noted = { busy: 0, longest: 0, calls: 0 };
  const pause = () => {
    if (since === undefined) return;
    const stretch = performance.now() - since;
    since = undefined;
    noted.busy += stretch;
    noted.longest = Math.max(noted.longest, stretch);
  };
  channel.port1.addEventListener('message', pause);
  channel.port1.start();
  const begin = () => {
    since ??= performance.now();
    channel.port2.postMessage(0);
  };
  const resume = () => {
    since ??= performance.now();
  };
  const called =
    <Arguments extends unknown[]>(callback: (...given: Arguments) => unknown) =>
    (...given: Arguments) => {
      noted.calls++;
      begin();
      callback(...given);
    };
  const across = <Result>(work: Promise<Result>) => {
    pause();
    return work.finally(resume);
  };
  scheduler.yield = () => across(originalYield());
  Reflect.set(globalThis, 'setTimeout', (callback: () => void, ms: number) => unwatchedTimeout(called(callback), ms));
  Reflect.set(
    globalThis,
    'MutationObserver',
    class extends OriginalObserver {
      constructor(callback: MutationCallback) {
        super((...given) => {
          // It only sets a timer: what follows in the same task is the page's.
          const isWithin = since !== undefined;
          noted.calls++;
          resume();
          callback(...given);
          if (!isWithin) pause();
        });
      }
    },
  );
  return {
    begin: resume,
    pause,
    during: across,
    soFar: () => noted.busy + (since === undefined ? 0 : performance.now() - since),
    get busy() {
      return noted.busy;
    },
    get longest() {
      return noted.longest;
    },
    get calls() {
      return noted.calls;
    },
  };
}

let keeper: GateKeeper | undefined;

const OPERATIONS: Record<string, Operation> = {
  walk: () =>
    timed(() => {
      const walker = texts();
      let count = 0;
      while (walker.nextNode()) count++;
      return count;
    }),
  sum: () => timed(sum),
  pattern: async () => {
    const pattern = new RegExp((await keptGate()).first, 'g');
    return timed(() => matches(pattern));
  },
  /** What the gate costs before anything is done with it. */
  stored: async () => {
    const from = performance.now();
    await keptGate();
    return { ms: performance.now() - from };
  },
  gate: async () => {
    const from = performance.now();
    createGateKeeper(await keptGate());
    return { ms: performance.now() - from };
  },
  find: async () => {
    // Made once, and kept: as a reader does.
    const by = (keeper ??= createGateKeeper(await keptGate()));
    return timed(() => {
      let count = 0;
      atOnce(scan(document.body, by, () => count++));
      return count;
    });
  },
  read,
  compare: async ({ words = [] }) => {
    const { reader, end } = await started();
    const comparison = await compare(reader, words);
    end();
    return { ms: 0, comparison };
  },
  grow,
  idle,
  shadows: () =>
    timed(() => {
      let count = 0;
      atOnce(shadowRootsIn(document.body, () => count++));
      return count;
    }),
  'mark(terms)': ({ terms }) =>
    timed(() => {
      let count = 0;
      new Mark(document.body).mark(terms, {
        // Without these only white space ends a word, and a name before a comma is none.
        accuracy: { value: 'exactly', limiters: Array.from('.,;:!?()[]"\'“”‘’-–—/') },
        separateWordSearch: false,
        acrossElements: true,
        done: (total) => (count = total),
      });
      return count;
    }),
  markRegExp: ({ terms }) =>
    timed(() => {
      let count = 0;
      new Mark(document.body).markRegExp(patternOf(terms), { acrossElements: true, done: (total) => (count = total) });
      return count;
    }),
  findAndReplaceDOMText: ({ terms }) =>
    timed(() => {
      let count = 0;
      findAndReplaceDOMText(document.body, {
        find: patternOf(terms),
        preset: 'prose',
        replace: (portion) => {
          if (portion.index === 0) count++;
          const mark = document.createElement('mark');
          mark.textContent = portion.text;
          return mark;
        },
      });
      return count;
    }),
};

function patternOf(terms: string[]): RegExp {
  const escaped = terms
    .toSorted((a, b) => b.length - a.length)
    .map((term) => term.replace(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`));
  return new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'g');
}

/** @param times more than once: what is measured is the last time, with code that the browser knows */
async function run(name: string, setup: Setup, times: number): Promise<Outcome> {
  const operation = OPERATIONS[name];
  if (!operation) throw new Error(`No operation is called ${name}.`);
  let outcome = await operation(setup);
  for (let time = 1; time < times; time++) outcome = await operation(setup);
  return outcome;
}

Reflect.set(globalThis, 'benchmark', run);
