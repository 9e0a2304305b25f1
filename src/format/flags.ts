/**
 * What is allowed but suspicious: words of mixed scripts, which can pass for another ("Nvidіa" with a Cyrillic і), and
 * aliases that are no names at all, or those of too many.
 */
import { mostAlike } from './crowds';
import type { Fault, Path } from './faults';
import { isFunctionWord } from './function-words';
import type { Briefing } from './schema';

/**
 * Scripts whose letters are mistaken for each other; Chinese or Japanese beside Latin is ordinary, and so are Greek letters that look like
 * no other ("3 μm").
 */
const LOOKALIKE = [
  /\p{sc=Latin}/u,
  /\p{sc=Cyrillic}/u,
  /[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορυχ]/u,
  /\p{sc=Armenian}/u,
  /\p{sc=Cherokee}/u,
];

/** @returns what an author or reader should look at; passages are the source's own letters */
export function flagsIn(briefing: Briefing): Fault[] {
  const aliases = briefing.entities.flatMap((entity, index) =>
    entity.aliases.flatMap(({ text }, alias) => flagFunctionWord(text, ['entities', index, 'aliases', alias, 'text'])),
  );
  return [...textsIn(briefing, []).flatMap(({ text, path }) => flag(text, path)), ...aliases, ...crowdsIn(briefing)];
}

function textsIn(value: unknown, path: Path): { text: string; path: Path }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'evidence' ? [] : textsIn(one, [...path, key])));
}

function flag(text: string, path: Path): Fault[] {
  const mixed = text
    .split(/[^\p{L}\p{M}]+/u)
    .find((word) => LOOKALIKE.filter((script) => script.test(word)).length > 1);
  if (mixed === undefined) return [];
  return [
    {
      path,
      problem: `"${mixed}" mixes scripts within a word`,
      expected: 'letters of one script',
      mend: 'type it again, unless it is really written so',
    },
  ];
}

function flagFunctionWord(text: string, path: Path): Fault[] {
  if (!isFunctionWord(text)) return [];
  const problem = `"${text}" stands on every page, so it is not looked for`;
  return [{ path, problem, expected: 'a name', mend: 'leave it out' }];
}

/** Each name that more entities share than may, once: at the first that has it. */
function crowdsIn({ entities }: Briefing): Fault[] {
  const crowds = new Map<string, { text: string; most: number; path: Path; of: Set<number> }>();
  for (const [index, { aliases }] of entities.entries()) {
    for (const [alias, { text, class: kind }] of aliases.entries()) {
      const most = mostAlike(kind);
      const key = `${most} ${text.toLowerCase()}`;
      const crowd = crowds.get(key) ?? {
        text,
        most,
        path: ['entities', index, 'aliases', alias, 'text'],
        of: new Set(),
      };
      crowds.set(key, crowd);
      crowd.of.add(index);
    }
  }
  return [...crowds.values()]
    .filter(({ most, of }) => of.size > most)
    .map(({ text, most, path, of }) => ({
      path,
      problem: `${of.size} entities are called "${text}", so it is not looked for`,
      expected: `a name of ${most} at most`,
      mend: 'give each a name of its own',
    }));
}
