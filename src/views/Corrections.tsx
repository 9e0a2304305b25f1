/** What earlier editions of a briefing got wrong. */
import { dateInWords } from '../format/dates';
import type { WholeBriefing } from '../format/whole';
import { useWords } from '../ui/words';

export function Corrections({ corrections }: Pick<WholeBriefing, 'corrections'>) {
  const t = useWords();
  return (
    <ul class="plain">
      {corrections.map(({ date, what, why }) => (
        <li key={what} dir="auto">
          {t('correction', dateInWords(date, t), what, why)}
        </li>
      ))}
    </ul>
  );
}
