import { expect, test } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { counted, translateFrom } from '../../src/format/words';

const t = translateFrom(messages);

test('one of a kind is told as one, with what else the words hold', () => {
  expect(counted(t, 'names_shown', 1, '1')).toBe('1 of 1 name');
  expect(counted(t, 'names_shown', 29, '1')).toBe('1 of 29 names');
  expect(counted(t, 'popup_library_more', 1)).toBe('1 more is in the library.');
  expect(counted(t, 'names_too_many', 1)).toContain('1 name is left out.');
});
