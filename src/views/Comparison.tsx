/** Things side by side, layer by layer; what the source does not name is said to be not named. */
import { heldSentence, notesOf } from '../format/attribution';
import type { ShownComparison } from '../format/whole';
import { comparisonAnchor, nameAnchor } from '../format/anchors';
import { useProse } from '../ui/prose';
import { Who } from '../ui/Who';
import { useWords } from '../ui/words';

export function Comparison({ comparison }: { comparison: ShownComparison }) {
  const t = useWords();
  const prose = useProse();
  const { id, title, holders, dates, columns, rows } = comparison;
  const cells = rows.flatMap((row) =>
    row.cells.map((cell, index) => {
      const words = cell ? inWords(cell, t('list_separator')) : t('cell_not_named');
      return t('comparison_cell', row.label, columns[index] ?? '', words);
    }),
  );
  const whole = heldSentence(comparison, [title, ...cells].join(t('dot_separator')), t);
  return (
    <table id={`table-${id}`} class="stack" data-sentence={whole}>
      <caption>
        <Who holders={holders} notes={notesOf(comparison, t)} dates={dates} passage={`#${comparisonAnchor(id)}`} />
        <span {...prose}>{title}</span>
      </caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col" {...prose}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr key={label}>
            <th scope="row" {...prose}>
              {label}
            </th>
            {cells.map((cell, index) => (
              <td key={columns[index]} {...(cell ? prose : {})}>
                {cell ? (
                  <>
                    {cell.entities.map(({ id: entity, name }, at) => [
                      at > 0 && t('list_separator'),
                      <a key={entity} href={`#${nameAnchor(entity)}`}>
                        {name}
                      </a>,
                    ])}
                    {cell.text && ` ${cell.text}`}
                  </>
                ) : (
                  <i>{t('cell_not_named')}</i>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Cell = NonNullable<ShownComparison['rows'][number]['cells'][number]>;

function inWords({ entities, text = '' }: Cell, separator: string): string {
  return [entities.map(({ name }) => name).join(separator), text].filter(Boolean).join(' ');
}
