import { h } from 'preact';
import { expect, test, vi } from 'vitest';
import { Library } from '../../src/views/Library';
import type { LibraryActions, LibraryView } from '../../src/views/library-state';
import { ShelfTab } from '../../src/views/ShelfTab';
import { libraries, libraryActions } from '../gallery/library-states';
import { draw } from './drawn';

/** One with briefings. */
const view = libraries[0]?.view;
if (!view) throw new Error('no library');
const drawn = (more: Partial<LibraryView> = {}, done: Partial<LibraryActions> = {}) =>
  draw(h(Library, { view: { ...view, ...more }, actions: { ...libraryActions, ...done } }));

const pickers = (page: HTMLElement) => [...page.querySelectorAll<HTMLInputElement>('input[type=file]')];

test('while files are taken it is said where it stays in sight, and no others are picked', () => {
  const page = drawn({ progress: { file: 1, of: 12 }, message: 'Something was said.' });
  expect(page.querySelector('.message')?.textContent).toBe('Checking file 1 of 12…');
  expect(pickers(page).map((input) => input.getAttribute('aria-disabled'))).toEqual(['true', 'true']);
  expect(pickers(drawn()).map((input) => input.getAttribute('aria-disabled'))).toEqual(['false', 'false']);
});

test('what became of files is said in a place that was there before', () => {
  const statuses = (page: HTMLElement) => page.querySelectorAll('[aria-labelledby=importing] [role=status]');
  const [before, ...others] = statuses(drawn());
  expect(before?.textContent).toBe('');
  expect(others).toEqual([]);
  const outcomes = [
    { name: 'backup.jsonl', result: { ok: false, isBackup: true } },
    { name: 'other.jsonl', line: 7, result: { ok: false, faults: ['That is none.'], faultCount: 1 } },
  ] satisfies LibraryView['outcomes'];
  const page = drawn({ outcomes });
  expect(statuses(page)[0]?.textContent).toBe('0 briefings imported · 2 files not imported');
  const [backup, other] = [...page.querySelectorAll('.outcomes .kept')].map(({ textContent }) => textContent);
  expect(backup).toBe('backup.jsonlNot imported: this is a backup. Choose “Restore a backup” below.');
  expect(other).toMatch(/^other\.jsonl, line 7Not imported: it does not fit.*That is none\.$/);
});

test('a library that does not answer is asked again; one that was lost is gone on with', () => {
  const pressed = (kind: string) => {
    const done = { onAcceptLoss: vi.fn(), onLoadAgain: vi.fn() };
    const page = drawn({ library: { entries: [], failure: { kind, words: 'It failed.' } } }, done);
    const button = page.querySelector<HTMLElement>('.failure button');
    button?.click();
    return [button?.textContent, done.onAcceptLoss.mock.calls.length, done.onLoadAgain.mock.calls.length];
  };
  expect(pressed('silent')).toEqual(['Try again', 0, 1]);
  expect(pressed('lost')).toEqual(['Go on with what is left', 1, 0]);
});

test('of a briefing that no longer fits it is said that its names are not marked, in the popup too', () => {
  const told = 'Its names are not marked: this version of Backstory cannot read its file, which is kept as it is.';
  const rowsThatTell = (page: HTMLElement) =>
    [...page.querySelectorAll('li')].flatMap(({ textContent }) => (textContent?.includes(told) ? textContent : []));
  const popup = draw(
    h(ShelfTab, {
      library: view.library,
      settings: view.settings,
      onPage: {},
      onSettings: () => {},
      onOpenBriefing: () => {},
    }),
  );
  const [inPopup, ...others] = rowsThatTell(popup);
  expect(inPopup).toMatch(/^Lamps of another timeIts names/);
  expect(others).toEqual([]);
  const [inLibrary, ...rest] = rowsThatTell(drawn());
  expect(inLibrary).toMatch(/^Lamps of another time/);
  expect(inLibrary).toContain('Export');
  expect(rest).toEqual([]);
});
