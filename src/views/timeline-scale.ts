/** Where dates stand on a timeline, to scale, as far as the sources date them. */
import { statedParts } from '../format/dates';

const DAY = 86_400_000;

/** A date as a stretch: a day is a point, a month or year lasts. In days since the first of the timeline's days. */
export interface Stretch {
  from: number;
  to: number;
}

export interface Scale {
  stretches: Stretch[];
  /** The whole length, in days. */
  length: number;
  /** No year is stated anywhere: all dates are taken to be of one year. */
  isYearAssumed: boolean;
}

/** What is drawn on the line: all that is of one day, or of one month, is one mark. */
interface Mark extends Stretch {
  /** Which of the dates, in their order. */
  indexes: number[];
}

/** A date, and the source that gives it. */
interface SourcedDate {
  date: string;
  source: string;
}

/** @returns what is dated, in the order of time, where it has a scale; otherwise as it was */
export function inOrder<Told>(told: Told[], dateOf: (one: Told) => SourcedDate): Told[] {
  const scale = scaleOf(told.map(dateOf));
  if (!scale) return told;
  const from = new Map(told.map((one, index) => [one, scale.stretches[index]?.from ?? 0]));
  return told.toSorted((a, b) => (from.get(a) ?? 0) - (from.get(b) ?? 0));
}

/**
 * @param dates EDTF dates
 * @returns undefined where they cannot be set side by side: only some state a year, or none does and the sources are several
 */
export function scaleOf(dates: SourcedDate[]): Scale | undefined {
  const parts = dates.map(({ date }) => statedParts(date));
  const hasYear = parts.some((stated) => stated?.year !== undefined);
  if (!hasYear && new Set(dates.map(({ source }) => source)).size > 1) return undefined;
  if (dates.length === 0 || parts.some((stated) => !stated || (hasYear && stated.year === undefined))) return undefined;
  const spans = parts.map((stated) => {
    // 2023, a common year, stands in for the one that is not stated.
    const { year = 2023, month, day } = stated ?? { year: undefined, month: undefined, day: undefined };
    const from = dayAt(year, (month ?? 1) - 1, day ?? 1);
    const to = day ? from : month ? dayAt(year, month, 1) : dayAt(year + 1, 0, 1);
    return { from, to };
  });
  const first = Math.min(...spans.map(({ from }) => from));
  const stretches = spans.map(({ from, to }) => ({ from: from - first, to: to - first }));
  return { stretches, length: Math.max(1, ...stretches.map(({ to }) => to)), isYearAssumed: !hasYear };
}

export function marksOf({ stretches }: Scale): Mark[] {
  const marks: Mark[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const same = marks.find(({ from, to }) => from === stretch.from && to === stretch.to);
    if (same) same.indexes.push(index);
    else marks.push({ ...stretch, indexes: [index] });
  }
  return marks;
}

/** @returns a day in days since 1970 */
function dayAt(year: number, month: number, day: number): number {
  // Date.UTC takes a year below 100 for one of the 20th century.
  return new Date(0).setUTCFullYear(year, month, day) / DAY;
}
