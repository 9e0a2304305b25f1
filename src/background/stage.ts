/** The call `stage`: checks a file whole and, when it is a briefing, writes it beside what is there. Nothing shows it yet. */
import { faultInWords } from '../format/faults';
import { overviewOf } from '../format/gist';
import { namesOf } from '../format/names';
import { parseBriefing } from '../format/parse';
import { shelf, stage as write } from '../library/shelf';
import type { Staged } from '../messaging/library-calls';
import { bundled } from './briefings';
import { asking } from './words';

/** Beyond so many faults or flags the first ones say enough; in both the number of all is told. */
const MOST_LINES = 20;
const MOST_SOURCES = 5;

/** @throws Error in plain words when the library fails; a file that is no briefing is an answer, not an error */
export async function stage({ text }: { text: string }): Promise<Staged> {
  const parsed = parseBriefing(text);
  if (!parsed.ok) {
    const { faults } = parsed;
    return { ok: false, faults: faults.slice(0, MOST_LINES).map(faultInWords), faultCount: faults.length };
  }
  const { briefing, flags } = parsed;
  const { id, title, counts } = overviewOf(briefing);
  const size = new TextEncoder().encode(text).length;
  const called = briefing.sources.slice(0, MOST_SOURCES).map((source) => source.title);
  return asking(async () => {
    const before = (await shelf()).find((entry) => entry.id === id && entry.deletedAt === undefined);
    const replaced = before?.current.title ?? bundled.find((one) => one.id === id)?.title;
    const isBundled = before === undefined;
    const generation = await write({ id, text, size, title, counts, sources: called }, namesOf([briefing]));
    return {
      ok: true,
      generation,
      id,
      title,
      counts,
      flags: flags.slice(0, MOST_LINES).map(faultInWords),
      flagCount: flags.length,
      ...(replaced === undefined ? {} : { replaces: { title: replaced, isBundled } }),
    };
  });
}
