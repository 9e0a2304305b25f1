/** Promises to pages, one a row: each is a test, and together they are printed as a table. */
import { afterAll, test } from 'vitest';
import { kind } from '../browser';

export interface Row {
  page: string;
  action: string;
  expected: string;
  /** What does not hold, or not in this browser; printed beside the row. */
  limit?: string;
  /** Why it cannot be tried in this browser. */
  skip?: string | undefined;
  /** @returns what was measured, for the table */
  run: () => Promise<string | void>;
}

/** @param title of the table */
export function matrix(title: string, rows: Row[]): void {
  const results = new Map<Row, string>();
  for (const row of rows) {
    test(`${row.page}: ${row.action} → ${row.expected}`, async ({ skip }) => {
      results.set(row, row.skip === undefined ? 'broken' : 'not tried');
      skip(row.skip !== undefined, row.skip);
      const measured = await row.run();
      results.set(row, measured === undefined ? 'kept' : `kept (${measured})`);
    });
  }
  afterAll(() => {
    const lines = rows.map((row) =>
      [results.get(row) ?? 'not run', row.page, row.action, row.expected, row.skip ?? row.limit ?? ''].join(' | '),
    );
    console.log([`${title}, in ${kind}`, ...lines].join('\n'));
  });
}
