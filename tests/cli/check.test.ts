import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/cli/check';
import type { Briefing } from '../../src/format/schema';
import { makeBriefing } from '../briefing';

function checked(change: (briefing: Briefing) => void): string {
  const file = join(mkdtempSync(join(tmpdir(), 'check-')), 'harbour.briefing.json');
  const briefing = makeBriefing();
  change(briefing);
  writeFileSync(file, JSON.stringify(briefing));
  return check([file]).replace(file, 'FILE');
}

test('says what a good briefing holds, one of a kind too', () => {
  expect(checked(() => {})).toBe('FILE: a briefing with 4 names and 4 statements.\n');
  const small = checked((it) => {
    it.entities.length = 1;
    it.facts.length = 1;
    it.quotes = [];
  });
  expect(small).toBe('FILE: a briefing with 1 name and 1 statement.\n');
});
