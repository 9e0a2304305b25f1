/** Runs long work in short slices, so that the page's own work and the reader's input come first; waits while nobody looks. */

import { own } from './own';

/** A slice ends after this long. */
const SLICE_MS = 5;
/** When it ends: one work follows another in the same slice, and what was done between them counts. */
let deadline: number | undefined;

/** What a document's reader does first, before it has steps, belongs to the first slice. */
export function beginSlices(): void {
  deadline ??= performance.now() + SLICE_MS;
}

export interface Slices {
  signal: AbortSignal;
  /** Whoever asks looks at another page just now. */
  isAlsoHidden?: true;
}

/**
 * @param steps each step is short
 * @returns what the steps return; undefined when the signal ended first
 */
export async function inSlices<Result>(
  steps: Generator<unknown, Result>,
  { signal, isAlsoHidden }: Slices,
): Promise<Result | undefined> {
  for (;;) {
    if (own('hidden') && !isAlsoHidden) await shown(signal);
    if (signal.aborted) return undefined;
    beginSlices();
    while (!isOver()) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await pause();
  }
}

/** A tree whose ground the page keeps pulling away is gone through from the start this often. */
const MOST_STARTS = 5;

/** @param steps return false when the page took the ground away under them: they are begun anew */
export async function wholly(steps: () => Generator<unknown, boolean>, slices: Slices): Promise<void> {
  for (let start = 0; start < MOST_STARTS; start++) if ((await inSlices(steps(), slices)) !== false) return;
}

/** Before work that has no steps: a pause, where the slice is over. */
export async function breathe(): Promise<void> {
  if (isOver()) await pause();
}

function isOver(): boolean {
  return performance.now() >= (deadline ?? Infinity);
}

async function pause(): Promise<void> {
  await scheduler.yield();
  deadline = performance.now() + SLICE_MS;
}

/** Resolves when the document is shown, or the signal ends. */
function shown(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const seen = new AbortController();
    const options = { capture: true, signal: seen.signal };
    const look = () => {
      if (own('hidden') && !signal.aborted) return;
      seen.abort('shown');
      resolve();
    };
    addEventListener('visibilitychange', look, options);
    signal.addEventListener('abort', look, options);
  });
}
