/** A small briefing for tests, of invented names; each test changes what it is about. */
import { FORMAT, type Briefing } from '../src/format/schema';

const evidence = [{ source: 'gazette', exact: 'the lamp was lit' }];

export function makeBriefing(): Briefing {
  return {
    format: FORMAT,
    id: 'harbour',
    title: 'The harbour lamp',
    summary: 'Marlow announced a lamp. What it is for is disputed.',
    language: 'en',
    sources: [{ id: 'gazette', title: 'A lamp for the harbour', called: 'the gazette' }],
    entities: [
      {
        id: 'marlow',
        kind: 'organization',
        name: 'Marlow Works',
        definition: { text: 'A maker of lamps.', evidence },
        aliases: [
          { text: 'Marlow Works', class: 'unique', language: 'en' },
          { text: 'Beacon', class: 'common', language: 'en' },
        ],
        cues: ['lamp', 'lamps'],
      },
      {
        id: 'ida-quill',
        kind: 'person',
        name: 'Ida Quill',
        definition: { text: 'Keeper of the harbour.', label: 'Harbour keeper', evidence },
        aliases: [
          { text: 'Ida Quill', class: 'unique', language: 'en' },
          { text: 'Quill', class: 'surname', language: 'en' },
        ],
      },
      {
        id: 'l2',
        kind: 'product',
        name: 'L2',
        definition: { text: 'A lamp by Marlow Works.', evidence },
        aliases: [{ text: 'L2', class: 'code', owner: 'marlow', language: 'en' }],
      },
      {
        id: 'dimming',
        kind: 'concept',
        name: 'dimming',
        definition: { text: 'Turning a lamp down.', evidence },
        aliases: [{ text: 'dimming', class: 'concept', language: 'en' }],
        cues: ['lamp'],
      },
    ],
    facts: [
      {
        id: 'lamp-announced',
        text: 'The lamp will burn all night.',
        act: 'announced',
        holders: [
          { entity: 'marlow', did: 'announced' },
          { source: 'gazette', did: 'reported' },
        ],
        dates: [{ meaning: 'said', date: 'XXXX-04-24' }],
        about: ['marlow'],
        evidence,
      },
      {
        id: 'lamp-copied',
        text: 'The lamp was copied.',
        act: 'alleged',
        accused: ['marlow'],
        reply: 'none recorded',
        holders: [
          { name: 'an unnamed keeper', did: 'said' },
          { name: 'The Tide', did: 'reported' },
          { source: 'gazette', did: 'reported' },
        ],
        dates: [{ meaning: 'reported', date: 'XXXX-02' }],
        about: ['marlow'],
        against: ['quill-own-work'],
        evidence,
      },
      {
        id: 'lamp-bright',
        text: 'The lamp is the brightest on the coast.',
        act: 'measured',
        measurement: { tester: null, test: null },
        holders: [{ source: 'gazette', did: 'reported' }],
        dates: [],
        about: ['marlow', 'l2'],
        evidence,
      },
    ],
    quotes: [
      {
        id: 'quill-own-work',
        text: 'That lamp [the L2] is their own work.',
        act: 'said',
        speaker: { entity: 'ida-quill', role: 'harbour keeper', did: 'said' },
        dates: [],
        about: ['marlow'],
        evidence,
      },
    ],
  };
}

/** The same, with a second source and every kind of story that the format knows. */
export function makeStory(): Briefing {
  const briefing = makeBriefing();
  const tide = [{ source: 'tide', exact: 'nobody asked for it', prefix: 'a lamp that ', suffix: ', it seems' }];
  return {
    ...briefing,
    sources: [
      ...briefing.sources,
      {
        id: 'tide',
        title: 'The Tide on the lamp',
        called: 'The Tide',
        url: 'https://tide.example/lamp',
        published: '2026-05',
      },
    ],
    facts: [
      ...briefing.facts,
      {
        id: 'not-asked-for',
        text: 'The lamp matters little',
        condition: 'if the old one stays',
        act: 'inferred',
        holders: [{ source: 'tide', did: 'inferred' }],
        dates: [{ meaning: 'said', date: 'XXXX-05-02' }],
        about: ['marlow', 'l2'],
        against: ['lamp-announced'],
        evidence: tide,
      },
    ],
    events: [
      {
        id: 'announcement',
        title: 'Marlow Works announces its lamp',
        when: { meaning: 'said', date: 'XXXX-04-24' },
        about: ['marlow'],
        restsOn: ['lamp-announced'],
        evidence,
      },
      {
        id: 'copying',
        title: 'A keeper calls the lamp a copy',
        when: { meaning: 'reported', date: '2026-02' },
        about: ['marlow'],
        restsOn: ['lamp-copied'],
        evidence: tide,
      },
    ],
    relations: [
      {
        id: 'makes',
        subject: 'marlow',
        predicate: 'makes',
        object: 'l2',
        act: 'announced',
        holders: [
          { entity: 'marlow', did: 'announced' },
          { source: 'gazette', did: 'reported' },
        ],
        dates: [],
        evidence,
      },
    ],
    disputes: [
      {
        id: 'worth',
        question: 'What is the lamp worth?',
        positions: [
          {
            stance: 'It is “their own work”.',
            restsOn: ['quill-own-work'],
          },
          { stance: 'It was copied.', restsOn: ['lamp-copied'] },
        ],
      },
    ],
    comparisons: [
      {
        id: 'lamps',
        title: 'Two lamps',
        act: 'explained',
        holders: [{ source: 'gazette', did: 'explained' }],
        columns: ['Old', 'New'],
        rows: [{ label: 'Light', cells: [null, { entities: ['l2'], text: 'bright', evidence }] }],
      },
    ],
    corrections: [
      { date: '2026-05-03', what: 'It said that the lamp was lit in March.', why: 'The gazette gives no month.' },
    ],
    notStated: ['What the lamp costs.'],
  };
}
