/** `backstory COMMAND …`: what authors and maintainers run. Everything readers use is in the extension. */
import { briefingAsJsonSchema } from '../format/json-schema';
import { check } from './check';
import { inspect } from './inspect';

const USAGE = `Usage: npm run -s backstory -- inspect FILE.html|FILE.txt [--briefing FILE]... [--json]
  Prints the names found in a file, and why each is marked. Without --briefing it looks for the bundled briefings' names.
       npm run -s backstory -- check NAME.briefing.json
  Prints what is wrong with a briefing, all at once: where it is, what was expected, how to mend it.
       npm run -s backstory -- schema
  Prints the format as a JSON Schema for editors, as it stands in docs/briefing.schema.json.`;

const [command, ...rest] = process.argv.slice(2);

try {
  if (command === 'inspect') process.stdout.write(inspect(rest));
  else if (command === 'check') process.stdout.write(check(rest));
  else if (command === 'schema') process.stdout.write(`${JSON.stringify(briefingAsJsonSchema(), null, 2)}\n`);
  else throw new Error(USAGE);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
