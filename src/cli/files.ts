/** Files that a command is given. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { faultInWords } from '../format/faults';
import { parseBriefing } from '../format/parse';
import type { Briefing } from '../format/schema';

const BUNDLED = fileURLToPath(new URL('../../assets/briefings/', import.meta.url));

/** @throws Error in plain words when the file cannot be read */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** @param paths briefing files; the bundled ones when left out. @throws Error that lists every fault of a broken one */
export function readBriefings(paths?: string[]): Briefing[] {
  return (paths ?? bundled()).map((path) => {
    const parsed = parseBriefing(readText(path));
    if (parsed.ok) return parsed.briefing;
    throw new Error(parsed.faults.map((fault) => `${path}: ${faultInWords(fault)}`).join('\n'));
  });
}

function bundled(): string[] {
  return readdirSync(BUNDLED)
    .filter((file) => file.endsWith('.briefing.json'))
    .map((file) => BUNDLED + file);
}
