/** Reads a document once, to count: what each briefing would mark, whether it is on or not. */
import { tally } from '../format/grouping';
import type { Gate } from '../match/gate';
import { createReading, type AskNames } from './reading';
import { inSlices, type Slices } from './slices';

interface CountOptions {
  /** The trees that are read. */
  roots: Node[];
  gate: Gate;
  /** Asks for names of every briefing. */
  ask: AskNames;
  slices: Slices;
}

/** @returns how many names of each briefing stand in the document, by the briefing's id; ends empty with the signal */
export async function countByBriefing({ roots, ...options }: CountOptions): Promise<Record<string, number>> {
  const reading = createReading({ ...options, whole: () => roots, onPart: () => Promise.resolve() });
  await reading.read(roots);
  const { found, lexicon, sight } = reading;
  if (!sight) return {};
  const steps = sight.chooseInSteps(
    found.map(({ hits }) => hits),
    lexicon,
  );
  const chosen = (await inSlices(steps, options.slices)) ?? [];
  const entities = new Set(chosen.flatMap((mentions) => mentions.map(({ entity }) => entity)));
  return tally([...entities].flatMap((entity) => lexicon.entities[entity]?.briefings ?? []));
}
