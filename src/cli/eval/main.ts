/** `npm run eval -- WHAT PATH`: measures how well the right names are found, against labelled texts. */
import { parseArgs } from 'node:util';
import { evalMentions } from './mentions';

const USAGE = `Usage: npm run eval -- mentions DIR     linked mentions in texts (entities.jsonl, aliases-observed.jsonl, sets)`;

try {
  const { positionals, values } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: { errors: { type: 'string' } },
  });
  const [what, path] = positionals;
  if (path === undefined) throw new Error(USAGE);
  if (what === 'mentions') process.stdout.write(evalMentions(path, { errors: values.errors ?? '' }));
  else throw new Error(USAGE);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
