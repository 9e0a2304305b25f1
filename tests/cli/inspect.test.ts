import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspect, type Inspected } from '../../src/cli/inspect';
import { makeBriefing } from '../briefing';

const folder = mkdtempSync(join(tmpdir(), 'inspect-'));
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const mentions = (...args: string[]): Inspected[] => JSON.parse(inspect([...args, '--json']));

describe('inspect', () => {
  test('an HTML file: by block, with class and reason', () => {
    const path = file('page.html', '<p>The sea.</p><p>Nvidia’s <b>CU</b>DA</p>');
    expect(mentions(path)).toEqual([
      {
        text: 'Nvidia',
        entity: 'nvidia',
        name: 'Nvidia',
        class: 'unique',
        why: 'Taken for this name because it is written just as this name is.',
        block: 1,
      },
      {
        text: 'CUDA',
        entity: 'cuda',
        name: 'CUDA',
        class: 'unique',
        why: 'Taken for this name because it is written just as this name is.',
        block: 1,
      },
    ]);
  });

  test('a text file: with offsets into the file', () => {
    const text = 'The sea.\n\n  Über Nvidia\u00A0und\nDeep\u00ADSeek.\n';
    const found = mentions(file('page.txt', text));
    expect(found.map(({ text: surface, block }) => [surface, block])).toEqual([
      ['Nvidia', 1],
      ['Deep\u00ADSeek', 1],
    ]);
    for (const { start, end, text: surface } of found) expect(text.slice(start, end)).toBe(surface);
  });

  test('long lines are paragraphs', () => {
    const found = mentions(file('long.txt', `${'word '.repeat(40)}Nvidia\nCUDA\n`));
    expect(found.map(({ block }) => block)).toEqual([0, 1]);
  });

  test('other briefings instead of the bundled ones', () => {
    const briefing = file('harbour.briefing.json', JSON.stringify(makeBriefing()));
    expect(mentions(file('b.txt', 'Nvidia and Marlow Works'), '--briefing', briefing).map(({ name }) => name)).toEqual([
      'Marlow Works',
    ]);
  });

  test('a broken briefing, a missing file and wrong words are told plainly', () => {
    const page = file('c.txt', 'x');
    const broken = file('broken.briefing.json', '{"format": "backstory/1"}');
    expect(() => inspect([page, '--briefing', broken])).toThrow(`${broken}: title: missing; expected text`);
    expect(() => inspect([join(folder, 'none.txt')])).toThrow('cannot be read');
    expect(() => inspect([])).toThrow('inspect takes one file');
    expect(() => inspect([page, '--colour'])).toThrow('--colour');
  });

  test('as a command it prints JSON and nothing else', () => {
    const out = execFileSync(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', 'src/cli/main.ts', 'inspect', file('d.txt', 'CANN'), '--json'],
      { encoding: 'utf8' },
    );
    expect(JSON.parse(out)).toHaveLength(1);
  });
});

test('the demo page: verbs and code are left alone', () => {
  const found = mentions('assets/demo/index.html');
  const demo = readFileSync('assets/demo/index.html', 'utf8');
  expect(demo).toContain('Ascend the stairs');
  expect(found.filter(({ text }) => text === 'Ascend').every(({ why }) => !why.includes('verb'))).toBe(true);
  expect(new Set(found.map(({ entity }) => entity))).toEqual(
    new Set(['deepseek', 'huawei', 'ascend', 'cann', 'nvidia', 'cuda', 'jensen-huang']),
  );
});
