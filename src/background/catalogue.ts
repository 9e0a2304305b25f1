/**
 * The catalogue of all names: in memory once per browser while anybody asks, otherwise in the database. A new library makes a
 * new one, and then a new gate, which open tabs see.
 */
import { currentStamp, keepGate, watchGate } from '../library/gate';
import { isKnownEmpty, keepCatalogue, keptCatalogue } from '../library/shelf';
import { catalogueBuilder, type Catalogue } from '../match/catalogue';
import type { Gate } from '../match/gate';
import { watchLibrary } from '../settings/store';
import { bundledNames, PATIENCE_MS, tellNames } from './briefings';
import { inWords } from './words';

interface Known {
  catalogue: Catalogue;
  /** Why the library's names are not in it. */
  problem: string | undefined;
}

/** A smaller one is made in less time than it is read. */
const FEW_WAYS = 2000;

let latest: { stamp: string; loading: Promise<Known> } | undefined;

/** @returns the catalogue of the library as it is now */
export async function knownNames(): Promise<Known> {
  const stamp = await currentStamp();
  if (latest?.stamp !== stamp) latest = { stamp, loading: load(stamp) };
  const { loading } = latest;
  // A library that failed is asked anew.
  const forget = () => {
    if (latest?.loading === loading) latest = undefined;
  };
  try {
    const known = await loading;
    if (known.problem !== undefined) forget();
    return known;
  } catch (error) {
    forget();
    throw error;
  }
}

/** The call `gate`: what a page script runs where none is kept; and what is kept is made current. */
export async function gate(): Promise<Gate> {
  return (await knownNames()).catalogue.gate;
}

/** Until the extension ends. Called while the background starts: a change wakes it. */
export function followLibrary(): void {
  const { signal } = new AbortController();
  // Where it fails, the next page that asks is told.
  watchLibrary(() => void knownNames().catch(() => {}), { signal });
  // What a page script wrote there, no page is to run.
  watchGate(() => void mendGate().catch(() => {}), { signal });
}

async function mendGate(): Promise<void> {
  const stamp = await currentStamp();
  const { catalogue, problem } = await knownNames();
  if (problem === undefined) await keepGate(stamp, catalogue.gate);
}

async function load(stamp: string): Promise<Known> {
  const known = await catalogueOf(stamp).catch((error: unknown) => ({
    catalogue: built(),
    problem: inWords(error).message,
  }));
  if (known.problem === undefined) await keepGate(stamp, known.catalogue.gate);
  return known;
}

async function catalogueOf(stamp: string): Promise<Known> {
  if (await isKnownEmpty()) return { catalogue: built(), problem: undefined };
  const kept = await keptCatalogue(stamp, PATIENCE_MS);
  if (kept) return { catalogue: kept, problem: undefined };
  const builder = catalogueBuilder();
  const problem = await tellNames((_id, names) => builder.add(names));
  if (problem !== undefined) return { catalogue: built(), problem };
  const catalogue = builder.finish();
  // Without it the next start of the browser takes longer, and nothing else. One that took too long is of the library before.
  if (catalogue.owners.length > FEW_WAYS && stamp === (await currentStamp()))
    await keepCatalogue(stamp, catalogue).catch(() => {});
  return { catalogue, problem };
}

/** Of the build alone: made at once, and needs no database. */
function built(): Catalogue {
  const builder = catalogueBuilder();
  for (const [, names] of bundledNames()) builder.add(names);
  return builder.finish();
}
