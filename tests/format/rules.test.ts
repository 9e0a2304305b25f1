import { expect, test } from 'vitest';
import { faultInWords } from '../../src/format/faults';
import { parseBriefing } from '../../src/format/parse';
import { makeBriefing, makeStory } from '../briefing';

/** What the parser says of anything that is written as JSON. */
function faultsOf(value: unknown): string[] {
  const parsed = parseBriefing(JSON.stringify(value));
  return parsed.ok ? [] : parsed.faults.map(faultInWords);
}

const { facts, quotes, ...rest } = makeBriefing();
const [announced, copied, bright] = facts;
const [quote] = quotes;
const allegation = { accused: ['marlow'], reply: 'none recorded' };
const withFact = (more: object) => ({ ...rest, facts: [{ ...announced, ...more }], quotes: [] });

const EVERY = 'announced said explained denied corrected reported measured inferred forecast alleged'.split(' ');

/** For each act what the first hand can have done; nothing else. */
const FITTING: Record<string, string> = {
  announced: 'announced',
  said: 'said explained',
  explained: 'said explained',
  denied: 'denied',
  corrected: 'corrected',
  reported: 'reported',
  measured: 'announced said reported measured',
  inferred: 'inferred',
  forecast: 'said explained forecast',
  alleged: 'announced said explained reported alleged',
};

test.each(Object.entries(FITTING))('what is %s its first hand has %s', (act, fitting) => {
  const more = act === 'alleged' ? allegation : act === 'measured' ? { measurement: { tester: null, test: null } } : {};
  const hands = (did: string) => [
    { entity: 'marlow', did },
    { source: 'gazette', did: 'reported' },
  ];
  const taken = EVERY.filter((did) => faultsOf(withFact({ act, ...more, holders: hands(did) })).length === 0);
  expect(taken).toEqual(EVERY.filter((did) => fitting.split(' ').includes(did)));
});

test('the acts of a quotation are those of somebody who speaks', () => {
  const taken = EVERY.filter((act) => {
    const more = act === 'alleged' ? allegation : {};
    const speaker = { entity: 'ida-quill', did: act };
    return faultsOf({ ...rest, facts: [], quotes: [{ ...quote, act, ...more, speaker }] }).length === 0;
  });
  expect(taken).toEqual(['announced', 'said', 'explained', 'denied', 'corrected', 'forecast', 'alleged']);
});

test.each<[string, unknown]>([
  [
    'a second hand that alleged, under an allegation',
    withFact({
      act: 'alleged',
      ...allegation,
      holders: [
        { name: 'a keeper', did: 'alleged' },
        { name: 'The Tide', did: 'alleged' },
        { source: 'gazette', did: 'reported' },
      ],
    }),
  ],
  [
    'a reply by one who is not named, where a group is accused',
    withFact({
      act: 'alleged',
      accused: [{ group: 'makers of lamps' }],
      reply: { by: 'marlow', text: 'It was not.', dates: [], evidence: announced?.evidence },
    }),
  ],
  [
    'an event that rests on two allegations',
    {
      ...makeStory(),
      facts: [...facts, { ...copied, id: 'lamp-stolen' }],
      events: [{ ...makeStory().events?.[1], restsOn: ['lamp-copied', 'lamp-stolen'] }],
      disputes: [],
      relations: [],
    },
  ],
  [
    'a position that rests on two statements of one source',
    {
      ...rest,
      quotes,
      facts: [...facts, { ...bright, id: 'lamp-brighter' }],
      disputes: [
        {
          id: 'light',
          question: 'Is it bright?',
          positions: [
            { stance: 'It is.', restsOn: ['lamp-bright', 'lamp-brighter'] },
            { stance: 'It is not.', restsOn: ['lamp-announced'] },
          ],
        },
      ],
    },
  ],
  ['a passage of another source beside one of the last hand', twoSources()],
  ['a day of a leap year that is not stated', withFact({ dates: [{ meaning: 'said', date: 'XXXX-02-29' }] })],
  ['a year', withFact({ dates: [{ meaning: 'said', date: '2026' }] })],
  [
    'a condition after words in quotation marks',
    withFact({ text: 'It is called “done.”', condition: 'if nobody asks “why?”' }),
  ],
  [
    'a link with a place, a query and an at sign',
    { ...rest, facts: [], quotes: [], sources: [{ ...rest.sources[0], url: 'https://tide.example/a@b?c=@d#e' }] },
  ],
])('taken: %s', (_, briefing) => {
  expect(faultsOf(briefing)).toEqual([]);
});

function twoSources() {
  const { sources } = makeStory();
  const evidence = [{ source: 'tide', exact: 'the lamp' }, ...(announced?.evidence ?? [])];
  return { ...withFact({ evidence }), sources };
}

/** Characters that cannot be seen: which of a text, a name and a passage may hold one. */
test.each<[string, string, string]>([
  ['an ordinary letter', 'é', 'text name passage'],
  ['a bell', '\u0007', ''],
  ['a tab', '\t', 'passage'],
  ['a line end', '\n', 'passage'],
  ['a line separator', '\u2028', ''],
  ['a paragraph separator', '\u2029', ''],
  ['half a character', '\ud83d', ''],
  ['an Arabic letter mark', '\u061c', ''],
  ['a left-to-right mark', '\u200e', ''],
  ['a right-to-left mark', '\u200f', ''],
  ['an embedding', '\u202b', ''],
  ['an override', '\u202e', ''],
  ['an isolate', '\u2067', ''],
  ['the end of an isolate', '\u2069', ''],
  ['a zero-width space', '\u200b', 'text passage'],
  ['a joiner', '\u200d', 'text passage'],
  ['a soft hyphen', '\u00ad', 'text passage'],
  ['a variation selector', '\ufe0f', 'text passage'],
  ['an annotation mark', '\ufff9', 'text passage'],
  ['a filler', '\u3164', 'text passage'],
])('%s stands where it may, and nowhere else', (_, character, places) => {
  const words = `Lamp${character}light`;
  const changed = {
    text: { ...rest, facts, quotes, title: words },
    name: { ...rest, facts, quotes, sources: [{ ...rest.sources[0], publisher: words }] },
    passage: withFact({ evidence: [{ source: 'gazette', exact: words }] }),
  };
  const taken = Object.entries(changed).filter(([, briefing]) => faultsOf(briefing).length === 0);
  expect(taken.map(([place]) => place).join(' ')).toBe(places);
});

test('twenty statements may stand against one, and no more', () => {
  const against = (count: number) => ({
    ...rest,
    facts: [
      announced,
      ...Array.from({ length: count }, (_, at) => ({ ...announced, id: `no-${at}`, against: [announced?.id] })),
    ],
    quotes: [],
  });
  expect(faultsOf(against(20))).toEqual([]);
  expect(faultsOf(against(21))).toEqual([expect.stringContaining('facts[0]: 21 statements stand against it')]);
});
