/** Where the parts of a briefing stand on its page: ids there, and links to them. */

/** @param name of a part of the page */
export function partAnchor(name: string): string {
  return `part-${name}`;
}

/** @param id of an entity */
export function nameAnchor(id: string): string {
  return `name-${id}`;
}

/** @param id of a statement: where the passages are that it stands on */
export function passageAnchor(id: string): string {
  return `passage-${id}`;
}

/** @param id of an entity: where the passages are that say what it is */
export function definitionAnchor(id: string): string {
  return `defined-${id}`;
}

export function relationAnchor(id: string): string {
  return `related-${id}`;
}

export function comparisonAnchor(id: string): string {
  return `compared-${id}`;
}

export function passageLink(id: string): string {
  return `#${passageAnchor(id)}`;
}
