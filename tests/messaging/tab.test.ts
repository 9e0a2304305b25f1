import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { reportFrom, tabInFront } from '../../src/messaging/tab';

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
