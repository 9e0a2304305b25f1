import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { hostOfTab, whenReadable } from '../../src/page/frame';

afterEach(() => vi.unstubAllGlobals());

/** A document that is its tab's own. */
function open(address: string, origin: string) {
  const own = { location: new URL(address), origin };
  vi.stubGlobal('location', own.location);
  vi.stubGlobal('self', own);
  vi.stubGlobal('top', own);
}

test.each([
  ['https://news.example/a', 'https://news.example', 'news.example'],
  ['blob:https://news.example/1-2', 'https://news.example', 'news.example'],
  ['about:blank', 'https://news.example', 'news.example'],
  ['about:blank', 'null', ''],
  // In a sandbox its origin is nobody's.
  ['https://news.example/a', 'null', 'news.example'],
])('%s of %s is on the site "%s"', (address, origin, host) => {
  open(address, origin);
  expect(hostOfTab()).toEqual({ host, isTold: true });
});

test('a frame of a page that made itself is on the site of that page', () => {
  open('https://advertisement.example/a', 'https://advertisement.example');
  const topmost = { location: new URL('about:blank'), origin: 'https://news.example' };
  vi.stubGlobal('top', topmost);
  expect(hostOfTab()).toEqual({ host: 'news.example', isTold: true });
  vi.stubGlobal('location', { ancestorOrigins: ['https://news.example'], hostname: 'advertisement.example' });
  expect(hostOfTab()).toEqual({ host: 'news.example', isTold: true });
});

test('a frame that may not look at its page is on its own site, as far as it knows', () => {
  open('blob:https://advertisement.example/1-2', 'https://advertisement.example');
  vi.stubGlobal('top', {
    get location(): never {
      throw new Error('Of another origin.');
    },
  });
  expect(hostOfTab()).toEqual({ host: 'advertisement.example', isTold: false });
});

test.each([
  ['with text whose size comes without an event', '<p>Here is CUDA.</p>', true],
  ['without text', '<p> </p>', false],
])('a frame %s', async (_, html, isRead) => {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const silent = class {
    observe() {}
    disconnect() {}
  };
  const Document = document.constructor;
  const stubs = { document, Document, MutationObserver: silent, ResizeObserver: silent, innerWidth: 0, innerHeight: 0 };
  for (const [name, stub] of Object.entries(stubs)) vi.stubGlobal(name, stub);
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let isReadable = false;
  void whenReadable({ signal: new AbortController().signal }).then(() => (isReadable = true));
  await vi.advanceTimersByTimeAsync(700);
  expect(isReadable).toBe(false);
  vi.stubGlobal('innerWidth', 640);
  vi.stubGlobal('innerHeight', 400);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(isReadable).toBe(isRead);
  // It is looked at no more.
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
