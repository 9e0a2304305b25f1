import { expect, test } from 'vitest';
import type { Staged } from '../../src/messaging/library-calls';
import { importFiles, type ImportCalls, type TextFile } from '../../src/views/import-files';

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
