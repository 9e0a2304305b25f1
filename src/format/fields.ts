/** The small parts that the format is made of; each check carries its own words, as a noun phrase ("at most 80 characters"). */
import { z } from 'zod';
import { isDate } from './dates';

/** Directional controls, zero-width and other invisible characters: they let one name pass for another. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

export const id = z
  .string()
  .max(80, 'at most 80 characters')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id: small letters, digits and single hyphens, such as "jensen-huang"');

/** The sections of a briefing that other parts refer to by id; `statements` are facts and quotes together. */
export type Section = 'sources' | 'entities' | 'statements';

/** An id that must stand in another section; `references.ts` reads the mark and follows it. */
export const refersTo = (section: Section) => id.meta({ refersTo: section });

export const text = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'some text')
    .max(longest, `at most ${longest.toLocaleString('en')} characters`);

export const name = text(120).refine((value) => !INVISIBLE.test(value), {
  error: 'a name without invisible or direction-changing characters',
});

/** A BCP 47 tag. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag, such as "en" or "zh-Hans"');

/** See dates.ts. */
export const date = z.string().refine(isDate, {
  error: 'an EDTF date, such as "2026-04-24", "2026-04", or "XXXX-04-24" where the source states no year',
});

export const httpsLink = z
  .string()
  .max(2000, 'at most 2,000 characters')
  .refine((value) => URL.canParse(value) && new URL(value).protocol === 'https:', {
    error: 'a whole https:// address',
  });
