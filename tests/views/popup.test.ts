import { parseHTML } from 'linkedom';
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { gistOf, overviewOf } from '../../src/format/gist';
import { translateFrom } from '../../src/format/words';
import type { PageReport } from '../../src/messaging/calls';
import { settingsFrom, type Settings } from '../../src/settings/settings';
import { Words } from '../../src/ui/words';
import { PopupPage, type PopupServices } from '../../src/views/PopupPage';
import { makeBriefing } from '../briefing';

const briefing = makeBriefing();

const named = (name: string, ...briefings: string[]): PageReport['entities'][number] => ({
  key: `${briefings[0]}/${name}`,
  identity: name,
  isKnown: false,
  name,
  kind: 'organization',
  briefings,
  mentions: [],
});
const reportOf = (...entities: PageReport['entities']): PageReport => ({ state: 'ready', isPainted: true, entities });

let settings: Settings;
let services: PopupServices;

beforeEach(() => {
  const { document } = parseHTML('<html><body></body></html>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('close', () => {});
  settings = settingsFrom(undefined);
  services = {
    tab: () => Promise.resolve({ id: 1, host: 'news.example' }),
    report: () => Promise.resolve(reportOf(named('Marlow Works', briefing.id))),
    overview: () => Promise.resolve(overviewOf(briefing)),
    gist: () => Promise.resolve(gistOf(briefing)),
    library: () => Promise.resolve({ entries: [] }),
    keys: () => Promise.resolve({ next: 'Alt+Shift+N', previous: 'Alt+Shift+P' }),
    settings: () => Promise.resolve(settings),
    changeSettings: (change) => Promise.resolve(void (settings = { ...settings, ...change(settings) })),
    watchSettings: () => {},
    openLibrary: () => Promise.resolve(),
    visit: () => Promise.resolve(true),
    openBriefing: () => Promise.resolve(),
    askForSites: () => Promise.resolve(true),
    reload: () => Promise.resolve(),
  };
});
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

async function open(some: Partial<PopupServices> = {}): Promise<void> {
  services = { ...services, ...some };
  const popup = h(PopupPage, { services });
  render(h(Words.Provider, { value: translateFrom(messages), children: popup }), document.body);
  await shows('On this page');
}

const shown = () => document.body.textContent ?? '';
const shows = (words: string) => vi.waitFor(() => expect(shown()).toContain(words));

let clock = 0;

/** @param after milliseconds after the press before */
function press(words: string, after = 1000): void {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
  if (!button) throw new Error(`No button "${words}".`);
  const click = new (document.defaultView as unknown as typeof globalThis).Event('click', { bubbles: true });
  button.dispatchEvent(Object.assign(click, { timeStamp: (clock += after) }));
}

function flip(): void {
  const change = new (document.defaultView as unknown as typeof globalThis).Event('change', { bubbles: true });
  document.querySelector('.bar input')?.dispatchEvent(change);
}

const current = () => [...document.querySelectorAll('[role=tab][aria-selected=true]')].map(({ id }) => id);

test.each([
  ['Briefing', 'gist', 'The briefing could not be loaded: It is gone.', 'Key points'],
  ['Library', 'library', 'The library could not be loaded: It is gone.', 'Turn off everywhere'],
] as const)(
  '%s that cannot be had: said, with the way to try again, whatever else is done',
  async (tab, call, why, had) => {
    const asked = vi.fn(services[call]).mockRejectedValueOnce(new Error('It is gone.'));
    await open({ [call]: asked });
    press(tab);
    await shows(why);
    flip();
    await vi.waitFor(() => expect(settings.deny).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(shown()).toContain(why);
    press('Try again');
    await shows(had);
    expect(shown()).not.toContain(why);
    expect(asked).toHaveBeenCalledTimes(2);
  },
);

test('a briefing that can no longer be told of takes its tab with it, and the page’s is shown', async () => {
  const overview = vi.fn(services.overview);
  await open({ overview });
  press('Briefing');
  await shows('Key points');
  overview.mockRejectedValueOnce(new Error('It is gone.'));
  flip();
  await shows('The briefing could not be loaded: It is gone.');
  expect(current()).toEqual(['tab-page']);
  expect(shown()).toContain('Show the reason for each');
  flip();
  await shows('Key points');
  expect(current()).toEqual(['tab-briefing']);
});

test('of several briefings the one with the most names here is told of first, and each can be opened', async () => {
  const other = { ...makeBriefing(), id: 'other', title: 'Lamps of the coast' };
  const kept = [briefing, other].map((one) => ({
    id: one.id,
    isBundled: false,
    current: { title: one.title, counts: overviewOf(one).counts, sources: [] },
  }));
  const openBriefing = vi.fn(services.openBriefing);
  await open({
    report: () => Promise.resolve(reportOf(named('Quill', 'other'), named('Marlow Works', briefing.id, 'other'))),
    overview: (id) => Promise.resolve(overviewOf(id === 'other' ? other : briefing)),
    library: () => Promise.resolve({ entries: kept }),
    openBriefing,
  });
  await shows(`${other.title} · `);
  press('1 more briefing has names here');
  await shows('1 name on the page');
  expect(current()).toEqual(['tab-library']);
  press(briefing.title);
  await vi.waitFor(() => expect(openBriefing).toHaveBeenCalledExactlyOnceWith(briefing.id));
});

test('on a page without names no briefing is told of; the library is a press away', async () => {
  const overview = vi.fn(services.overview);
  const openLibrary = vi.fn(services.openLibrary);
  await open({ report: () => Promise.resolve(reportOf()), overview, openLibrary });
  await shows('No names marked');
  expect(shown()).not.toContain('Open briefing');
  expect(overview).not.toHaveBeenCalled();
  press('Open the library');
  await vi.waitFor(() => expect(openLibrary).toHaveBeenCalledTimes(1));
});

test.each([
  [{ next: 'Alt+Shift+N', previous: 'Ctrl+B' }, 'Next name: Alt+Shift+N. Previous name: Ctrl+B.'],
  [{ next: '', previous: 'Ctrl+B' }, 'Previous name: Ctrl+B.'],
  [{ next: '', previous: '' }, 'No keys are set to go from name to name.'],
])('the keys that go from name to name are told: %j', async (keys, words) => {
  await open({ keys: () => Promise.resolve(keys) });
  await shows(words);
  expect(shown()).not.toContain('name: .');
});

test('marks are turned off everywhere, or for an hour, and on by one button whatever was set', async () => {
  await open();
  press('Library');
  await shows('Turn off everywhere');
  press('Turn off for an hour');
  await shows('Backstory is off on all sites until');
  expect(settings.pausedUntil).toBeGreaterThan(Date.now());
  settings = { ...settings, isOff: true };
  press('Turn on');
  await shows('Turn off everywhere');
  expect(settings).toMatchObject({ isOff: false, pausedUntil: 0 });
  press('Turn off everywhere');
  await shows('Backstory is off on all sites.');
  expect(settings.isOff).toBe(true);
});

test('a second press of the same finger does not undo the first', async () => {
  await open();
  press('Library');
  await shows('Turn off everywhere');
  press('Turn off everywhere');
  await shows('Backstory is off on all sites.');
  for (const after of [150, 400, 400]) press('Turn on', after);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(settings.isOff).toBe(true);
  press('Turn on', 600);
  await shows('Turn off for an hour');
  press('Turn off for an hour', 150);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(settings).toMatchObject({ isOff: false, pausedUntil: 0 });
});

test('where marks wait for Alt, the popup says so; it does not elsewhere', async () => {
  await open();
  await shows('Show the reason for each');
  expect(shown()).not.toContain('Alt is held');
  render(null, document.body);
  settings = { ...settings, marks: 'alt' };
  await open();
  await shows('Marks show only while Alt is held.');
});

test('a page whose names could not be read can be loaded again', async () => {
  const reload = vi.fn(services.reload);
  await open({ report: () => Promise.resolve({ ...reportOf(), state: 'failed', error: 'It is gone.' }), reload });
  await shows('The page’s names could not be read: It is gone.');
  press('Reload the page');
  await vi.waitFor(() => expect(reload).toHaveBeenCalledExactlyOnceWith(1));
});

test('a page that says again and again that it is still reading is not asked without a pause', async () => {
  const report = vi.fn<PopupServices['report']>(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return { ...reportOf(), state: 'reading' };
  });
  await open({ report });
  await shows('Reading the page…');
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(report.mock.calls.length).toBeGreaterThan(1);
  expect(report.mock.calls.length).toBeLessThan(6);
  report.mockResolvedValue(reportOf(named('Marlow Works', briefing.id)));
  await shows('On this page · 1');
});
