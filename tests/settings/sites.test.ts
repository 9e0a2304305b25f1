import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { isSiteOff, setSiteOff, watchSite } from '../../src/settings/sites';

beforeEach(() => fakeBrowser.reset());

test('a site is on until it is switched off, and on again', async () => {
  expect(await isSiteOff('a.example')).toBe(false);
  await setSiteOff('a.example', true);
  await setSiteOff('b.example', true);
  expect(await isSiteOff('a.example')).toBe(true);
  await setSiteOff('a.example', false);
  expect(await isSiteOff('a.example')).toBe(false);
  expect(await isSiteOff('b.example')).toBe(true);
});

test('a page hears of its own site alone, until it leaves', async () => {
  const heard: boolean[] = [];
  const life = new AbortController();
  watchSite('a.example', (isOff) => heard.push(isOff), { signal: life.signal });
  await setSiteOff('b.example', true);
  await setSiteOff('a.example', true);
  await setSiteOff('b.example', false);
  await setSiteOff('a.example', false);
  life.abort();
  await setSiteOff('a.example', true);
  expect(heard).toEqual([true, false]);
});

test.each([['text'], [null], [[1, 'a.example']], [{}]])(
  'whatever stands in storage (%j), hosts come out',
  async (stored) => {
    await fakeBrowser.storage.local.set({ sitesOff: stored });
    expect(await isSiteOff('a.example')).toBe(Array.isArray(stored));
  },
);
