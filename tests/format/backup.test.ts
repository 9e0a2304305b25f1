import { expect, test } from 'vitest';
import { backupHead, backupLine, readBackup } from '../../src/format/backup';

const files = [
  { text: '{"a":\n1}', isPrevious: true },
  { text: 'line\u2028end \ud800', isPrevious: false },
];
const whole =
  backupHead({ made: '2026-11-24T10:00:00Z', files: 2, settings: { isOff: true } }) + files.map(backupLine).join('');

test('what is written is read again, byte for byte', () => {
  expect(readBackup(whole)).toEqual({
    ok: true,
    head: { made: '2026-11-24T10:00:00Z', files: 2, settings: { isOff: true } },
    files,
  });
});

test.each([
  ['nothing', '', 1],
  ['a briefing', '{"format":"backstory/1"}', 1],
  ['no JSON', 'hello', 1],
  ['a head that is a list', '[]', 1],
  ['cut within a line', whole.slice(0, -10), 3],
  ['cut at the end of a line', whole.slice(0, whole.lastIndexOf('\n', whole.length - 2) + 1), 3],
  ['a line too many', `${whole}${backupLine({ text: 'x', isPrevious: false })}`, 5],
  ['a line without a file', whole.replace('"text"', '"words"'), 2],
])('%s is no whole backup', (_, text, line) => {
  expect(readBackup(text)).toEqual({ ok: false, line });
});
