import { describe, expect, test } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { aboutEntity, originalSources } from '../../src/format/about';
import {
  aroundName,
  closed,
  definitionInWords,
  sentence,
  sentenceOf,
  sourcesInWords,
} from '../../src/format/attribution';
import { dateInWords, isDate } from '../../src/format/dates';
import { gistOf } from '../../src/format/gist';
import type { Briefing } from '../../src/format/schema';
import { showing, statementsOf } from '../../src/format/shown';
import { wholeOf } from '../../src/format/whole';
import { translateFrom } from '../../src/format/words';
import { makeBriefing, makeStory } from '../briefing';

const t = translateFrom(messages);
const briefing = makeBriefing();
const shown = (id: string) => {
  const statement = statementsOf(briefing).find((candidate) => candidate.id === id);
  if (!statement) throw new Error(`no statement ${id}`);
  return showing(briefing).statement(statement);
};

test('sources, a line each: what it is called, and what each does not state', () => {
  const bare = { id: 'a', title: 'A lamp', called: 'the gazette' };
  const whole = {
    ...bare,
    called: 'The Tide',
    publisher: 'The Tide',
    published: '2026-02',
    url: 'https://tide.example/lamp',
  };
  expect(sourcesInWords([bare, whole], t).split('\n')).toEqual([
    'the gazette\tFrom: A lamp · publisher not stated · date not stated',
    'The Tide\tFrom: A lamp · The Tide · February 2026 · https://tide.example/lamp',
  ]);
});

test('what a name is says where it stands, where that could be in several sources', () => {
  const defined = (of: Briefing) => {
    const entity = showing(of).entity('marlow');
    if (!entity) throw new Error('no entity');
    return definitionInWords(entity, t);
  };
  expect(defined(briefing)).toBe('Marlow Works: A maker of lamps.');
  expect(defined(makeStory())).toBe('Marlow Works: A maker of lamps. (the gazette)');
  const both = makeStory();
  const [marlow] = both.entities;
  if (!marlow) throw new Error('no entity');
  marlow.definition.evidence = ['tide', 'gazette', 'tide'].map((source) => ({ source, exact: 'the lamp' }));
  expect(defined(both)).toBe('Marlow Works: A maker of lamps. (the gazette, The Tide)');
});

/** A card's statements by their ids, each with its other side. */
function pointsOf(of: Briefing, entity: string): string[] {
  const { points = [] } = aboutEntity(of, entity) ?? {};
  return points.map(({ statement, otherSide }) => [statement, ...otherSide].map(({ id }) => id).join(' / '));
}

describe('a statement as a sentence', () => {
  test('holder first, act, date, then what is held', () => {
    expect(sentence(shown('lamp-announced'), t)).toBe(
      'Marlow Works announced, the gazette reports (said April 24, year not stated): The lamp will burn all night.',
    );
  });

  test('an allegation has its chain of hands, its date, and that no reply is recorded', () => {
    expect(sentence(shown('lamp-copied'), t)).toBe(
      'An unnamed keeper said, The Tide reported, the gazette reports (reported February, year not stated) [allegation]: The lamp was copied. Accused: Marlow Works. The source records no reply.',
    );
  });

  test('a measurement says what the source leaves out', () => {
    expect(sentence(shown('lamp-bright'), t)).toBe(
      'The gazette reports, neither tester nor test is named in the source (undated in the source): The lamp is the brightest on the coast.',
    );
  });

  test('a quotation has its speaker, role and the writer’s insertion', () => {
    expect(sentence(shown('quill-own-work'), t)).toBe(
      'Ida Quill (harbour keeper) said, the gazette reports (undated in the source): “That lamp [the L2] is their own work.”',
    );
  });

  test('a condition and a context are part of the statement', () => {
    const conditional = {
      ...shown('lamp-announced'),
      text: 'It matters',
      condition: 'if it lasts',
      context: undefined,
    };
    expect(sentence(conditional, t)).toMatch(/: It matters if it lasts\.$/);
    expect(sentence({ ...shown('quill-own-work'), context: 'She granted the rest, but:' }, t)).toContain(
      ': She granted the rest, but: “That lamp',
    );
  });

  test('other words for it, such as a headline, keep all that belongs to it', () => {
    expect(sentenceOf(shown('lamp-bright'), 'Brightest lamp', t)).toBe(
      'The gazette reports, neither tester nor test is named in the source (undated in the source): Brightest lamp',
    );
    expect(sentenceOf(shown('lamp-copied'), 'A copy?', t)).toMatch(
      /\[allegation\]: A copy\? Accused: Marlow Works\. The source records no reply\.$/,
    );
  });

  test('a first word that its bearer writes small stays small', () => {
    const [first] = shown('quill-own-work').holders;
    if (!first) throw new Error('no holder');
    expect(aroundName({ ...first, name: 'xAI' }, t)).toEqual(['', 'xAI', ' said']);
    expect(aroundName({ ...first, name: 'an official' }, t)).toEqual(['', 'An official', ' said']);
  });

  test('a reply stands with the allegation', () => {
    const answered = { ...shown('lamp-copied'), reply: { by: 'Marlow Works', text: 'It was not.', dates: [] } };
    expect(sentence(answered, t)).toMatch(/Marlow Works replied \(undated in the source\): It was not\.$/);
  });

  test('a reply that stands in another source names it, and its passage is shown', () => {
    const of = makeBriefing();
    of.sources.push({ id: 'tide', title: 'The Tide on the lamp', called: 'The Tide' });
    const copied = of.facts.find(({ id }) => id === 'lamp-copied');
    if (copied?.act !== 'alleged') throw new Error('no allegation');
    const evidence = [{ source: 'tide', exact: 'we did not copy it' }];
    copied.reply = { by: 'marlow', text: 'It was not.', dates: [], evidence };
    expect(sentence(showing(of).statement(copied), t)).toMatch(
      /Marlow Works replied, The Tide reports \(undated in the source\): It was not\.$/,
    );
    const told = wholeOf(of).grounds.statements.find(({ part }) => part.id === 'lamp-copied');
    expect(told?.passages.map(({ exact }) => exact)).toContain('we did not copy it');
  });

  test('what has no full stop gets one where something follows', () => {
    expect(sentenceOf(shown('lamp-copied'), 'A copy', t)).toContain(': A copy. Accused: Marlow Works. The');
    const ofInc = { ...shown('lamp-copied'), accused: ['Marlow Inc.'] };
    expect(sentence(ofInc, t)).toContain('Accused: Marlow Inc. The source');
    expect(['A “copy.”', '『是。』', '„Ja.“', '« Oui. »', 'هل؟', 'Inc'].map(closed)).toEqual([
      'A “copy.”',
      '『是。』',
      '„Ja.“',
      '« Oui. »',
      'هل؟',
      'Inc.',
    ]);
  });

  test('a role stands beside the name, wherever the language puts the verb', () => {
    const [first] = shown('quill-own-work').holders;
    if (!first) throw new Error('no holder');
    expect(aroundName(first, t)).toEqual(['', 'Ida Quill', ' said']);
    expect(aroundName(first, (key, ...fill) => (key === 'did_said' ? `dixit ${fill[0]}` : t(key, ...fill)))).toEqual([
      'Dixit ',
      'Ida Quill',
      '',
    ]);
  });
});

describe('a card', () => {
  test('begins with what the entity put on record, never with an allegation', () => {
    expect(pointsOf(briefing, 'marlow')).toEqual(['lamp-announced', 'lamp-bright', 'lamp-copied / quill-own-work']);
  });

  test('sets the other side beside the allegation', () => {
    expect(pointsOf(briefing, 'marlow').at(-1)).toBe('lamp-copied / quill-own-work');
    expect(aboutEntity(briefing, 'marlow')?.more).toBe(0);
  });

  test('shows an allegation only on the cards of the accused', () => {
    const named = makeBriefing();
    named.facts[1]?.about.push('ida-quill');
    expect(pointsOf(named, 'ida-quill')).toEqual(['quill-own-work']);
  });

  test('sets each other side under the statement that it answers, and shows neither twice', () => {
    const opposed = makeBriefing();
    const [announced, , bright] = opposed.facts;
    if (!announced || !bright) throw new Error('no facts');
    bright.against = [announced.id];
    expect(pointsOf(opposed, 'marlow')).toEqual(['lamp-announced / lamp-bright', 'lamp-copied / quill-own-work']);
  });

  test('never begins with an allegation where its answer can stand first', () => {
    const accused = makeBriefing();
    accused.facts = accused.facts.filter(({ id }) => id === 'lamp-copied');
    expect(pointsOf(accused, 'marlow')).toEqual(['quill-own-work', 'lamp-copied / quill-own-work']);
  });

  test('counts an article once by whatever address it was found, and two of one title twice', () => {
    const cardOf = (...sources: Partial<Briefing['sources'][number]>[]) => {
      const about = aboutEntity(briefing, 'marlow');
      if (!about) throw new Error('no card');
      const told = sources.map((one, index) => ({ id: `s${index}`, title: 'Press release', called: 'it', ...one }));
      return { ...about, sources: told };
    };
    const count = (...sources: Partial<Briefing['sources'][number]>[]) =>
      originalSources([cardOf(...sources.slice(0, 1)), cardOf(...sources.slice(1))]).length;
    const url = 'https://tide.example/lamp';
    expect(count({ url, title: 'A' }, { url: `${url}/?utm_source=x#part`, title: 'B' })).toBe(1);
    expect(count({ url }, {})).toBe(1);
    expect(count({}, { url })).toBe(1);
    const stated = { publisher: 'The Tide', published: '2026-05' };
    expect(count({ url, ...stated }, { url: 'https://mirror.example/1', ...stated })).toBe(1);
    expect(count({ url }, { url: 'https://gazette.example/9' })).toBe(2);
    expect(count({ url: `${url}#/1`, title: 'A' }, { url: `${url}#/2`, title: 'B' })).toBe(2);
  });

  test('never begins with one against others, though it answers', () => {
    const accused = makeBriefing();
    const copied = accused.facts.find(({ id }) => id === 'lamp-copied');
    if (copied?.act !== 'alleged') throw new Error('no allegation');
    const back = { ...structuredClone(copied), id: 'back', accused: ['ida-quill'] };
    accused.facts = [{ ...copied, against: ['back'] }, back];
    accused.quotes = [];
    expect(pointsOf(accused, 'marlow')).toEqual(['lamp-copied']);
  });

  test('leaves no answer out: one that answers two allegations stands under both in the briefing', () => {
    const twice = makeBriefing();
    const [, copied] = twice.facts;
    if (!copied) throw new Error('no allegation');
    twice.facts.push({ ...copied, id: 'lamp-stolen' });
    expect(gistOf(twice).alleged.map(({ otherSide }) => otherSide.map(({ id }) => id))).toEqual([
      ['quill-own-work'],
      ['quill-own-work'],
    ]);
  });

  test('has the latest quotation, in its place among the others', () => {
    const spoken = makeBriefing();
    const [quote] = spoken.quotes;
    if (!quote) throw new Error('no quote');
    const said = (id: string, date: string) => ({
      ...structuredClone(quote),
      id,
      dates: [{ meaning: 'said' as const, date }],
    });
    spoken.quotes = [said('first', 'XXXX-03-01'), said('latest', 'XXXX-04-02'), said('earlier', 'XXXX-02-28')];
    expect(pointsOf(spoken, 'l2')).toEqual(['lamp-bright']);
    for (const one of spoken.quotes) one.about = ['l2'];
    expect(pointsOf(spoken, 'l2')).toEqual(['lamp-bright', 'first', 'latest']);
    spoken.quotes.push(said('stated', '2025-01-01'));
    for (const one of spoken.quotes) one.about = ['dimming'];
    expect(pointsOf(spoken, 'dimming')).toContain('stated');
  });

  test('names the entities that the briefing relates to it, once each', () => {
    const related = makeBriefing();
    const [fact] = related.facts;
    if (!fact) throw new Error('no fact');
    const { holders, evidence } = fact;
    const relation = { holders, evidence, dates: [], act: 'announced' as const };
    related.relations = [
      { id: 'makes', subject: 'marlow', predicate: 'makes', object: 'l2', ...relation },
      { id: 'sells', subject: 'marlow', predicate: 'sells', object: 'l2', ...relation },
      { id: 'keeps', subject: 'ida-quill', predicate: 'works for', object: 'marlow', ...relation },
    ];
    expect(aboutEntity(related, 'marlow')?.related).toEqual([
      { id: 'l2', name: 'L2' },
      { id: 'ida-quill', name: 'Ida Quill' },
    ]);
  });

  test.each(['denied', 'inferred', 'forecast'] as const)('a relation that is %s makes no name a related one', (act) => {
    const related = makeBriefing();
    const [fact] = related.facts;
    if (!fact) throw new Error('no fact');
    const { holders, evidence } = fact;
    const relation = { holders, evidence, dates: [], predicate: 'is owned by' };
    related.relations = [
      { id: 'keeps', subject: 'ida-quill', object: 'marlow', ...relation, act: 'said' },
      { id: 'owns', subject: 'marlow', object: 'l2', ...relation, act },
    ];
    expect(aboutEntity(related, 'marlow')?.related.map(({ id }) => id)).toEqual(['ida-quill']);
    expect(aboutEntity(related, 'l2')?.related).toEqual([]);
  });

  test('is none for an entity that the briefing does not know', () => {
    expect(aboutEntity(briefing, 'nobody')).toBeUndefined();
  });
});

describe('dates', () => {
  test.each([
    ['2026-04-24', 'April 24, 2026'],
    ['2026-04', 'April 2026'],
    ['2026', '2026'],
    ['XXXX-04-24', 'April 24, year not stated'],
    ['XXXX-02', 'February, year not stated'],
    ['XXXX-02-29', 'February 29, year not stated'],
  ])('%s is %s', (date, words) => {
    expect(isDate(date)).toBe(true);
    expect(dateInWords(date, t)).toBe(words);
  });

  test.each(['XXXX', '2026-13', '2025-02-29', '2026-00', '2026-04-31', '24 April', '', '2026-4-2', '26'])(
    '%s is no date',
    (date) => {
      expect(isDate(date)).toBe(false);
    },
  );
});
