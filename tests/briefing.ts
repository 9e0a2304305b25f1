/** A small briefing for tests, of invented names; each test changes what it is about. */
import { FORMAT, type Briefing } from '../src/format/schema';

export function makeBriefing(): Briefing {
  const evidence = [{ source: 'gazette', exact: 'the lamp was lit' }];
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
