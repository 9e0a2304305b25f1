/** Finds names as readers spell them. */
import MiniSearch from 'minisearch';
import type { Chapter } from '../format/whole';

/** A word this short is looked for as it is: one wrong letter would be another word. */
const SHORT = 3;

/** @returns the chapters for a query, the best first; all of them, in their order, for an empty one */
export function searchIn(chapters: Chapter[]): (query: string) => Chapter[] {
  const index = new MiniSearch<{ id: number; names: string; what: string }>({
    fields: ['names', 'what'],
    processTerm: (term) => folded(term) || null,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > SHORT ? 0.25 : false),
      boost: { names: 4 },
      combineWith: 'AND',
    },
  });
  index.addAll(
    chapters.map(({ entity, aliases }, id) => ({
      id,
      names: [entity.name, ...aliases].join(' '),
      what: `${entity.label ?? ''} ${entity.definition}`,
    })),
  );
  return (query) =>
    query.trim() === '' ? chapters : index.search(query).flatMap(({ id }) => chapters[Number(id)] ?? []);
}

function folded(term: string): string {
  return term.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
