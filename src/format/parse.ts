/** Text → briefing, or every fault in plain words. The only door into the format: whatever comes in is hostile until parsed. */
import { z } from 'zod';
import { faultsFrom, type Fault } from './faults';
import { referenceFaults } from './references';
import { briefingSchema, type Briefing } from './schema';

// zod otherwise tries `new Function`, which an extension page's CSP refuses and logs.
z.config({ jitless: true });

export type Parsed = { ok: true; briefing: Briefing } | { ok: false; faults: Fault[] };

/**
 * @param text a briefing's JSON text
 * @returns the briefing, or all its faults at once; never throws
 */
export function parseBriefing(text: string): Parsed {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return { ok: false, faults: [{ path: [], problem: `not JSON (${String(error)})`, expected: 'one JSON object' }] };
  }
  try {
    const result = briefingSchema.safeParse(raw);
    const faults = [...(result.success ? [] : faultsFrom(result.error, raw)), ...referenceFaults(raw)];
    return result.success && faults.length === 0 ? { ok: true, briefing: result.data } : { ok: false, faults };
  } catch (error) {
    // Nesting of many thousand levels overflows the stack before any rule can speak.
    const problem = error instanceof RangeError ? 'nested too deeply to be read' : `unreadable (${String(error)})`;
    return { ok: false, faults: [{ path: [], problem, expected: 'at most 16 levels of nesting' }] };
  }
}
