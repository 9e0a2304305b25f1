/**
 * Ids are unique and references resolve. Works on the raw JSON beside the schema, so that a briefing with other faults
 * still gets these reported in the same run. Which fields refer to what is read from the schema itself (`refersTo`).
 */
import { z } from 'zod';
import type { Section } from './fields';
import { briefingSchema } from './schema';
import type { Fault, Path } from './faults';

/** Which arrays of the briefing hold the ids of a section. */
const HOME = {
  sources: ['sources'],
  entities: ['entities'],
  statements: ['facts', 'quotes'],
  /** Nothing refers to these, but links lead to them. */
  story: ['events', 'relations', 'disputes', 'comparisons'],
} satisfies Record<Section | 'story', string[]>;

/** @returns a fault for each id that stands twice and each reference that leads nowhere. */
export function referenceFaults(raw: unknown): Fault[] {
  const faults: Fault[] = [];
  const known = new Map<keyof typeof HOME, Set<string>>();
  for (const section of Object.keys(HOME) as (keyof typeof HOME)[]) {
    known.set(section, collectIds(raw, section, faults));
  }
  follow(briefingSchema, raw, [], (section, target, path) => {
    if (known.get(section)?.has(target)) return;
    faults.push({
      path,
      problem: `nothing in ${HOME[section].join(' or ')} has the id "${target}"`,
      expected: 'an id that is there',
      mend: 'check its spelling, or add what it refers to',
    });
  });
  return faults;
}

function collectIds(raw: unknown, section: keyof typeof HOME, faults: Fault[]): Set<string> {
  const ids = new Set<string>();
  for (const home of HOME[section]) {
    for (const [index, entry] of asArray(field(raw, home)).entries()) {
      const id = field(entry, 'id');
      if (typeof id !== 'string') continue;
      if (ids.has(id)) {
        faults.push({
          path: [home, index, 'id'],
          problem: `the id "${id}" stands twice`,
          expected: 'an id of its own',
          mend: 'rename one of the two, and what refers to it',
        });
      }
      ids.add(id);
    }
  }
  return ids;
}

type OnReference = (section: Section, target: string, path: Path) => void;

/** Walks schema and value side by side; where the two do not fit, the schema's own faults say so. */
function follow(schema: z.core.$ZodType, value: unknown, path: Path, found: OnReference): void {
  const section = z.globalRegistry.get(schema)?.['refersTo'] as Section | undefined;
  if (section !== undefined) {
    if (typeof value === 'string') found(section, value, path);
    return;
  }
  if (schema instanceof z.ZodOptional) {
    if (value !== undefined) follow(schema.def.innerType, value, path, found);
  } else if (schema instanceof z.ZodArray) {
    for (const [index, entry] of asArray(value).entries()) follow(schema.element, entry, [...path, index], found);
  } else if (schema instanceof z.ZodObject) {
    for (const [key, inner] of Object.entries(schema.shape)) follow(inner, field(value, key), [...path, key], found);
  } else if (schema instanceof z.ZodDiscriminatedUnion) {
    const option = optionFor(schema, value);
    if (option) follow(option, value, path, found);
  } else if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((candidate) => candidate instanceof z.ZodObject === (typeof value === 'object'));
    if (option) follow(option, value, path, found);
  }
}

/** The option of a discriminated union that a value claims to be. */
function optionFor(union: z.ZodDiscriminatedUnion, value: unknown): z.core.$ZodType | undefined {
  const key = union.def.discriminator;
  return union.options.find((option) => {
    const discriminator = (option as z.ZodObject).shape[key];
    return discriminator !== undefined && z.safeParse(discriminator, field(value, key)).success;
  });
}

function field(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
