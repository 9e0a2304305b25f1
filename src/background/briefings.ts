/** All briefings that can be told of: those of the build, and those of the library, which come before them. */
import type { Briefing } from '../format/schema';
import { namesOf, type NamedEntity } from '../format/names';
import { parseBriefing } from '../format/parse';
import { eachNames } from '../library/kept-names';
import { fileOf, isKnownEmpty } from '../library/shelf';
import { t } from '../messaging/words';
import { inWords } from './words';

const modules = import.meta.glob<Briefing>('../../assets/briefings/*.briefing.json', {
  eager: true,
  import: 'default',
});

/** Part of the build, which checked them: they need neither storage nor another check. */
export const bundled: Briefing[] = Object.values(modules);

/** A page that waits for its names does not wait longer for the library. */
export const PATIENCE_MS = 1500;

/**
 * @returns the briefing; undefined when none of that id is on this device
 * @throws Error in plain words when the library fails, or what it holds no longer fits the format
 */
export async function briefingById(id: string): Promise<Briefing | undefined> {
  const own = bundled.find((briefing) => briefing.id === id);
  if (await isKnownEmpty()) return own;
  // The bundled briefing always works, and soon.
  const text = await fileOf(id, 'current', own && PATIENCE_MS).catch((error: unknown) => {
    if (own) return undefined;
    throw inWords(error);
  });
  return text === undefined ? own : checked(text);
}

/** @throws Error in plain words when a file that was taken once no longer fits */
function checked(text: string): Briefing {
  const parsed = parseBriefing(text);
  if (!parsed.ok) throw new Error(t('library_outdated'));
  return parsed.briefing;
}

export interface KnownNames {
  /** By briefing, in their order: the library's, then those of the build. */
  names: Map<string, NamedEntity[]>;
  /** Why the library's names are not among them. */
  problem: string | undefined;
}

/** @returns the names of every briefing, on or off; when the library fails, those of the build and why */
export async function allNames(): Promise<KnownNames> {
  const names = new Map<string, NamedEntity[]>();
  const problem = await tellNames((id, list) => void names.set(id, list));
  return problem === undefined ? { names, problem } : { names: new Map(bundledNames()), problem };
}

/**
 * Tells the names of every briefing, on or off, one after the other.
 * @returns why those of the library are not among them, or not all
 */
export async function tellNames(onNames: (id: string, names: NamedEntity[]) => void): Promise<string | undefined> {
  const told = new Set<string>();
  let problem: string | undefined;
  if (!(await isKnownEmpty())) {
    const tell = (id: string, names: NamedEntity[]) => {
      told.add(id);
      onNames(id, names);
    };
    problem = await eachNames(namesIn, tell, PATIENCE_MS).then(
      () => undefined,
      (error: unknown) => inWords(error).message,
    );
  }
  for (const [id, names] of bundledNames()) if (!told.has(id)) onNames(id, names);
  return problem;
}

export function bundledNames(): [string, NamedEntity[]][] {
  return bundled.map((briefing) => [briefing.id, namesOf([briefing])]);
}

function namesIn(text: string): NamedEntity[] | undefined {
  const parsed = parseBriefing(text);
  return parsed.ok ? namesOf([parsed.briefing]) : undefined;
}
