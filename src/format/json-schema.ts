/** The format as a JSON Schema, for authors' editors. It knows the shapes alone: `check` knows every rule. */
import { z } from 'zod';
import { briefingSchema } from './schema';

/** @returns a JSON Schema (draft 2020-12) of what may be written in a briefing's file */
export function briefingAsJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(briefingSchema, {
    io: 'input',
    override({ jsonSchema }) {
      delete jsonSchema['refersTo'];
    },
  });
}
