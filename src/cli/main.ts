/** `backstory COMMAND …`: what authors and maintainers run. Everything readers use is in the extension. */
import { check } from './check';
import { inspect } from './inspect';

const USAGE = `Usage: npm run -s backstory -- inspect FILE.html|FILE.txt [--briefing FILE]... [--json]
  Prints the names found in a file, and why each is marked. Without --briefing it looks for the bundled briefings' names.
       npm run -s backstory -- check NAME.briefing.json
  Prints every fault of a briefing at once: where it is, what was expected.`;

const [command, ...rest] = process.argv.slice(2);

try {
  if (command === 'inspect') process.stdout.write(inspect(rest));
  else if (command === 'check') process.stdout.write(check(rest));
  else throw new Error(USAGE);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
