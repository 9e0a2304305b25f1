import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { briefingAsJsonSchema } from '../../src/format/json-schema';
import { parseBriefing } from '../../src/format/parse';

test('the example in docs/format.md is a briefing', () => {
  const example = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/format.md', 'utf8'))?.[1] ?? '';
  expect(parseBriefing(example)).toMatchObject({ ok: true, flags: [] });
});

test('docs/briefing.schema.json is what `backstory schema` prints', () => {
  const printed = JSON.parse(JSON.stringify(briefingAsJsonSchema())) as unknown;
  expect(JSON.parse(readFileSync('docs/briefing.schema.json', 'utf8'))).toEqual(printed);
});

test('the JSON Schema tells editors what a field means, and what may stand there', () => {
  expect(briefingAsJsonSchema()).toMatchObject({
    required: ['format', 'id', 'title', 'summary', 'language', 'sources', 'entities', 'facts', 'quotes'],
    additionalProperties: false,
    properties: {
      format: { const: 'backstory/1' },
      entities: { maxItems: 20_000, items: { properties: { kind: { enum: expect.arrayContaining(['chip']) } } } },
      summary: { description: 'What happened, in one or two sentences.' },
    },
  });
});
