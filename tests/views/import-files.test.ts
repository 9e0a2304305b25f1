import { expect, test } from 'vitest';
import type { Staged } from '../../src/messaging/library-calls';
import { backupHead, backupLine } from '../../src/format/backup';
import { importFiles, restoreBackup, type ImportCalls, type TextFile } from '../../src/views/import-files';

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

const file = (name: string, text: string): TextFile => {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
};

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
  const line = backupLine({ text: 'harbour lämp', isPrevious: false });
  const text = backupHead({ made: '2026-01-01T00:00:00Z', files: 1, settings: {} }) + line;
  expect(await restoreBackup(file('backup.jsonl', text), calls, () => {})).toMatchObject({ isWhole: true });
  expect(switched).toEqual(['harbour lämp']);
  const bytes = Buffer.from(text, 'latin1');
  const damaged = { ...file('backup.jsonl', ''), arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) };
  const restored = await restoreBackup(damaged, calls, () => {});
  expect(restored).toMatchObject({ isWhole: false, outcomes: [{ result: { ok: false, faultCount: 1 } }] });
  expect(JSON.stringify(restored)).toContain('UTF-8');
  expect(switched).toHaveLength(1);
});
