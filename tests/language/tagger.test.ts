import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tagInTurn, tagInWorker } from '../../src/language/tagger';

/** Only the browser has workers: this one answers "true", except to the sentence that holds it for ever. */
class FakeWorker {
  static ended = 0;
  static started = 0;
  #listener: ((event: { data: boolean }) => void) | undefined;
  #fail: (() => void) | undefined;

  constructor(readonly script: string) {
    FakeWorker.started++;
  }

  addEventListener(type: string, listener: (event?: unknown) => void) {
    if (type === 'message') this.#listener = listener;
    else this.#fail = listener;
  }

  postMessage(sentence: string) {
    if (this.script === '/never.js') return;
    if (sentence === 'fails') queueMicrotask(() => this.#fail?.());
    else if (sentence === '' && this.script === '/slow.js') setTimeout(() => this.#listener?.({ data: true }), 3000);
    else if (sentence !== 'holds') queueMicrotask(() => this.#listener?.({ data: true }));
  }

  terminate() {
    FakeWorker.ended++;
  }
}

beforeEach(() => {
  FakeWorker.ended = 0;
  FakeWorker.started = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('Worker', FakeWorker);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('answers for each sentence in its order, and ends its worker', async () => {
  expect(await tagInWorker('/tagger.js', ['one', 'two'])).toEqual([true, true]);
  expect(FakeWorker.ended).toBe(1);
});

test('a sentence that holds the worker ends it when the time is up; what was answered stays', async () => {
  const answers = tagInWorker('/tagger.js', ['one', 'holds', 'two']);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await answers).toEqual([true, false, false]);
  expect(FakeWorker.ended).toBe(1);
});

test('a worker that starts slowly has its time all the same', async () => {
  const answers = tagInWorker('/slow.js', ['one', 'two']);
  await vi.advanceTimersByTimeAsync(3000);
  expect(await answers).toEqual([true, true]);
});

test('the first sentence has no more time than the others', async () => {
  const answers = tagInWorker('/tagger.js', ['holds', 'two']);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await answers).toEqual([false, false]);
  expect(FakeWorker.ended).toBe(1);
});

test('a worker that does not start is ended', async () => {
  const answers = tagInWorker('/never.js', ['one']);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await answers).toEqual([false]);
  expect(FakeWorker.ended).toBe(1);
});

test('a worker that fails has no vote', async () => {
  expect(await tagInWorker('/tagger.js', ['fails', 'one'])).toEqual([false, false]);
  expect(FakeWorker.ended).toBe(1);
});

test('whoever asks waits for the one before, and nobody behind eight is told of a name', async () => {
  const answers = Array.from({ length: 20 }, () => tagInTurn('/tagger.js', ['one', 'holds']));
  await vi.advanceTimersByTimeAsync(10);
  expect(FakeWorker.started).toBe(1);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await Promise.all(answers)).toEqual(answers.map((_, at) => (at < 8 ? [true, false] : [false, false])));
  expect([FakeWorker.started, FakeWorker.ended]).toEqual([8, 8]);
  expect(await tagInTurn('/tagger.js', ['one'])).toEqual([true]);
});
