import { h } from 'preact';
import { expect, test, vi } from 'vitest';
import { wholeOf } from '../../src/format/whole';
import { Briefing } from '../../src/views/Briefing';
import { makeStory } from '../briefing';
import { draw } from './drawn';

test('links to passages are told apart by whose they are', () => {
  vi.stubGlobal('location', new URL('https://ours.example/'));
  vi.stubGlobal('addEventListener', () => {});
  const page = draw(h(Briefing, { briefing: wholeOf(makeStory()) }));
  const words = [...page.querySelectorAll('.passage-link')].map(({ textContent }) => textContent);
  expect(new Set(words)).toEqual(
    new Set([
      'Passage Marlow Works',
      'Passage an unnamed keeper',
      'Passage Ida Quill',
      'Passage the gazette',
      'Passage The Tide',
      'Passage for the definition Marlow Works',
      'Passage for the definition Ida Quill',
      'Passage for the definition L2',
      'Passage for the definition dimming',
    ]),
  );
});
