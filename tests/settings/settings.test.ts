import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import {
  isOffOn,
  settingsFrom,
  withBriefing,
  withName,
  withPause,
  withSite,
  type Settings,
} from '../../src/settings/settings';
import { changeSettings, readSettings, watchLibrary, watchSettings } from '../../src/settings/store';

const settings = (more: Partial<Settings> = {}): Settings => ({ ...settingsFrom(undefined), ...more });
const exact = (host: string) => ({ host, isWhole: false });
const whole = (host: string) => ({ host, isWhole: true });

beforeEach(() => {
  fakeBrowser.reset();
  // Node 20 has no locks; one test at a time needs none.
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
});

describe('where nothing is marked', () => {
  test.each([
    ['nothing is set', {}, 'a.example', false],
    ['everywhere', { isOff: true }, 'a.example', true],
    ['everywhere, whatever is allowed', { isOff: true, allow: [exact('a.example')] }, 'a.example', true],
    ['in a pause', { pausedUntil: 2000 }, 'a.example', true],
    ['after a pause', { pausedUntil: 500 }, 'a.example', false],
    ['the host itself', { deny: [exact('a.example')] }, 'a.example', true],
    ['the host itself, with a dot', { deny: [exact('a.example')] }, 'a.example.', true],
    ['a whole domain, with a dot', { deny: [whole('a.example')] }, 'b.a.example.', true],
    ['a host that was set with a dot', { deny: [exact('a.example.')] }, 'a.example', true],
    ['not a host below it', { deny: [exact('a.example')] }, 'b.a.example', false],
    ['a whole domain', { deny: [whole('a.example')] }, 'c.b.a.example', true],
    ['not a name that only ends so', { deny: [whole('a.example')] }, 'ba.example', false],
    ['the closer rule', { deny: [whole('a.example')], allow: [exact('b.a.example')] }, 'b.a.example', false],
    [
      'the closer rule the other way',
      { allow: [whole('a.example')], deny: [exact('b.a.example')] },
      'b.a.example',
      true,
    ],
    ['the longer domain', { deny: [whole('a.example')], allow: [whole('b.a.example')] }, 'c.b.a.example', false],
    [
      'of two alike the one that says no',
      { deny: [exact('a.example')], allow: [exact('a.example')] },
      'a.example',
      true,
    ],
  ])('%s', (_, more, host, isOff) => {
    expect(isOffOn(host, settings(more), 1000)).toBe(isOff);
  });

  test.each([
    ['off', {}, true, { deny: [exact('a.example')], allow: [] }],
    ['on again', { deny: [exact('a.example')] }, false, { deny: [], allow: [] }],
    ['on again, set with a dot', { deny: [exact('a.example.')] }, false, { deny: [], allow: [] }],
    [
      'on in a domain that is off',
      { deny: [whole('example')] },
      false,
      { deny: [whole('example')], allow: [exact('a.example')] },
    ],
    [
      'off again there',
      { deny: [whole('example')], allow: [exact('a.example')] },
      true,
      { deny: [whole('example')], allow: [] },
    ],
    ['on where it is on', {}, false, { deny: [], allow: [] }],
  ])('one site is switched %s by the least change', (_, more, isOff, expected) => {
    const before = settings(more);
    const changed = withSite(before, 'a.example', isOff);
    expect(changed).toEqual(expected);
    expect(isOffOn('a.example', { ...before, ...changed }, 0)).toBe(isOff);
  });
});

test('names, briefings and pauses are switched on and off, each once', () => {
  const [a, b] = [
    { identity: 'a', name: 'A' },
    { identity: 'b', name: 'B' },
  ];
  expect(withName([a, b], a, true)).toEqual([b, a]);
  expect(withName([a, b], a, false)).toEqual([b]);
  expect(withBriefing(settings({ briefingsOff: ['x', 'y'] }), 'x', true)).toEqual({ briefingsOff: ['y'] });
  expect(withBriefing(settings({ briefingsOff: ['x'] }), 'x', false)).toEqual({ briefingsOff: ['x'] });
  expect(withPause(true, 1000)).toEqual({ pausedUntil: 1000 + 3_600_000 });
  expect(withPause(false, 1000)).toEqual({ pausedUntil: 0 });
});

test('a pause that is no moment, and texts that are too long, are none', () => {
  expect(settingsFrom({ pausedUntil: 1e300 }).pausedUntil).toBe(0);
  expect(settingsFrom({ briefingsOff: ['x'.repeat(1000), 'y'] }).briefingsOff).toEqual(['y']);
});

describe('whatever is stored', () => {
  test.each([
    [null],
    ['text'],
    [7],
    [[]],
    [{}],
    [{ isOff: 'yes', deny: 'a', known: [1], marks: 'none', pausedUntil: NaN }],
  ])('%j gives the default', (stored) => {
    expect(settingsFrom(stored)).toEqual(settingsFrom(undefined));
  });

  test('what is one of a list stays, the rest goes', () => {
    const stored = {
      deny: [whole('a.example'), 'b.example', null, { host: 1, isWhole: true }],
      briefingsOff: ['x', 3],
    };
    expect(settingsFrom(stored)).toEqual(settings({ deny: [whole('a.example')], briefingsOff: ['x'] }));
  });

  test('the hosts of the first version are taken over, and its key goes with the first change', async () => {
    await fakeBrowser.storage.local.set({ sitesOff: ['a.example', 3] });
    expect((await readSettings()).deny).toEqual([exact('a.example')]);
    await changeSettings(() => ({ marks: 'every' }));
    expect(await readSettings()).toEqual(settings({ deny: [exact('a.example')], marks: 'every' }));
    expect(await fakeBrowser.storage.local.get('sitesOff')).toEqual({});
  });
});

test('a change is told until the signal ends; another key is none', async () => {
  const heard: unknown[] = [];
  const life = new AbortController();
  watchSettings(({ marks }) => heard.push(marks), { signal: life.signal });
  watchLibrary(() => heard.push('library'), { signal: life.signal });
  await changeSettings(() => ({ marks: 'alt' }));
  await fakeBrowser.storage.local.set({ other: 1 });
  await fakeBrowser.storage.local.set({ libraryRevision: 'a' });
  life.abort();
  await changeSettings(() => ({ marks: 'first' }));
  expect(heard).toEqual(['alt', 'library']);
});
