/**
 * What is allowed but suspicious: names of mixed scripts, which can pass for another ("Nvidіa" with a Cyrillic і), and
 * aliases that are no names at all.
 */
import type { Fault } from './faults';
import { isFunctionWord } from './function-words';
import type { Briefing } from './schema';

/** Scripts whose letters are mistaken for each other; Chinese or Japanese beside Latin is ordinary. */
const LOOKALIKE = [/\p{sc=Latin}/u, /\p{sc=Cyrillic}/u, /\p{sc=Greek}/u, /\p{sc=Armenian}/u, /\p{sc=Cherokee}/u];

export function flagsIn({ entities, sources, facts, quotes }: Briefing): Fault[] {
  return [
    ...entities.flatMap(({ name, aliases }, entity) => [
      ...flag(name, ['entities', entity, 'name']),
      ...aliases.flatMap(({ text }, alias) => {
        const path = ['entities', entity, 'aliases', alias, 'text'];
        return [...flag(text, path), ...flagFunctionWord(text, path)];
      }),
    ]),
    ...sources.flatMap(({ called, publisher = '' }, source) => [
      ...flag(called, ['sources', source, 'called']),
      ...flag(publisher, ['sources', source, 'publisher']),
    ]),
    ...facts.flatMap(({ holders }, fact) =>
      holders.flatMap(({ name = '' }, holder) => flag(name, ['facts', fact, 'holders', holder, 'name'])),
    ),
    ...quotes.flatMap(({ speaker }, quote) => flag(speaker.name ?? '', ['quotes', quote, 'speaker', 'name'])),
  ];
}

function flag(text: string, path: Fault['path']): Fault[] {
  const isMixed = text
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => LOOKALIKE.filter((script) => script.test(word)).length > 1);
  if (!isMixed) return [];
  return [
    {
      path,
      problem: `"${text}" mixes scripts within a word`,
      expected: 'letters of one script',
      mend: 'type it again, unless it is really written so',
    },
  ];
}

function flagFunctionWord(text: string, path: Fault['path']): Fault[] {
  if (!isFunctionWord(text)) return [];
  const problem = `"${text}" stands on every page, so it is not looked for`;
  return [{ path, problem, expected: 'a name', mend: 'leave it out' }];
}
