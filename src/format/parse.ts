/** Text → briefing, or every fault in plain words. The only door into the format: whatever comes in is hostile until parsed. */
import { z } from 'zod';
import { beginningOf, boundFaults, duplicateKeyFaults, listFaults, sizeFaults } from './bounds';
import { faultsFrom, NOT_UTF8, type Fault } from './faults';
import { flagsIn } from './flags';
import { referenceFaults } from './references';
import { briefingSchema, type Briefing } from './schema';
import { storyFaults } from './story-rules';

// zod otherwise tries `new Function`, which an extension page's CSP refuses and logs.
z.config({ jitless: true });

/** A file whose lists begin with more faults than this is told of no others. */
const MANY = 1000;

const FIRST_ALONE: Fault = {
  path: [],
  problem: 'so much is wrong that long lists were looked at only where they begin',
  expected: 'fewer faults',
  mend: 'mend these first',
};

/** `flags` are no faults, but an author or reader should look at them. */
export type Parsed = { ok: true; briefing: Briefing; flags: Fault[] } | { ok: false; faults: Fault[] };

/**
 * @param file a briefing's JSON, as text or as the bytes of a file (UTF-8, with or without a byte order mark)
 * @returns the briefing, or its faults, all of them at once but where they are too many; those between fields once each is right by
 *   itself; never throws
 */
export function parseBriefing(file: string | Uint8Array): Parsed {
  const tooLong = typeof file === 'string' ? [] : sizeFaults(file.length);
  if (tooLong.length > 0) return { ok: false, faults: tooLong };
  const text = typeof file === 'string' ? file.replace(/^\uFEFF/, '') : decoded(file);
  if (text === undefined) {
    return { ok: false, faults: [NOT_UTF8] };
  }
  const tooMuch = boundFaults(text);
  if (tooMuch.length > 0) return { ok: false, faults: tooMuch };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    const problem = `not JSON (${error instanceof Error ? error.message : String(error)})`;
    return refused(problem, 'one JSON object', 'look at the place that is named; is the file whole?');
  }
  const tooMany = listFaults(raw);
  if (tooMany.length > 0) return { ok: false, faults: tooMany };
  const begun = beginningOf(raw);
  const first = begun === undefined ? undefined : briefingSchema.safeParse(begun);
  if (first?.error && first.error.issues.length > MANY) {
    return { ok: false, faults: [FIRST_ALONE, ...duplicateKeyFaults(text), ...faultsFrom(first.error, raw)] };
  }
  const result = briefingSchema.safeParse(raw);
  const shape = result.success ? [] : faultsFrom(result.error, raw);
  const story = result.success ? storyFaults(result.data) : [];
  const faults = [...duplicateKeyFaults(text), ...shape, ...referenceFaults(raw), ...story];
  if (!result.success || faults.length > 0) return { ok: false, faults };
  return { ok: true, briefing: result.data, flags: flagsIn(result.data) };
}

function refused(problem: string, expected: string, mend: string): Parsed {
  return { ok: false, faults: [{ path: [], problem, expected, mend }] };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
