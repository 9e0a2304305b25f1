/** Precision, recall and F1 from counts, and tables of them. */

export interface Counts {
  /** Predicted and right. */
  right: number;
  /** Predicted, and wrong. */
  wrong: number;
  /** Not predicted, though it should be. */
  missed: number;
}

export function noCounts(): Counts {
  return { right: 0, wrong: 0, missed: 0 };
}

export function addCounts(to: Counts, { right, wrong, missed }: Counts): void {
  to.right += right;
  to.wrong += wrong;
  to.missed += missed;
}

/** @returns shares between 0 and 1; 1 where there was nothing to get wrong */
export function scoresOf({ right, wrong, missed }: Counts): { precision: number; recall: number; f1: number } {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** @returns a share as a percentage with one decimal, such as `86.4` */
export function percent(share: number): string {
  return (share * 100).toFixed(1);
}

/** @returns the cells of precision, recall and F1 */
export function scoreCells(counts: Counts): string[] {
  const { precision, recall, f1 } = scoresOf(counts);
  return [percent(precision), percent(recall), percent(f1)];
}

/** @returns rows with their columns in line; the first column to the left, the others to the right */
export function table(rows: string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
