import { describe, expect, test } from 'vitest';
import { faultInWords } from '../../src/format/faults';
import { parseBriefing } from '../../src/format/parse';
import { makeBriefing } from '../briefing';

/** Changes a good briefing and returns what the parser says of it. */
function faultsAfter(change: (briefing: ReturnType<typeof loose>) => void): string[] {
  const briefing = loose();
  change(briefing);
  const parsed = parseBriefing(JSON.stringify(briefing));
  return parsed.ok ? [] : parsed.faults.map(faultInWords);
}

/** The same as JSON gives it: anything may be put anywhere. */
// eslint-disable-next-line typescript/no-explicit-any
const loose = () => JSON.parse(JSON.stringify(makeBriefing())) as Record<string, any>;

describe('parseBriefing', () => {
  test('a good briefing comes out as it went in', () => {
    const parsed = parseBriefing(JSON.stringify(makeBriefing()));
    expect(parsed).toEqual({ ok: true, briefing: makeBriefing(), flags: [] });
  });

  test.each<[string, (briefing: ReturnType<typeof loose>) => void, string]>([
    ['another version', (b) => (b['format'] = 'backstory/9'), 'format: found "backstory/9"; expected "backstory/1"'],
    ['a missing field', (b) => delete b['title'], 'title: missing; expected text'],
    [
      'an unknown field',
      (b) => (b['facts'][0].source = 'x'),
      'facts[0].source: this field is not part of the format; expected no such field (check its spelling, or leave it out)',
    ],
    [
      'an unknown act',
      (b) => (b['facts'][0].act = 'claimed'),
      'facts[0].act: found "claimed"; expected one of "alleged", "measured", "announced", "said", "explained", "denied", "corrected", "reported", "inferred", "forecast"',
    ],
    [
      'no holder',
      (b) => (b['facts'][0].holders = []),
      'facts[0].holders: found an empty list; expected at least one holder',
    ],
    [
      'a holder that is two',
      (b) => (b['facts'][0].holders[0].name = 'x'),
      'facts[0].holders[0]: found an object; expected exactly one of "entity", "source" and "name"',
    ],
    [
      'no evidence',
      (b) => (b['quotes'][0].evidence = []),
      'quotes[0].evidence: found an empty list; expected at least one passage of a source',
    ],
    [
      'a definition without evidence',
      (b) => delete b['entities'][0].definition.evidence,
      'entities[0].definition.evidence: missing; expected a list [ … ]',
    ],
    [
      'an allegation without the accused',
      (b) => (b['facts'][1].accused = []),
      'facts[1].accused: found an empty list; expected at least one whom the source names as accused',
    ],
    [
      'an allegation without a word on the reply',
      (b) => delete b['facts'][1].reply,
      'facts[1].reply: missing; expected the reply of the accused { by, text, dates, evidence }, or "none recorded"',
    ],
    [
      'a measurement that hides its tester',
      (b) => delete b['facts'][2].measurement.tester,
      'facts[2].measurement.tester: missing; expected a name, or null where the source does not say',
    ],
    [
      'a code without an owner',
      (b) => delete b['entities'][2].aliases[0].owner,
      'entities[2].aliases[0].owner: missing; expected text',
    ],
    [
      'a day that never was',
      (b) => (b['facts'][0].dates[0].date = '2026-02-30'),
      'facts[0].dates[0].date: found "2026-02-30"; expected an EDTF date, such as "2026-04-24", "2026-04", or "XXXX-04-24" where the source states no year',
    ],
    [
      'a link that is not https',
      (b) => (b['sources'][0].url = 'http://a.example'),
      'sources[0].url: found "http://a.example"; expected a whole https:// address',
    ],
    [
      'a script as a link',
      (b) => (b['sources'][0].url = 'javascript:alert(1)'),
      'sources[0].url: found "javascript:alert(1)"; expected a whole https:// address',
    ],
    [
      'a name that turns direction',
      (b) => (b['entities'][0].aliases[0].text = 'a\u202Eb'),
      'entities[0].aliases[0].text: found "a\u202Eb"; expected a name without invisible or direction-changing characters',
    ],
    [
      'an id twice',
      (b) => (b['quotes'][0].id = 'lamp-copied'),
      'quotes[0].id: the id "lamp-copied" stands twice; expected an id of its own',
    ],
    [
      'a reference to nothing',
      (b) => (b['facts'][0].about = ['nobody']),
      'facts[0].about[0]: nothing in entities has the id "nobody"; expected an id that is there',
    ],
    [
      'evidence in no source',
      (b) => (b['facts'][0].evidence[0].source = 'tide'),
      'facts[0].evidence[0].source: nothing in sources has the id "tide"; expected an id that is there',
    ],
    [
      'an other side that is not there',
      (b) => (b['facts'][1].against = ['x']),
      'facts[1].against[0]: nothing in facts or quotes has the id "x"; expected an id that is there',
    ],
    [
      'a prototype as an id',
      (b) => (b['facts'][0].about = ['constructor']),
      'facts[0].about[0]: nothing in entities has the id "constructor"; expected an id that is there',
    ],
  ])('%s', (_, change, words) => {
    expect(faultsAfter(change)).toContain(words);
  });

  test('every fault is told at once, those of shape and those of reference', () => {
    const faults = faultsAfter((b) => {
      delete b['title'];
      b['facts'][0].about = ['nobody'];
      b['facts'][1].act = 'claimed';
      b['quotes'][0].evidence = [];
    });
    expect(faults).toHaveLength(4);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{"format":'],
    ['another thing', '[1, 2]'],
    ['null', 'null'],
    ['100,000 levels', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['100,000 levels inside', `{"facts":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['own __proto__', '{"__proto__": {"format": "backstory/1"}}'],
  ])('%s is refused in words', (_, text) => {
    const parsed = parseBriefing(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.faults.map(faultInWords).join()).toMatch(/expected/);
  });

  test.each<[string, string | Uint8Array, string]>([
    [
      '17 levels',
      '['.repeat(17) + ']'.repeat(17),
      'the briefing: nested too deeply; expected at most 16 levels of { } and [ ]',
    ],
    ['brackets in text are no levels', `{"title": "${'['.repeat(50)}"}`, 'format: missing; expected "backstory/1"'],
    [
      '6 MB',
      `"${'x'.repeat(6_000_000)}"`,
      'the briefing: longer than 5 MB; expected at most 5,000,000 bytes; split it into several briefings',
    ],
    [
      '4 MB of characters of two bytes',
      `"${'é'.repeat(4_000_000)}"`,
      'the briefing: longer than 5 MB; expected at most 5,000,000 bytes; split it into several briefings',
    ],
    [
      'UTF-16',
      Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0),
      'the briefing: not UTF-8 text; expected a file saved as UTF-8',
    ],
    ['a key that stands twice', '{"id": "a", "id": "b"}', 'id: this field stands twice; expected each field once'],
    [
      'a key that stands twice inside',
      '{"facts": [{"act": "said", "act": "said"}]}',
      'facts[0].act: this field stands twice; expected each field once',
    ],
  ])('%s is refused', (_, file, words) => {
    const parsed = parseBriefing(file);
    expect(parsed.ok ? [] : parsed.faults.map(faultInWords)).toContain(words);
  });

  test('bytes with a byte order mark are read', () => {
    const bytes = new TextEncoder().encode(`\uFEFF${JSON.stringify(makeBriefing())}`);
    expect(parseBriefing(bytes).ok).toBe(true);
  });

  test('a name of mixed scripts is flagged, not refused', () => {
    const briefing = makeBriefing();
    briefing.entities[0]?.aliases.push(
      { text: 'Mаrlow', class: 'unique', language: 'en' },
      { text: 'Marlow馬洛', class: 'unique', language: 'zh' },
    );
    const parsed = parseBriefing(JSON.stringify(briefing));
    expect(parsed.ok && parsed.flags.map(faultInWords)).toEqual([
      'entities[0].aliases[2].text: "Mаrlow" mixes scripts within a word; expected letters of one script, unless it is really written so',
    ]);
  });
});
