// @ts-check

const MOST_ROWS = 60;
const GAP = '  ';

/**
 * The mentions as text, a line each in the order of the page, in aligned columns.
 * @param {import('./page-report.mjs').ReportedEntity[]} entities
 */
export function mentionTable(entities) {
  const mentions = entities.flatMap(({ name, mentions: found }) => found.map((mention) => ({ name, ...mention })));
  const rows = mentions
    .toSorted((a, b) => a.at - b.at)
    .slice(0, MOST_ROWS)
    .map((mention) => [mention.surface, mention.name, mention.class, mention.why].map(oneLine));
  const table = aligned([['surface', 'entity', 'class', 'why'], ...rows]);
  const left = mentions.length - rows.length;
  return left > 0 ? `${table}\n… and ${left} more` : table;
}

/** @param {string[][]} rows */
function aligned(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .join(GAP)
        .trimEnd(),
    )
    .join('\n');
}

/**
 * @param {string} cell
 * @param {number} to
 */
function padded(cell, to) {
  return cell + ' '.repeat(Math.max(0, to - width(cell)));
}

/**
 * Terminals draw Chinese and the like two columns wide.
 * @param {string} text
 */
function width(text) {
  return (
    text.length + (text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0)
  );
}

/** @param {string} text */
function oneLine(text) {
  return text.replaceAll(/\s+/g, ' ').trim();
}
