import { expect, test } from 'vitest';
import { faultInWords, type Path } from '../../src/format/faults';
import { parseBriefing } from '../../src/format/parse';
import { makeStory } from '../briefing';

/** A briefing with every field that the format knows. */
function makeWhole() {
  const { sources, entities, facts, quotes, relations = [], comparisons = [], ...story } = makeStory();
  const evidence = [{ source: 'gazette', exact: 'the lamp was lit', prefix: 'a', suffix: 'b' }];
  const dates = [{ meaning: 'said', date: '2026-05' }];
  const measurement = { tester: 'The harbour', test: 'a light meter' };
  const alleged = {
    act: 'alleged',
    accused: ['marlow', { group: 'makers of lamps' }],
    reply: { by: 'marlow', text: 'It was not.', dates, evidence },
  };
  return {
    ...story,
    $schema: 'briefing.schema.json',
    sources: sources.map((source) => ({ ...source, publisher: 'The Tide', author: 'Ida Quill' })),
    entities: entities.map((one) => ({ ...one, wikidata: 'Q1', cues: ['lamp'], counterCues: ['fish'] })),
    facts: [
      ...facts,
      { ...facts[0], ...alleged, id: 'lamp-stolen' },
      { ...facts[2], measurement, id: 'lamp-measured' },
    ],
    quotes: [
      { ...quotes[0], context: 'She granted the rest.', occasion: 'at the harbour' },
      { ...quotes[0], ...alleged, id: 'quill-accuses' },
    ],
    relations: [...relations, { ...relations[0], act: 'measured', measurement, id: 'measured' }],
    comparisons: [...comparisons, { ...comparisons[0], ...measuredBy(measurement), id: 'measured-lamps' }],
  };
}

const measuredBy = (measurement: object) => ({
  act: 'measured',
  measurement,
  holders: [{ source: 'gazette', did: 'reported' }],
});

/** What stands around a passage: spaces, too. */
const AROUND = ['events', 'facts', 'facts.reply', 'quotes.reply'].flatMap((of) => [
  `${of}.evidence.prefix`,
  `${of}.evidence.suffix`,
]);

type Values = Record<string | number, unknown>;

/** Every value within one, with the steps to it. */
function valuesIn(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const steps = inner.map(([key, one]) => ({ step: Array.isArray(value) ? Number(key) : key, one }));
  return [{ path, value }, ...steps.flatMap(({ step, one }) => valuesIn(one, [...path, step]))];
}

/** What the parser says where one object of the briefing, found by its path, is changed in place. */
function faultsAfter(path: Path, change: (object: Values) => void): string[] {
  // As JSON gives it, no two parts are one object.
  const whole = JSON.parse(JSON.stringify(makeWhole())) as Values;
  change(path.reduce<Values>((value, step) => value[step] as Values, whole));
  const parsed = parseBriefing(JSON.stringify(whole));
  return parsed.ok ? [] : parsed.faults.map(faultInWords);
}

const inWords = (path: Path) =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1);

/** `facts[0].holders` as `facts.holders`: the same wherever in a list. */
const namesOf = (paths: Path[]) =>
  [...new Set(paths.map((path) => path.filter((step) => typeof step === 'string').join('.')))].toSorted();

const values = valuesIn(makeWhole());
const objects = values.filter(({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value));
const texts = values.filter(({ value }) => typeof value === 'string');

test('the whole briefing is one', () => {
  const parsed = parseBriefing(JSON.stringify(makeWhole()));
  expect(parsed.ok ? [] : parsed.faults.map(faultInWords)).toEqual([]);
});

test('no object has a field that the format does not know', () => {
  for (const { path } of objects) {
    const field = inWords([...path, 'extra']);
    expect(faultsAfter(path, (object) => (object['extra'] = 'x'))).toEqual([
      `${field}: this field is not part of the format; expected no such field (check its spelling, or leave it out)`,
    ]);
  }
});

test('these fields may be left out, and no others', () => {
  const fields = objects.flatMap(({ path, value }) => Object.keys(value as object).map((field) => ({ path, field })));
  const optional = fields.filter(
    ({ path, field }) => faultsAfter(path, (object) => Reflect.deleteProperty(object, field)).length === 0,
  );
  const story = ['comparisons', 'corrections', 'disputes', 'events', 'notStated', 'relations'];
  const ofSources = ['sources.author', 'sources.published', 'sources.publisher', 'sources.url'];
  const ofEntities = ['entities.counterCues', 'entities.cues', 'entities.definition.label', 'entities.wikidata'];
  const ofStatements = ['facts.against', 'facts.condition', 'quotes.context', 'quotes.occasion', 'quotes.speaker.role'];
  const ofCells = ['comparisons.rows.cells.entities', 'comparisons.rows.cells.text'];
  expect(namesOf(optional.map(({ path, field }) => [...path, field]))).toEqual(
    ['$schema', ...story, ...ofSources, ...ofEntities, ...ofStatements, ...ofCells, ...AROUND].toSorted(),
  );
});

test.each<[string, (text: string) => unknown, string[]]>([
  ['a number', () => 7, []],
  ['blank', () => ' ', ['$schema', ...AROUND]],
  ['turning direction', (text) => `${text}\u202e`, ['$schema']],
])('no text may be %s, but for these', (_, changed, taken) => {
  const places = texts.filter(({ path, value }) => {
    const faults = faultsAfter(path.slice(0, -1), (object) => (object[path.at(-1) ?? ''] = changed(value as string)));
    return !faults.some((fault) => fault.startsWith(`${inWords(path)}: `));
  });
  expect(namesOf(places.map(({ path }) => path))).toEqual(taken);
});
