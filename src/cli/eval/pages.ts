/** `eval pages FILE`: labelled documents against the bundled briefings, each document read as one page. */
import { namesOf } from '../../format/names';
import { buildLexicon } from '../../match/lexicon';
import { chooseWithVotes } from '../choosing';
import { readBriefings, readText } from '../files';
import { readDocuments, type Label, type LabelledDocument } from './documents';
import { addCounts, noCounts, scoreCells, table, type Counts } from './scores';

export interface PageScore {
  name: string;
  counts: Counts;
  /** Each miss and each false mark in its surroundings. */
  errors: string[];
}

/** @param errors whether the surroundings of each error are listed. @throws Error in plain words about the file */
export function evalPages(file: string, { errors = false } = {}): string {
  const scores = scoresOfPages(readDocuments(readText(file)));
  const total = noCounts();
  for (const { counts } of scores) addCounts(total, counts);
  const cells = ({ right, wrong, missed }: Counts) => [String(right), String(missed), String(wrong)];
  const rows = [
    ['document', 'right', 'missed', 'false', 'P', 'R', 'F1'],
    ...scores.map(({ name, counts }) => [name, ...cells(counts), ...scoreCells(counts)]),
    [`${scores.length} documents`, ...cells(total), ...scoreCells(total)],
  ];
  const listed = errors ? scores.flatMap((score) => score.errors.map((error) => `${score.name}: ${error}\n`)) : [];
  return table(rows) + listed.join('');
}

/** @returns for each document what the bundled briefings' names are found right, missed and found falsely */
export function scoresOfPages(documents: LabelledDocument[]): PageScore[] {
  const lexicon = buildLexicon(namesOf(readBriefings()));
  const known = new Set(lexicon.entities.map(({ name }) => name));
  return documents.map(({ name, blocks }) => {
    for (const label of blocks.flatMap(({ labels }) => labels)) {
      if (!known.has(label.name)) throw new Error(`${name}: no entity is called "${label.name}".`);
    }
    const found = chooseWithVotes(
      blocks.map(({ text }) => text),
      lexicon,
    );
    const score: PageScore = { name, counts: noCounts(), errors: [] };
    for (const [index, { text, labels }] of blocks.entries()) {
      const mentions = (found[index] ?? []).map(({ start, end, entity }) => ({
        start,
        end,
        name: lexicon.entities[entity]?.name ?? '',
      }));
      const isSame = (a: Omit<Label, 'isFree'>, b: Omit<Label, 'isFree'>) =>
        a.start < b.end && b.start < a.end && a.name === b.name;
      const missed = labels.filter((label) => !label.isFree && !mentions.some((mention) => isSame(mention, label)));
      const wrong = mentions.filter((mention) => !labels.some((label) => isSame(mention, label)));
      addCounts(score.counts, {
        right: labels.filter(({ isFree }) => !isFree).length - missed.length,
        wrong: wrong.length,
        missed: missed.length,
      });
      score.errors.push(
        ...missed.map((label) => `missed ${label.name}: ${around(text, label)}`),
        ...wrong.map((mention) => `false ${mention.name}: ${around(text, mention)}`),
      );
    }
    return score;
  });
}

function around(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 50)}`;
}
