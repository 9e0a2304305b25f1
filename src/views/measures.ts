/** Sizes, days and times, as lists show them. */

/** @param bytes a size. @returns "12 kB", "3.4 MB", "9.1 GB" */
export function bytesInWords(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** @param moment milliseconds since 1970. @returns the day, and the time, where the reader is */
export function dayInWords(moment: number): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
}

/** @param moment milliseconds since 1970. @returns the time where the reader is, with the day where it is not today's */
export function timeInWords(moment: number, now = Date.now()): string {
  const isToday = new Date(moment).toDateString() === new Date(now).toDateString();
  return isToday ? new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(moment) : dayInWords(moment);
}
