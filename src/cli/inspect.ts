/** `inspect`: the names in an HTML or text file, read as the page script reads a page. */
import { parseArgs } from 'node:util';
import { namesOf, splitKey } from '../format/names';
import { translateFrom } from '../format/words';
import { explain } from '../match/explain';
import { buildLexicon } from '../match/lexicon';
import messages from '../../assets/public/_locales/en/messages.json';
import { chooseWithVotes } from './choosing';
import { readBriefings, readText } from './files';
import { htmlTexts, plainTexts } from './texts';

/** One line of the answer; `start` and `end` (UTF-16 offsets into the file) for text files only. */
export interface Inspected {
  text: string;
  entity: string;
  name: string;
  class: string;
  why: string;
  /** The number of the block (paragraph, heading, cell …) that it stands in. */
  block: number;
  start?: number;
  end?: number;
}

/**
 * @param args as typed: FILE [--briefing FILE]… [--json]
 * @returns what is printed: a JSON array, or a line for each mention
 * @throws Error in plain words about the arguments, a file or a briefing
 */
export function inspect(args: string[]): string {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { briefing: { type: 'string', multiple: true }, json: { type: 'boolean' } },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Error('inspect takes one file: FILE.html or FILE.txt.');
  const found = mentionsIn(file, values.briefing);
  if (values.json) return `${JSON.stringify(found, null, 2)}\n`;
  return found.map(({ text, name, class: kind, why }) => `${text} → ${name} (${kind}): ${why}\n`).join('');
}

function mentionsIn(file: string, briefingFiles: string[] | undefined): Inspected[] {
  const isHtml = /\.x?html?$/i.test(file);
  const texts = isHtml ? htmlTexts(readText(file)) : plainTexts(readText(file));
  const lexicon = buildLexicon(namesOf(readBriefings(briefingFiles)));
  const t = translateFrom(messages);
  return chooseWithVotes(
    texts.map(({ text }) => text),
    lexicon,
  ).flatMap((mentions, block) =>
    mentions.map((mention) => {
      const { keys: [key = ''] = [], name = '' } = lexicon.entities[mention.entity] ?? {};
      const offset = texts[block]?.start ?? 0;
      return {
        text: mention.surface,
        entity: splitKey(key).entity,
        name,
        class: mention.class,
        why: explain(mention.why, t),
        block,
        ...(isHtml ? {} : { start: offset + mention.start, end: offset + mention.end }),
      };
    }),
  );
}
