import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { respond, serve, type Handlers } from '../../src/messaging/server';

/** Handlers that say they were called; what they answer does not matter here. */
const handlers = new Proxy({} as Handlers, { get: (_, call) => (input: unknown) => ({ call, input }) });

const page = {
  id: 'test-extension-id',
  origin: 'https://news.example',
  url: 'https://news.example/a',
  tab: { id: 1 },
  frameId: 0,
};
const popup = {
  id: 'test-extension-id',
  origin: 'chrome-extension://test-extension-id',
  url: 'chrome-extension://test-extension-id/popup.html',
};
const withoutOrigin = { id: popup.id, url: popup.url };

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.id = 'test-extension-id';
  fakeBrowser.i18n.getMessage = (key: string | string[]) => String(key);
  fakeBrowser.runtime.getURL = (path: string) => `chrome-extension://test-extension-id${path}`;
});

describe('who may ask what', () => {
  test.each([
    ['names', { words: [1], of: 'on', inject: false }, page, true],
    ['card', { keys: ['a/b'], inject: true }, page, true],
    ['found', { keys: ['harbour/marlow'] }, page, true],
    ['open', { briefing: 'a' }, page, true],
    ['open', { briefing: 'a', entity: 'b' }, page, true],
    ['vote', { sentences: ['Ascend is fast.'] }, page, true],
    ['overview', { id: 'a' }, page, false],
    ['library', {}, page, false],
    ['library', {}, popup, true],
    ['acceptLoss', {}, page, false],
    ['acceptLoss', {}, popup, true],
    ['eraseAll', {}, page, false],
    ['eraseAll', {}, popup, true],
    ['several', {}, page, false],
    ['several', {}, popup, true],
    ['stage', { text: '{}' }, page, false],
    ['stage', { text: '{}' }, popup, true],
    ['switchTo', { generations: ['a'] }, page, false],
    ['stepBack', { id: 'a', from: 'b' }, page, false],
    ['setDeleted', { id: 'a', isDeleted: true }, page, false],
    ['file', { id: 'a', which: 'current' }, page, false],
    ['openLibrary', { tab: 1 }, page, false],
    ['gist', { id: 'a' }, page, false],
    ['gist', { id: 'a' }, popup, true],
    ['briefing', { id: 'a' }, page, false],
    ['overview', { id: 'a' }, popup, true],
    ['overview', {}, popup, false],
    ['briefing', { id: 'a' }, popup, true],
    ['briefing', { id: 'a' }, withoutOrigin, false],
    ['overview', { id: 'a' }, { ...popup, origin: 'chrome-extension://test-extension-id.evil.example' }, false],
    ['overview', { id: 'a' }, { ...popup, origin: 'https://news.example' }, false],
    ['names', { words: [1], of: 'on', inject: false }, { ...popup, id: 'another-extension' }, false],
    ['names', { words: [1], of: 'on', inject: false }, {}, false],
    ['constructor', {}, popup, false],
    ['toString', {}, popup, false],
    ['nothing', {}, popup, false],
  ])('%s %j', async (call, input, sender, isAllowed) => {
    const answer = await respond(handlers, call, input, sender);
    expect(answer.ok).toBe(isAllowed);
    if (isAllowed) expect(answer).toEqual({ ok: true, value: { call, input } });
  });

  test.each([
    ['vote', { sentences: Array(41).fill('a') }],
    ['vote', { sentences: ['a'.repeat(301)] }],
    ['card', { keys: ['a/b'] }],
    ['card', { keys: [], inject: true }],
    ['card', { keys: Array(21).fill('a/b'), inject: true }],
    ['card', { keys: ['a/b'], inject: true, more: 1 }],
    ['card', { keys: ['x'.repeat(301)], inject: true }],
    ['found', { keys: 3 }],
    ['found', { keys: [3] }],
    ['found', { keys: Array.from({ length: 2001 }, () => 'a/b') }],
    ['open', {}],
    ['names', { words: [], of: 'the page', inject: false }],
    ['names', { words: ['Huawei'], of: 'on', inject: false }],
    ['names', { words: [2 ** 30], of: 'on', inject: false }],
    ['names', null],
    ['names', []],
  ])('%s with %j is refused', async (call, input) => {
    expect((await respond(handlers, call, input, popup)).ok).toBe(false);
  });

  test.each([
    ['https://news.example/a', 0, 'https://news.example', 'news.example'],
    ['blob:https://news.example/1-2', 0, undefined, 'news.example'],
    ['about:blank', 0, 'https://news.example', 'news.example'],
    ['about:blank', 0, 'null', undefined],
    ['about:blank', 7, 'https://advertisement.example', undefined],
    ['https://news.example/a', 7, 'https://advertisement.example', 'news.example'],
    [undefined, 7, 'https://advertisement.example', undefined],
  ])('who asks from %s, frame %i of %s, is on the site %s', async (url, frameId, origin, host) => {
    const telling = new Proxy({} as Handlers, { get: () => (_: unknown, asker: unknown) => asker });
    const { origin: _, ...bare } = page;
    const sender = { ...bare, tab: url === undefined ? { id: 1 } : { id: 1, url }, frameId };
    const input = { keys: ['a/b'] };
    const answer = await respond(telling, 'found', input, origin === undefined ? sender : { ...sender, origin });
    expect(answer).toEqual({ ok: true, value: { tab: 1, frame: frameId, ...(host === undefined ? {} : { host }) } });
  });

  test('what a handler throws comes back as words', async () => {
    const failing = { ...handlers, names: () => Promise.reject(new Error('The disk is full.')) } as unknown as Handlers;
    expect(await respond(failing, 'names', { words: [1], of: 'on', inject: false }, popup)).toEqual({
      ok: false,
      error: 'The disk is full.',
    });
  });

  test('an answer that the browser does not pass on is told in words', async () => {
    const listen = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
    serve(handlers);
    const onMessage = listen.mock.lastCall?.[0] as (message: unknown, sender: unknown, answer: unknown) => unknown;
    const answers: unknown[] = [];
    const answer = (value: { ok: boolean }) => {
      if (value.ok) throw new Error('Message length exceeded maximum allowed length.');
      answers.push(value);
    };
    expect(onMessage({ to: 'background', call: 'library', input: {} }, popup, answer)).toBe(true);
    await vi.waitFor(() => expect(answers).toEqual([{ ok: false, error: 'error_too_large' }]));
  });
});
