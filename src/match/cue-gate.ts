/** The gate of what speaks for and against some names: their cues, and the small letters of names that are ordinary words. */
import type { NamedEntity } from '../format/names';
import type { Gate } from './gate';
import { aliasesOf } from './infer';
import { gateOf, waysOf } from './required';

export function cueGateOf(entities: NamedEntity[]): Gate {
  const texts = entities.flatMap((entity) => [
    ...entity.cues,
    ...(entity.counterCues ?? []),
    ...aliasesOf(entity).flatMap(({ text, class: kind }) => (kind === 'common' ? text.toLowerCase() : [])),
  ]);
  // A cue counts however it is written.
  return gateOf([...new Set(texts)].flatMap((text) => waysOf({ text, class: 'concept' })));
}
