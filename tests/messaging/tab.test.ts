import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { reportFrom, tabInFront, wouldMark } from '../../src/messaging/tab';

const granted = new Set<string>();
let result: true | undefined;

beforeEach(() => {
  fakeBrowser.reset();
  granted.clear();
  result = true;
  fakeBrowser.i18n.getMessage = (key: string | string[]) => String(key);
  Object.assign(fakeBrowser.runtime, { sendMessage: () => Promise.reject(new Error('Nobody.')) });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: () => Promise.reject(new Error('No page script.')),
    get: (id: number) =>
      id === 1 ? Promise.resolve({ url: 'https://a.example:8080/b' }) : Promise.reject(new Error()),
  });
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => origins.every((one) => granted.has(one)),
  });
  // With a click on our button Chrome lets us run there, this once.
  Object.assign(fakeBrowser.scripting, { executeScript: async () => [{ result }] });
});

test.each([
  ['may read no site', [], 1, true, 'permission'],
  ['may read another site only', ['https://b.example/*'], 1, true, 'permission'],
  ['may read this site alone', ['https://a.example/*'], 1, true, 'reload'],
  ['may read every site', ['*://*/*'], 1, true, 'reload'],
  ['may not run on it in spite of that', ['*://*/*'], 1, undefined, 'protected'],
  ['has no tab to ask of', [], -1, undefined, 'permission'],
] as const)('a page that says nothing where the extension %s', async (_, origins, tab, ran, silence) => {
  for (const origin of origins) granted.add(origin);
  result = ran;
  expect(await reportFrom(tab)).toBe(silence);
});

test.each([
  ['https://a.example:8080/b', 'a.example'],
  ['blob:https://a.example/1-2', 'a.example'],
  ['about:blank', ''],
  ['file:///a.html', ''],
  ['chrome-extension://test-extension-id/a.html', ''],
  [undefined, ''],
])('the page at %s is on the site "%s"', async (url, host) => {
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 3, url }] });
  expect(await tabInFront('https://popup.example/')).toEqual({ id: 3, host });
});

/** Page scripts that say this, by the number of their frame; the background knows of the frame 7. */
function answering(told: Record<number, unknown>): void {
  const value = (frameId: number) => ({ ok: true, value: told[frameId] });
  Object.assign(fakeBrowser.runtime, { sendMessage: async () => ({ ok: true, value: [7] }) });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (_tab: number, _message: unknown, { frameId }: { frameId: number }) => value(frameId),
  });
}

const mention = { surface: 'Marlow', class: 'unique', why: 'It is written so.', at: 0.5 };
const entity = { identity: 'x', isKnown: false, name: 'Marlow', kind: 'organization', mentions: [mention] };
const told = (key: string) => ({ state: 'ready', isPainted: true, entities: [{ key, briefings: ['a'], ...entity }] });

test('what a page tells that is no report: the page cannot be read; of a frame it counts for nothing', async () => {
  answering({ 0: told('a/page'), 7: told('a/frame') });
  expect(await reportFrom(1)).toMatchObject({ state: 'ready', entities: [{ key: 'a/page' }, { key: 'a/frame' }] });
  answering({ 0: told('a/page'), 7: { ...told('a/frame'), entities: [null] } });
  expect(await reportFrom(1)).toMatchObject({ state: 'ready', entities: [{ key: 'a/page' }] });
  answering({ 0: { ...told('a/page'), entities: [null] }, 7: told('a/frame') });
  expect(await reportFrom(1)).toEqual({
    state: 'failed',
    error: 'error_not_understood',
    isPainted: true,
    entities: [],
  });
});

test('what a page would mark is told where it is a count', async () => {
  answering({ 0: { lamps: 2 } });
  expect(await wouldMark(1)).toEqual({ lamps: 2 });
  for (const value of [null, 'lamps', { lamps: { toString: 1 } }]) {
    answering({ 0: value });
    expect(await wouldMark(1)).toBeUndefined();
  }
});
