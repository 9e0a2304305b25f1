/** Finds the names of some entities in some blocks: for tests, as short text. */
import type { AliasClass } from '../../src/format/schema';
import type { NamedEntity } from '../../src/format/names';
import { choose } from '../../src/match/choose';
import { findInAll } from '../../src/match/find';
import { buildLexicon } from '../../src/match/lexicon';

/** @returns `surface=Name` for each mention, by block */
export function mentionsIn(names: NamedEntity[], blocks: string[]): string[][] {
  const lexicon = buildLexicon(names);
  const chosen = choose(findInAll(blocks, lexicon), lexicon);
  return chosen.map((mentions, index) =>
    mentions.map(({ start, end, surface, entity }) => {
      if (blocks[index]?.slice(start, end) !== surface) throw new Error(`${surface} does not stand at ${start}`);
      return `${surface}=${lexicon.entities[entity]?.name}`;
    }),
  );
}

type Written = [text: string, class_: AliasClass, owner?: string];

export function named(name: string, kind: NamedEntity['kind'], aliases: Written[], cues: string[] = []): NamedEntity {
  return {
    keys: [`test/${name}`],
    name,
    kind,
    briefings: ['test'],
    aliases: aliases.map(([text, aliasClass, owner]) => ({
      text,
      class: aliasClass,
      ...(owner ? { owner: `test/${owner}` } : {}),
    })),
    cues,
  };
}
