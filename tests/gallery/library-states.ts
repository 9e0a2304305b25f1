/** The library's page, and the popup's tab of it, in their states. */
import type { LibraryEntry, LibraryState } from '../../src/messaging/library-calls';
import { settingsFrom } from '../../src/settings/settings';
import type { LibraryActions, LibraryView } from '../../src/views/library-state';

const nothing = () => {};

/** They do nothing. */
export const libraryActions: LibraryActions = {
  onImport: nothing,
  onSwitch: nothing,
  onExport: nothing,
  onStepBack: nothing,
  onDelete: nothing,
  onOpen: nothing,
  onBackup: nothing,
  onRestore: nothing,
  onAcceptLoss: nothing,
  onLoadAgain: nothing,
  onEraseAll: nothing,
  onSettings: nothing,
  onApart: nothing,
};

const DAY = Date.UTC(2026, 10, 20, 9, 30);

const kept = (title: string, size: number): LibraryEntry['current'] => ({
  title,
  counts: { sources: 2, names: 14, facts: 9, quotations: 3, disputes: 1 },
  sources: ['A lamp for the harbour', 'The harbour at night'],
  generation: title,
  importedAt: DAY,
  size,
});

const entries: LibraryEntry[] = [
  { id: 'harbour', isBundled: false, current: kept('The harbour lamp', 12_345), previous: kept('The harbour', 9000) },
  { id: 'tide', isBundled: false, current: kept('Tides and their keepers', 4_900_000) },
  { id: 'old', isBundled: false, isOutdated: true, current: kept('Lamps of another time', 700) },
  { id: 'gone', isBundled: false, current: kept('A briefing that was deleted', 800), isDeleted: true },
  {
    id: 'bundled',
    isBundled: true,
    current: {
      title: 'One that comes along',
      counts: { sources: 1, names: 29, facts: 26, quotations: 9, disputes: 3 },
      sources: ['An article'],
    },
  },
];

export const library: LibraryState = { entries, used: 5_400_000, free: 9_100_000_000 };

const view = (more: Partial<LibraryView> = {}): LibraryView => ({
  library,
  settings: settingsFrom(undefined),
  shared: undefined,
  onPage: undefined,
  progress: undefined,
  outcomes: [],
  message: undefined,
  ...more,
});

const counts = { sources: 2, names: 14, facts: 9, quotations: 3, disputes: 1 };

export const libraries: { title: string; direction?: 'rtl'; view: LibraryView }[] = [
  { title: 'with briefings', view: view({ onPage: { harbour: 3, bundled: 12 } }) },
  {
    title: 'after an import',
    view: view({
      outcomes: [
        {
          name: 'lamp.briefing.json',
          result: {
            ok: true,
            generation: 'g',
            id: 'harbour',
            title: 'The harbour lamp',
            counts,
            flags: [
              'entities[0].name: "Nvidіa" mixes scripts within a word; expected letters of one script (type it again)',
            ],
            flagCount: 21,
            replaces: { title: 'The harbour', isBundled: false },
          },
        },
        {
          name: 'broken.briefing.json',
          result: {
            ok: false,
            faults: [
              'facts[0].act: found "claimed"; expected one of "announced", "said" (choose what the source supports)',
            ],
            faultCount: 1,
          },
        },
        { name: 'other.briefing.json', result: { ok: false, error: 'the extension did not answer in time.' } },
      ],
      message: 'Something was said.',
    }),
  },
  { title: 'while it takes files', view: view({ progress: { file: 12, of: 400 } }) },
  {
    title: 'with settings',
    view: view({
      settings: settingsFrom({
        isOff: true,
        pausedUntil: Date.UTC(2100, 0, 1),
        marks: 'alt',
        deny: [{ host: 'bank.example', isWhole: true }],
        allow: [{ host: 'news.bank.example', isWhole: false }],
        known: [{ identity: 'x', name: 'Marlow Works' }],
        briefingsOff: ['tide'],
        apart: [{ identity: 'y', name: 'Quill' }],
      }),
      shared: {
        count: 501,
        names: [
          { identity: 'y', name: 'Quill', kind: 'person', briefings: ['harbour', 'tide'] },
          { identity: 'z', name: 'Marlow Works', kind: 'organization', briefings: ['harbour', 'bundled'] },
        ],
      },
    }),
  },
  {
    title: 'that was lost',
    view: view({
      library: {
        entries: entries.slice(-1),
        failure: {
          kind: 'lost',
          words: 'The browser gives the library back without what was in it. Missing: The harbour lamp',
        },
      },
    }),
  },
  { title: 'right to left', direction: 'rtl', view: view({ onPage: {} }) },
];
