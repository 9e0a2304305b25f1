import { describe, expect, test } from 'vitest';
import type { NamedEntity } from '../../src/format/names';
import { candidatesIn, catalogueBuilder } from '../../src/match/catalogue';
import { createGateKeeper, mayName } from '../../src/match/gate';
import { aliasesOf } from '../../src/match/infer';
import { gateOf } from '../../src/match/build-gate';
import { waysOf } from '../../src/match/ways';
import { mentionsIn, named } from './mentions';

const MARLOW = named('Marlow', 'organization', [['Marlow', 'unique']]);
const IDA = named('Ida Quill', 'person', [
  ['Ida Quill', 'unique'],
  ['Quill', 'surname'],
]);
/** Without classes, and with a middle name. */
const GEORGE: NamedEntity = {
  ...named('George Arden', 'person', []),
  aliases: [{ text: 'George Arden' }, { text: 'George Herbert W. Arden' }],
};

const found = (names: NamedEntity[], ...blocks: string[]) => mentionsIn(names, blocks).flat();

describe('initials between first name and surname', () => {
  test.each([
    ['one', 'Marlow hired Ida H. Quill.', 'Ida H. Quill'],
    ['without a full stop', 'Marlow hired Ida H Quill.', 'Ida H Quill'],
    ['two', 'Marlow hired Ida H. W. Quill.', 'Ida H. W. Quill'],
    ['two without a space', 'Marlow hired Ida H.W. Quill.', 'Ida H.W. Quill'],
    ['over a line', 'Marlow hired Ida\n  H. Quill.', 'Ida\n  H. Quill'],
    ['in capitals', 'Marlow hired IDA H. QUILL.', 'IDA H. QUILL'],
    ['of other letters', 'Marlow hired Ida Ö. Quill.', 'Ida Ö. Quill'],
    ['with what is invisible', 'Marlow hired Ida\u00A0H.\u200B Quill.', 'Ida\u00A0H.\u200B Quill'],
  ])('%s', (_, text, surface) => {
    expect(found([MARLOW, IDA], text).at(-1)).toBe(`${surface}=Ida Quill`);
  });

  test('the surname is then hers', () => {
    expect(found([MARLOW, IDA], 'Marlow hired Ida H. Quill.', 'Quill sang.')).toContain('Quill=Ida Quill');
  });

  test.each([
    ['small letters', 'Marlow hired Ida h. Quill.'],
    ['a word', 'Marlow hired Ida Ha. Quill.'],
    ['a sentence between', 'Marlow hired Ida. H. Quill left.'],
    ['a comma between', 'Marlow hired Ida, H. Quill left.'],
  ])('%s is none', (_, text) => {
    expect(found([MARLOW, IDA], text)).toEqual(['Marlow=Marlow']);
  });

  test.each([
    ['George H. Arden', true],
    ['George H. W. Arden', true],
    ['George H.W. Arden', true],
    ['George W. Arden', false],
    ['George H. A. Arden', false],
  ])('where the middle names are known: %s', (name, isHe) => {
    expect(found([MARLOW, GEORGE], `Marlow praised ${name}.`)).toEqual([
      'Marlow=Marlow',
      ...(isHe ? [`${name}=George Arden`] : []),
    ]);
  });

  test('who is called so in full is meant, not who may be', () => {
    const other = named('George W. Arden', 'person', [['George W. Arden', 'unique']]);
    const unknown = named('George Arden', 'person', [['George Arden', 'unique']]);
    expect(found([MARLOW, unknown, other], 'Marlow met George W. Arden.').at(-1)).toBe(
      'George W. Arden=George W. Arden',
    );
  });

  test('what is no person has none', () => {
    const works = named('Ida Works', 'organization', [['Ida Works', 'unique']]);
    const controls = named('gate controls', 'concept', [['gate controls', 'concept']], ['lock']);
    expect(found([works, controls], 'Ida H. Works has a lock.', 'Gate B. Controls')).toEqual([]);
  });

  test.each(['small', 'large'])('in a %s library', (size) => {
    const builder = catalogueBuilder();
    builder.add([IDA, GEORGE]);
    const catalogue = builder.finish();
    const gate = size === 'small' ? catalogue.gate : gateOf([IDA, GEORGE].flatMap(aliasesOf).flatMap(waysOf), 0);
    const words = createGateKeeper(gate)('Then Ida H. Quill met George H.W. Arden.') ?? [];
    expect(mayName(gate, words)).toBe(true);
    const { entities } = candidatesIn(catalogue, words);
    expect(entities.map(({ name }) => name)).toEqual(['Ida Quill', 'George Arden']);
  });
});
