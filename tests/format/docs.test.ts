import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseBriefing } from '../../src/format/parse';

test('the example in docs/format.md is a briefing', () => {
  const example = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/format.md', 'utf8'))?.[1] ?? '';
  expect(parseBriefing(example)).toMatchObject({ ok: true, flags: [] });
});
