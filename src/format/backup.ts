/**
 * The backup of a library: one JSON value a line, so that it is written a file at a time and a cut is seen. The first line says what it
 * is and how many lines follow; each of these is one file, exactly as it was imported.
 */

const BACKUP_FORMAT = 'backstory-backup/1';

export interface BackupHead {
  /** When it was made, as an ISO 8601 date and time. */
  made: string;
  /** How many files follow. */
  files: number;
  /** The reader's settings, whatever they are: whoever reads them checks them. */
  settings: unknown;
}

export interface BackupFile {
  text: string;
  /** The import before the current one: it comes before it in the backup. */
  isPrevious: boolean;
}

export function backupHead(head: BackupHead): string {
  return `${JSON.stringify({ format: BACKUP_FORMAT, ...head })}\n`;
}

export function backupLine({ text, isPrevious }: BackupFile): string {
  return `${JSON.stringify({ text, ...(isPrevious ? { isPrevious } : {}) })}\n`;
}

/** How the first line of every backup begins: a file that does is one, or was. */
export const BACKUP_START = JSON.stringify({ format: BACKUP_FORMAT }).slice(0, -1);

/** Is this the text of a briefing, whole or not as it should be? */
export function isBriefing(text: string): boolean {
  return String(valueIn(text)?.['format']).startsWith('backstory/');
}

export type ReadBackup = { ok: true; head: BackupHead; files: BackupFile[] } | { ok: false; line: number };

/** @returns the backup; or the number of the first line that is none of a whole backup, counted from 1; never throws */
export function readBackup(text: string): ReadBackup {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const head = valueIn(lines[0]);
  const count = head?.['files'];
  if (head?.['format'] !== BACKUP_FORMAT || typeof count !== 'number') return { ok: false, line: 1 };
  const files: BackupFile[] = [];
  for (const [index, line] of lines.slice(1).entries()) {
    const value = valueIn(line);
    if (typeof value?.['text'] !== 'string') return { ok: false, line: index + 2 };
    files.push({ text: value['text'], isPrevious: value['isPrevious'] === true });
  }
  // A file that was cut at a line's end is none either.
  if (files.length !== count) return { ok: false, line: lines.length + 1 };
  return { ok: true, head: { made: String(head['made']), files: count, settings: head['settings'] }, files };
}

function valueIn(line: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
