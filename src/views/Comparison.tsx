/** Things side by side, layer by layer; what the source does not name is said to be not named. */
import type { ShownComparison } from '../format/whole';
import { Holders } from '../ui/Holders';
import { useWords } from '../ui/words';

export function Comparison({ comparison }: { comparison: ShownComparison }) {
  const t = useWords();
  const { id, title, holders, columns, rows } = comparison;
  return (
    <table id={id} class="stack">
      <caption>
        {title}
        <span class="who">
          {t('dot_separator')}
          <Holders holders={holders} />
        </span>
      </caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {cells.map((cell, index) => (
              <td key={columns[index]}>
                {cell ? (
                  <>
                    {cell.entities.map(({ id: entity, name }) => (
                      <a key={entity} href={`#${entity}`}>
                        {name}
                      </a>
                    ))}
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
