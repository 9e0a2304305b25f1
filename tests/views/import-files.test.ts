import { expect, test } from 'vitest';
import type { Staged } from '../../src/messaging/library-calls';
import { backupHead, backupLine } from '../../src/format/backup';
import { importFiles, restoreBackup, type ImportCalls, type TextFile } from '../../src/views/import-files';
import { makeBriefing } from '../briefing';

const COUNTS = { sources: 1, names: 1, facts: 1, quotations: 0, disputes: 0 };

/** A background that takes every text as a briefing whose id is the text's first word. */
function background() {
  const switched: string[] = [];
  const calls: ImportCalls = {
    stage: (text): Promise<Staged> =>
      Promise.resolve({
        ok: true,
        generation: text,
        id: text.split(' ')[0] ?? '',
        title: text,
        counts: COUNTS,
        flags: [],
        flagCount: 0,
      }),
    switchTo: (generations) => Promise.resolve(switched.push(...generations)),
  };
  return { calls, switched };
}

const file = (name: string, text: string): TextFile => new File([text], name);
const backup = (...texts: string[]) =>
  backupHead({ made: '2026-01-01T00:00:00Z', files: texts.length, settings: {} }) +
  texts.map((text) => backupLine({ text, isPrevious: false })).join('');

test('of two files of one briefing the first is taken: what was there before stays the step back', async () => {
  const { calls, switched } = background();
  const files = [file('a.json', 'harbour 2'), file('a (1).json', 'harbour 3'), file('b.json', 'tide 1')];
  const { outcomes, problem } = await importFiles(files, calls, () => {});
  expect(problem).toBeUndefined();
  expect(switched).toEqual(['harbour 2', 'tide 1']);
  expect(outcomes.map(({ result }) => ('twin' in result ? result.twin : result.ok))).toEqual([true, 'a.json', true]);
});

test('a backup that is no longer UTF-8 is restored not at all, as what it holds would be another text', async () => {
  const { calls, switched } = background();
  const text = backup('harbour lämp');
  expect(await restoreBackup(file('backup.jsonl', text), calls, () => {})).toMatchObject({ isRestored: true });
  expect(switched).toEqual(['harbour lämp']);
  const bytes = Buffer.from(text, 'latin1');
  const damaged = new File([Uint8Array.from(bytes)], 'backup.jsonl');
  const restored = await restoreBackup(damaged, calls, () => {});
  expect(restored).toMatchObject({ isRestored: false, outcomes: [{ result: { ok: false, faultCount: 1 } }] });
  expect(JSON.stringify(restored)).toContain('UTF-8');
  expect(switched).toHaveLength(1);
});

test('files are counted from the first', async () => {
  const { calls } = background();
  const steps: string[] = [];
  const onStep = (number: number, of: number) => steps.push(`${number} of ${of}`);
  await importFiles([file('a.json', 'harbour'), file('b.json', 'tide')], calls, onStep);
  await restoreBackup(file('backup.jsonl', backup('harbour')), calls, onStep);
  expect(steps).toEqual(['1 of 2', '2 of 2', '1 of 1']);
});

test('a backup among briefings is told of as one, of whatever length, and the others are taken', async () => {
  const { calls, switched } = background();
  const long = backup('harbour'.repeat(1_000_000));
  const files = [file('a.json', 'tide'), file('backup.jsonl', backup('harbour')), file('long.jsonl', long)];
  const { outcomes } = await importFiles(files, calls, () => {});
  expect(outcomes.map(({ result }) => ('isBackup' in result ? 'a backup' : result.ok))).toEqual([
    true,
    'a backup',
    'a backup',
  ]);
  expect(switched).toEqual(['tide']);
});

test('a briefing where a backup was asked for is told of as one; a damaged backup is not', async () => {
  const { calls } = background();
  const restored = async (text: string) => restoreBackup(file('a.json', text), calls, () => {});
  expect(await restored(JSON.stringify(makeBriefing(), null, 2))).toEqual({ line: 1, isBriefing: true });
  expect(await restored(backup('harbour', 'tide').slice(0, -10))).toEqual({ line: 3, isBriefing: false });
});

test('a file in a backup that no longer fits is told of by its line, and keeps no other out', async () => {
  const { calls, switched } = background();
  const stage: ImportCalls['stage'] = async (text) =>
    text === 'broken' ? { ok: false, faults: ['no'], faultCount: 1 } : calls.stage(text);
  const restore = (...texts: string[]) =>
    restoreBackup(file('backup.jsonl', backup(...texts)), { ...calls, stage }, () => {});
  const refusedIn = (restored: Awaited<ReturnType<typeof restore>>) =>
    'line' in restored ? [] : restored.outcomes.filter(({ result }) => !result.ok);
  const restored = await restore('harbour', 'broken', 'tide');
  expect(refusedIn(restored)).toMatchObject([{ name: 'backup.jsonl', line: 3 }]);
  expect(restored).toMatchObject({ isRestored: true });
  expect(switched).toEqual(['harbour', 'tide']);
  expect(await restore('broken')).toMatchObject({ isRestored: false });
});

test('an earlier version in a backup does not come back as the current one, which no longer fits', async () => {
  const { calls, switched } = background();
  const stage: ImportCalls['stage'] = async (text) =>
    text === 'newer' ? { ok: false, faults: ['no'], faultCount: 1 } : calls.stage(text);
  const lines = [
    backupLine({ text: 'tide', isPrevious: false }),
    backupLine({ text: 'older', isPrevious: true }),
    backupLine({ text: 'newer', isPrevious: false }),
  ];
  const text = backupHead({ made: '2026-01-01T00:00:00Z', files: 3, settings: {} }) + lines.join('');
  const restored = await restoreBackup(file('backup.jsonl', text), { ...calls, stage }, () => {});
  expect(restored).toMatchObject({ isRestored: true, outcomes: [{ line: 2 }, { line: 4, result: { ok: false } }] });
  expect(switched).toEqual(['tide']);
});

test('where the library fails, nothing of a backup is taken', async () => {
  const { calls, switched } = background();
  const stage: ImportCalls['stage'] = async (text) => {
    if (text === 'tide') throw new Error('It is full.');
    return calls.stage(text);
  };
  const restored = await restoreBackup(file('backup.jsonl', backup('harbour', 'tide')), { ...calls, stage }, () => {});
  expect(restored).toMatchObject({ isRestored: false, outcomes: [{}, { result: { error: 'It is full.' } }] });
  expect(switched).toEqual([]);
});
