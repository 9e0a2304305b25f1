/** Runs long work in short slices, so that the page's own work and the reader's input come first. */

/** A slice ends after this long. */
const SLICE_MS = 5;

/**
 * @param steps each step is short; its value is handed to `each`
 * @returns what the steps return; undefined when the signal ended first
 */
export async function inSlices<Step, Result>(
  steps: Generator<Step, Result>,
  each: (step: Step) => void,
  { signal }: { signal: AbortSignal },
): Promise<Result | undefined> {
  let deadline = performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    each(step.value);
    if (performance.now() < deadline) continue;
    await scheduler.yield();
    if (signal.aborted) return undefined;
    deadline = performance.now() + SLICE_MS;
  }
}
