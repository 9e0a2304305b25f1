/** `npm run eval -- WHAT PATH`: measures how well the right names are found, against labelled texts. */
import { parseArgs } from 'node:util';
import { evalHomographs } from './homographs';
import { evalMentions } from './mentions';
import { evalPages } from './pages';

const USAGE = `Usage: npm run eval -- mentions DIR [--errors "SET DICTIONARY ALIASES"]
  Linked mentions: entities.jsonl, aliases-observed.jsonl and sets of texts in a folder.
       npm run eval -- homographs DIR
  Words that are names in one place and something else in another, at a sentence's start.
       npm run eval -- pages FILE [--errors all]
  Labelled documents, such as tests/match/documents/tuning.txt, against the bundled briefings.`;

try {
  const { positionals, values } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: { errors: { type: 'string' } },
  });
  const [what, path] = positionals;
  if (path === undefined) throw new Error(USAGE);
  if (what === 'mentions') process.stdout.write(evalMentions(path, { errors: values.errors ?? '' }));
  else if (what === 'homographs') process.stdout.write(evalHomographs(path));
  else if (what === 'pages') process.stdout.write(evalPages(path, { errors: values.errors !== undefined }));
  else throw new Error(USAGE);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
