import { h } from 'preact';
import { expect, test, vi } from 'vitest';
import { backupHead, backupLine } from '../../src/format/backup';
import type { Staged } from '../../src/messaging/library-calls';
import { settingsFrom } from '../../src/settings/settings';
import { LibraryPage, type LibraryServices } from '../../src/views/LibraryPage';
import { draw } from './drawn';

/** A library that has the briefing "harbour", and takes every text but one as a briefing whose id is its first word. */
const services: LibraryServices = {
  library: () => Promise.resolve({ entries: [] }),
  shared: () => Promise.resolve({ count: 0, names: [] }),
  stage: (text): Promise<Staged> => {
    const [id = ''] = text.split(' ');
    if (id === 'outdated') return Promise.resolve({ ok: false, faults: ['It does not fit.'], faultCount: 1 });
    const counts = { sources: 1, names: 1, facts: 1, quotations: 0, disputes: 0 };
    const replaces = id === 'harbour' ? { replaces: { title: id, isBundled: false } } : {};
    return Promise.resolve({
      ok: true,
      generation: text,
      id,
      title: text,
      counts,
      flags: [],
      flagCount: 0,
      ...replaces,
    });
  },
  switchTo: () => Promise.resolve(),
  stepBack: () => Promise.resolve([]),
  setDeleted: () => Promise.resolve([]),
  file: () => Promise.resolve(''),
  acceptLoss: () => Promise.resolve(),
  eraseAll: () => Promise.resolve(),
  open: () => Promise.resolve(),
  settings: () => Promise.resolve(settingsFrom(undefined)),
  changeSettings: () => Promise.resolve(),
  watchSettings: () => {},
  watchLibrary: () => {},
  onPage: () => Promise.resolve(undefined),
  save: () => {},
};

async function pick(page: HTMLElement, picker: string, file: File): Promise<void> {
  const input = await vi.waitFor(() => {
    const found = page.querySelector<HTMLInputElement>(picker);
    if (!found) throw new Error('no picker yet');
    return found;
  });
  Object.assign(input, { files: [file] });
  input.dispatchEvent(new (page.ownerDocument.defaultView as Window & typeof globalThis).Event('change'));
}

/** @returns what is said of a file that is restored */
async function restored(text: string): Promise<string> {
  const page = draw(h(LibraryPage, { services }));
  await pick(page, 'label input[type=file]', new File([text], 'backup.jsonl'));
  return vi.waitFor(() => {
    const words = page.querySelector('.message')?.textContent ?? '';
    if (!words.includes('estored')) throw new Error(`it says "${words}"`);
    return words;
  });
}

function backup(settings: unknown, ...files: { text: string; isPrevious: boolean }[]): string {
  return backupHead({ made: '2026-01-01T00:00:00Z', files: files.length, settings }) + files.map(backupLine).join('');
}

test('what was restored is counted in briefings, and what else has changed is said where it has', async () => {
  const earlier = { text: 'tide 1', isPrevious: true };
  const tide = { text: 'tide 2', isPrevious: false };
  const harbour = { text: 'harbour 1', isPrevious: false };
  expect(await restored(backup(undefined, earlier, tide))).toBe('Restored 1 briefing.');
  expect(await restored(backup({}, earlier, tide, harbour))).toBe(
    'Restored 2 briefings. The settings are now those of the backup. What was here before is kept as the earlier version.',
  );
});

test('what this version cannot read is left out, and that is said; the settings come without any file, too', async () => {
  const tide = { text: 'tide', isPrevious: false };
  const outdated = { text: 'outdated', isPrevious: false };
  const earlier = { text: 'harbour 1', isPrevious: true };
  expect(await restored(backup(undefined, tide, outdated))).toBe(
    'Restored 1 briefing. 1 file in it is left out, as this version of Backstory cannot read it, see below: keep the backup.',
  );
  // The library has the one before already.
  expect(await restored(backup(undefined, earlier, outdated))).toBe(
    'Not restored: a file in the backup was refused, see below. Nothing was changed.',
  );
  expect(await restored(backup({}))).toBe('Restored 0 briefings. The settings are now those of the backup.');
});

test('a briefing that is picked there is told of as one', async () => {
  expect(await restored('{"format":"backstory/1"}')).toBe('Not restored: this is a briefing. Import it above.');
});

test('what became of files is said anew, where the words are those of the files before too', async () => {
  let finish = () => {};
  const taking = new Promise<void>((resolve) => (finish = resolve));
  const switchTo = vi.fn(services.switchTo);
  const page = draw(h(LibraryPage, { services: { ...services, switchTo } }));
  const said = () => page.querySelector('[aria-labelledby=importing] [role=status]')?.textContent;
  const take = (text: string) => pick(page, '.drop input', new File([text], 'tide.briefing.json'));
  const words = '1 briefing imported · 0 files not imported';
  await take('tide 1');
  await vi.waitFor(() => expect(said()).toBe(words));
  switchTo.mockReturnValueOnce(taking);
  await take('tide 2');
  await vi.waitFor(() => expect(switchTo).toHaveBeenCalledTimes(2));
  expect(said()).toBe('');
  finish();
  await vi.waitFor(() => expect(said()).toBe(words));
});
