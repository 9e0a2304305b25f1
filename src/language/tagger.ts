/**
 * Asks the tagger in a worker that is ended when its time is up, one at a time for all who ask: a hostile sentence can hold it for
 * seconds.
 */

const BUDGET_MS = 1000;
/** A busy machine starts a worker slowly; the sentences' time runs from then on. */
const START_MS = 5000;

/** So many ask at once at the most: who comes then is told of no name. */
const MOST_WAITING = 8;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** The same as `tagInWorker`, with one worker at a time for all pages together. */
export async function tagInTurn(script: string, sentences: string[]): Promise<boolean[]> {
  if (waiting >= MOST_WAITING) return sentences.map(() => false);
  waiting++;
  const turn = last.then(() => tagInWorker(script, sentences));
  last = turn.catch(() => {}).then(() => waiting--);
  return turn;
}

/**
 * @param script the address of the worker's script
 * @returns for each sentence whether it begins with a name; false for those that were not reached in time
 */
export function tagInWorker(script: string, sentences: string[]): Promise<boolean[]> {
  const answers = sentences.map(() => false);
  return new Promise((resolve) => {
    const worker = new Worker(script);
    /** Nothing is asked before the worker has started: it answers an empty sentence then. */
    let asked = -1;
    const end = () => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answers);
    };
    let timer = setTimeout(end, START_MS);
    const next = () => {
      // eslint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      if (asked < sentences.length) worker.postMessage(sentences[asked] ?? '');
      else end();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<boolean>) => {
      if (asked >= 0) answers[asked] = data;
      else {
        clearTimeout(timer);
        timer = setTimeout(end, BUDGET_MS);
      }
      asked++;
      next();
    });
    worker.addEventListener('error', end);
    next();
  });
}
