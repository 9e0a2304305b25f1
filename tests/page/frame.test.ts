import { afterEach, expect, test, vi } from 'vitest';
import { hostOfTab } from '../../src/page/frame';

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
