/**
 * Dates as sources give them: EDTF (ISO 8601-2), where X stands for a digit that is not stated.
 * `XXXX-04-24` is "April 24, year not stated". No part that the source leaves open is ever printed or assumed.
 */
import type { Translate } from './words';

/** A year, a year and month, or a day; the year may be XXXX. */
const SHAPE = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The parts that a date states; a part that it leaves open is undefined. */
interface StatedParts {
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
}

/** Is this a date of the format: a real day, month or year, with at most the year left open? */
export function isDate(value: string): boolean {
  const parts = statedParts(value);
  if (!parts || (parts.year === undefined && parts.month === undefined)) return false;
  // 2024 was a leap year: it stands in for a year that is not stated, so that February 29 is a day.
  const { year = 2024, month = 1, day = 1 } = parts;
  const real = new Date(Date.UTC(year, month - 1, day));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
}

/** @returns the words for a date: "April 24, year not stated", "February 2026", "2026". */
export function dateInWords(value: string, t: Translate, locale = 'en'): string {
  const parts = statedParts(value);
  if (!parts) return value;
  const { year, month, day } = parts;
  if (month === undefined) return String(year);
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    ...(year === undefined ? {} : { year: 'numeric' }),
  });
  const moment = new Date(Date.UTC(2024, month - 1, day ?? 1));
  // Not in the line above: there a year below 100 would be one of the 20th century.
  if (year !== undefined) moment.setUTCFullYear(year, month - 1, day ?? 1);
  const words = format.format(moment);
  return year === undefined ? t('date_year_not_stated', words) : words;
}

/** @returns the parts that a date states; undefined when it is no date of the format */
export function statedParts(value: string): StatedParts | undefined {
  const match = SHAPE.exec(value);
  if (!match) return undefined;
  const [, year, month, day] = match;
  return { year: year === 'XXXX' ? undefined : stated(year), month: stated(month), day: stated(day) };
}

function stated(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
