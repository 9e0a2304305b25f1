/** `check`: is a file a briefing? All that is wrong at once, each fault with where it is, what is there and how to mend it. */
import { readFileSync } from 'node:fs';
import { faultInWords } from '../format/faults';
import { parseBriefing } from '../format/parse';
import { counted, translateFrom } from '../format/words';
import messages from '../../assets/public/_locales/en/messages.json';

const t = translateFrom(messages);

/**
 * @param args as typed: FILE
 * @returns what is printed for a good briefing
 * @throws Error that lists the faults, a line each
 */
export function check(args: string[]): string {
  const [file, ...others] = args;
  if (file === undefined || others.length > 0) throw new Error('check takes one file: NAME.briefing.json.');
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const parsed = parseBriefing(bytes);
  if (!parsed.ok) {
    const count = parsed.faults.length === 1 ? '1 fault' : `${parsed.faults.length} faults`;
    throw new Error(`${file}: ${count}\n${parsed.faults.map((fault) => `  ${faultInWords(fault)}`).join('\n')}`);
  }
  const { entities, facts, quotes } = parsed.briefing;
  const flags = parsed.flags.map((fault) => `  look at ${faultInWords(fault)}\n`).join('');
  const names = counted(t, 'library_names', entities.length);
  const statements = counted(t, 'library_facts', facts.length + quotes.length);
  return `${file}: a briefing with ${names} and ${statements}.\n${flags}`;
}
