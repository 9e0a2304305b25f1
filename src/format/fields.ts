/** The small parts that the format is made of; each check carries its own words, as a noun phrase ("at most 80 characters"). */
import { z } from 'zod';
import { isDate } from './dates';

/** Directional controls, zero-width, filling and other invisible characters: they let one name pass for another. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** What a text may not hold: control characters, line ends among them, and what turns the direction of what follows. */
const CONTROL = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** Something that can be read: fillers count as letters, but show nothing. */
export function hasWords(value: string): boolean {
  return /[\p{L}\p{N}]/u.test(value.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, ''));
}

/** How a check says what it expects, and what an author can do about it. */
export const rule = (expected: string, mend: string) => ({ error: expected, params: { mend } });

export const id = z
  .string()
  .max(80, { error: 'at most 80 characters', abort: true })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'an id: small letters, digits and single hyphens, such as "jensen-huang"',
    abort: true,
  });

/** The sections of a briefing that other parts refer to by id; `statements` are facts and quotes together. */
export type Section = 'sources' | 'entities' | 'statements';

/** An id that must stand in another section; `references.ts` reads the mark and follows it. */
export const refersTo = (section: Section) => id.meta({ refersTo: section });

export const text = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, { error: 'some text', abort: true })
    .max(longest, `at most ${longest.toLocaleString('en')} characters`)
    .refine((value) => !CONTROL.test(value), {
      ...rule('text without control, line-breaking or direction-changing characters', 'delete those characters'),
      abort: true,
    })
    .refine(hasWords, rule('at least one letter or digit', 'write what is meant, or leave it out'));

/** Words of a source exactly as they stand there, spaces and line ends included: they are looked for, not only shown. */
export const passage = (longest: number) =>
  z
    .string()
    .min(1, { error: 'some text', abort: true })
    .max(longest, `at most ${longest.toLocaleString('en')} characters`)
    .refine(
      (value) => !CONTROL.test(value.replaceAll(/[\n\t]/g, '')),
      rule('text without control or direction-changing characters', 'choose a passage without them'),
    );

export const name = text(120).refine(
  (value) => !INVISIBLE.test(value),
  rule('a name without invisible or direction-changing characters', 'type the name again, as it is read'),
);

/** A BCP 47 tag. */
export const language = z
  .string()
  .max(35, { error: 'at most 35 characters', abort: true })
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag, such as "en" or "zh-Hans"');

/** See dates.ts. */
export const date = z
  .string()
  .refine(
    isDate,
    rule(
      'an EDTF date, such as "2026-04-24", "2026-04", or "XXXX-04-24" where the source states no year',
      'write the parts that the source states, and no others',
    ),
  );

export const httpsLink = z
  .string()
  .max(2000, 'at most 2,000 characters')
  .refine(
    // As written, too: "https:lamp" leads to a place on the page that it stands on.
    (value) =>
      /^https:\/\/[^\s/]\S*$/i.test(value) &&
      !CONTROL.test(value) &&
      URL.canParse(value) &&
      /^https:\/\/[^/@]+(?:\/|$)/.test(new URL(value).href),
    rule('a whole https:// address without a user name', 'copy it from the browser, or leave the field out'),
  );
