import { expect, test } from 'vitest';
import { briefing } from '../../src/background/briefing';
import { bundled } from '../../src/background/briefings';

test('a briefing is told as it is, no larger than its file', async () => {
  expect(await briefing({ id: 'deepseek-v4' })).toEqual(bundled.find(({ id }) => id === 'deepseek-v4'));
});
