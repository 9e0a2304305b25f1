/** Files → library, in two steps: each is checked and written aside, then all that are briefings are switched to at once. */
import { BACKUP_START, isBriefing, readBackup } from '../format/backup';
import { sizeFaults } from '../format/bounds';
import { faultInWords, NOT_UTF8, type Fault } from '../format/faults';
import { wordsOf } from '../format/words';
import type { Staged } from '../messaging/library-calls';

/** What the steps need of the background. */
export interface ImportCalls {
  stage: (text: string) => Promise<Staged>;
  switchTo: (generations: string[]) => Promise<unknown>;
}

/** What became of one file. */
export interface Outcome {
  /** The file's name; for a file in a backup, the backup's. */
  name: string;
  /** Which of the backup's lines it is, counted from 1. */
  line?: number;
  result: Staged | { ok: false; error: string } | Twin | Misplaced;
}

/** A backup among briefings. */
interface Misplaced {
  ok: false;
  isBackup: true;
}

/** Another file of the same import is the same briefing: which of the two is meant, only the reader knows. */
interface Twin {
  ok: false;
  /** The other file's name. */
  twin: string;
}

export interface Imported {
  outcomes: Outcome[];
  /** Why nothing was taken although files were briefings. */
  problem: string | undefined;
}

/** What is needed of a File. */
export type TextFile = Pick<File, 'name' | 'size' | 'arrayBuffer' | 'slice'>;

/** Imports briefings; one that is refused does not keep the others out. Nothing is changed before the last step. */
export async function importFiles(
  files: TextFile[],
  calls: ImportCalls,
  onStep: (file: number, of: number) => void,
): Promise<Imported> {
  const outcomes: Outcome[] = [];
  for (const [index, file] of files.entries()) {
    onStep(index + 1, files.length);
    const result = await attempt(() => stageFile(file, calls));
    const twin = result.ok && outcomes.find((other) => other.result.ok && other.result.id === result.id);
    outcomes.push({ name: file.name, result: twin ? { ok: false, twin: twin.name } : result });
  }
  return finish(outcomes, calls);
}

/**
 * Restores a backup: all of it that this version can read, or nothing. What the library has stays the step before: of a briefing
 * that is there already the backup's own step before is left out.
 * @returns the outcome of all that was not left out, with the settings that the backup holds; `line` of the first line that is none of a
 *   backup, and whether it is a briefing
 */
export async function restoreBackup(
  file: TextFile,
  calls: ImportCalls,
  onStep: (file: number, of: number) => void,
): Promise<(Imported & { isRestored: boolean; settings: unknown }) | { line: number; isBriefing: boolean }> {
  const whole = await textOf(file);
  if (whole === undefined) {
    const outcomes = [{ name: file.name, result: refused([NOT_UTF8]) }];
    return { outcomes, problem: undefined, isRestored: false, settings: undefined };
  }
  const backup = readBackup(whole);
  if (!backup.ok) return { line: backup.line, isBriefing: isBriefing(whole) };
  const outcomes: Outcome[] = [];
  const skipped = new Set<Outcome>();
  for (const [index, { text, isPrevious }] of backup.files.entries()) {
    onStep(index + 1, backup.files.length);
    // The first line is the backup's own.
    const outcome = { name: file.name, line: index + 2, result: await attempt(() => calls.stage(text)) };
    outcomes.push(outcome);
    const { result } = outcome;
    // One that this version cannot read keeps no other out; a library that fails does.
    if ('error' in result) return { outcomes, problem: undefined, isRestored: false, settings: undefined };
    if (isPrevious && result.ok && result.replaces?.isBundled === false) skipped.add(outcome);
    // Without the one that follows, an earlier version would come back as the current one.
    const before = backup.files[index - 1]?.isPrevious ? outcomes[index - 1] : undefined;
    if (!isPrevious && !result.ok && before?.result.ok) skipped.add(before);
  }
  const taken = await finish(
    outcomes.filter((outcome) => !skipped.has(outcome)),
    calls,
  );
  const { problem } = taken;
  const isNoneTaken = taken.outcomes.length > 0 && taken.outcomes.every(({ result }) => !result.ok);
  return {
    outcomes: problem === undefined ? taken.outcomes : allRefused(outcomes, problem),
    problem,
    isRestored: problem === undefined && !isNoneTaken,
    settings: backup.head.settings,
  };
}

async function finish(outcomes: Outcome[], { switchTo }: ImportCalls): Promise<Imported> {
  const generations = outcomes.flatMap(({ result }) => (result.ok ? [result.generation] : []));
  if (generations.length === 0) return { outcomes, problem: undefined };
  try {
    await switchTo(generations);
    return { outcomes, problem: undefined };
  } catch (error) {
    const problem = wordsOf(error);
    return { outcomes: allRefused(outcomes, problem), problem };
  }
}

function allRefused(outcomes: Outcome[], error: string): Outcome[] {
  return outcomes.map((outcome) => (outcome.result.ok ? { ...outcome, result: { ok: false, error } } : outcome));
}

/** Checks a file's bytes and has the rest checked where it is kept: nothing of it is changed on the way. */
async function stageFile(file: TextFile, { stage }: ImportCalls): Promise<Staged | Misplaced> {
  // Of whatever length.
  const start = await file.slice(0, BACKUP_START.length).text();
  if (start === BACKUP_START) return { ok: false, isBackup: true };
  // A file that is too long is not even read.
  const tooLong = sizeFaults(file.size);
  if (tooLong.length > 0) return refused(tooLong);
  const text = await textOf(file);
  return text === undefined ? refused([NOT_UTF8]) : stage(text);
}

/** @returns undefined where a file is no UTF-8: what cannot be read would be kept as something else. */
async function textOf(file: TextFile): Promise<string | undefined> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refused(faults: Fault[]): Staged {
  return { ok: false, faults: faults.map(faultInWords), faultCount: faults.length };
}

async function attempt(work: () => Promise<Staged | Misplaced>): Promise<Exclude<Outcome['result'], Twin>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, error: wordsOf(error) };
  }
}
