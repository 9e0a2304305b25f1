/** A broken briefing fails the build with file, path and reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultInWords } from '../src/format/faults';
import { parseBriefing } from '../src/format/parse';

/** @throws Error that lists every fault of every `*.briefing.json` in the folder */
export function checkBriefings(folder: string): void {
  const faults = readdirSync(folder)
    .filter((file) => file.endsWith('.briefing.json'))
    .flatMap((file) => {
      const path = join(folder, file);
      const parsed = parseBriefing(readFileSync(path, 'utf8'));
      return parsed.ok ? [] : parsed.faults.map((fault) => `${path}: ${faultInWords(fault)}`);
    });
  if (faults.length > 0) throw new Error(`A bundled briefing is broken:\n${faults.join('\n')}`);
}
