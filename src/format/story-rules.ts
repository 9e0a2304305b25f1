/**
 * What a briefing's story demands of the statements that it rests on: who holds them, and that no allegation is hidden; that
 * what a source is the last hand of stands in it; and how many may stand against one.
 */
import { tally } from './grouping';
import type { Fault, Path } from './faults';
import type { Briefing, Evidence, Holder, Statement } from './schema';

/** What a statement is against is bounded where it stands; each is shown with all that are against it, too. */
const MOST_AGAINST = 20;

/**
 * @returns a fault for each event and position that rests on statements which do not stand together, each last hand without a passage,
 *   and each statement that too many are against
 */
export function storyFaults({
  sources,
  facts,
  quotes,
  events = [],
  relations = [],
  comparisons = [],
  disputes = [],
}: Briefing): Fault[] {
  const statements = new Map<string, Statement>([...facts, ...quotes].map((statement) => [statement.id, statement]));
  const restOf = (ids: string[]) => ids.flatMap((id) => statements.get(id) ?? []);
  const known = new Set(sources.map(({ id }) => id));
  const standing = { facts, relations, comparisons: comparisons.map(withEvidence) };
  const against = tally([...statements.values()].flatMap(({ against: ids }) => [...new Set(ids)]));
  return [
    ...Object.entries({ facts, quotes }).flatMap(([section, all]) =>
      all.flatMap(({ id }, index) => tooManyAgainst(against[id] ?? 0, [section, index])),
    ),
    ...Object.entries(standing).flatMap(([section, all]) =>
      all.flatMap((one, index) => lastHandElsewhere(one, known, [section, index, 'holders'])),
    ),
    ...events.flatMap(({ restsOn }, index) => hiddenAllegation(restOf(restsOn), ['events', index, 'restsOn'])),
    ...disputes.flatMap(({ positions }, dispute) =>
      positions.flatMap(({ restsOn }, position) => {
        const path = ['disputes', dispute, 'positions', position, 'restsOn'];
        const rest = restOf(restsOn);
        return [...hiddenAllegation(rest, path), ...otherHands(rest, path)];
      }),
    ),
  ];
}

function tooManyAgainst(count: number, path: Path): Fault[] {
  if (count <= MOST_AGAINST) return [];
  return [
    {
      path,
      problem: `${count} statements stand against it`,
      expected: `${MOST_AGAINST} and no more`,
      mend: 'leave out those that say the same',
    },
  ];
}

/** A table stands on what its cells stand on. */
function withEvidence({ holders, rows }: NonNullable<Briefing['comparisons']>[number]) {
  return { holders, evidence: rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.evidence ?? [])) };
}

/** @param known ids of sources: one that is not there is a fault of reference already */
function lastHandElsewhere(
  { holders, evidence }: { holders: Holder[]; evidence: Evidence[] },
  known: Set<string>,
  path: Path,
): Fault[] {
  const last = holders.at(-1)?.source;
  if (last === undefined || !known.has(last)) return [];
  // A table may name nothing at all.
  if (evidence.length === 0 || evidence.some(({ source }) => source === last || !known.has(source))) return [];
  return [
    {
      path: [...path, holders.length - 1],
      problem: `no passage stands in "${last}"`,
      expected: 'the source of a passage as the last hand: the one that it is read in',
      mend: 'name that source, or add a passage of this one',
    },
  ];
}

function hiddenAllegation(rest: Statement[], path: Path): Fault[] {
  const isAllegedLater = rest.slice(1).some(({ act }) => act === 'alleged');
  if (rest[0]?.act === 'alleged' || !isAllegedLater) return [];
  return [
    {
      path,
      problem: 'an allegation stands behind another statement',
      expected: 'the allegation first: act and reply are those of the first',
      mend: 'put it first, or leave it out',
    },
  ];
}

function otherHands(rest: Statement[], path: Path): Fault[] {
  const hands = new Set(
    rest.map((statement) => {
      const first = 'speaker' in statement ? statement.speaker : statement.holders[0];
      // An entity and a source may have the same id.
      return JSON.stringify([first?.entity, first?.source, first?.name]);
    }),
  );
  if (hands.size < 2) return [];
  return [
    {
      path,
      problem: 'statements of several holders',
      expected: 'those of one, who takes the position',
      mend: 'make a position for each',
    },
  ];
}
