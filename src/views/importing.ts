/** Files → library, in two steps: each is checked and written aside, then all that are briefings are switched to at once. */
import { readBackup } from '../format/backup';
import { MOST_BYTES } from '../format/bounds';
import type { LibraryEntry, Staged } from '../messaging/library-calls';

/** What the steps need of the background. */
export interface ImportCalls {
  stage: (text: string) => Promise<Staged>;
  switchTo: (generations: string[]) => Promise<LibraryEntry[]>;
}

/** What became of one file. */
export interface Outcome {
  /** The file's name; for a file in a backup, the backup's. */
  name: string;
  result: Staged | { ok: false; error: string };
}

export interface Imported {
  outcomes: Outcome[];
  /** The library afterwards; undefined where nothing was taken. */
  entries: LibraryEntry[] | undefined;
  /** Why nothing was taken although files were briefings. */
  problem: string | undefined;
}

/** A file that can be read as text: a File, or what stands for one in a test. */
export interface TextFile {
  name: string;
  size: number;
  text(): Promise<string>;
}

/** Imports briefings; one that is refused does not keep the others out. Nothing is changed before the last step. */
export async function importFiles(
  files: TextFile[],
  calls: ImportCalls,
  onStep: (done: number, of: number) => void,
): Promise<Imported> {
  const outcomes: Outcome[] = [];
  for (const [index, file] of files.entries()) {
    onStep(index, files.length);
    outcomes.push({ name: file.name, result: await attempt(async () => calls.stage(await textOf(file))) });
  }
  return finish(outcomes, calls);
}

/**
 * Restores a backup: all of it or nothing.
 * @returns the outcome, with the settings that the backup holds; `line` of the first line that is none of a backup
 */
export async function restoreBackup(
  file: TextFile,
  calls: ImportCalls,
  onStep: (done: number, of: number) => void,
): Promise<(Imported & { settings: unknown }) | { line: number }> {
  const backup = readBackup(await file.text());
  if (!backup.ok) return { line: backup.line };
  const outcomes: Outcome[] = [];
  for (const [index, { text }] of backup.files.entries()) {
    onStep(index, backup.files.length);
    const result = await attempt(() => calls.stage(text));
    outcomes.push({ name: file.name, result });
    if (!result.ok) return { outcomes, entries: undefined, problem: undefined, settings: undefined };
  }
  return { ...(await finish(outcomes, calls)), settings: backup.head.settings };
}

async function finish(outcomes: Outcome[], { switchTo }: ImportCalls): Promise<Imported> {
  const generations = outcomes.flatMap(({ result }) => (result.ok ? [result.generation] : []));
  if (generations.length === 0) return { outcomes, entries: undefined, problem: undefined };
  try {
    return { outcomes, entries: await switchTo(generations), problem: undefined };
  } catch (error) {
    return { outcomes, entries: undefined, problem: wordsOf(error) };
  }
}

/** A file that is too long is not read into a message: its first characters are enough to refuse it. */
async function textOf(file: TextFile): Promise<string> {
  return file.size > MOST_BYTES ? ' '.repeat(MOST_BYTES + 1) : file.text();
}

async function attempt(work: () => Promise<Staged>): Promise<Outcome['result']> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, error: wordsOf(error) };
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
