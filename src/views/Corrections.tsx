/** What earlier editions of a briefing got wrong. */
import { closed } from '../format/attribution';
import { dateInWords } from '../format/dates';
import type { WholeBriefing } from '../format/whole';
import { useProse } from '../ui/prose';
import { useWords } from '../ui/words';

export function Corrections({ corrections }: Pick<WholeBriefing, 'corrections'>) {
  const t = useWords();
  const prose = useProse();
  return (
    <ul class="plain">
      {corrections.map(({ date, what, why }) => (
        <li key={what} {...prose}>
          {t('correction', dateInWords(date, t), closed(what), closed(why))}
        </li>
      ))}
    </ul>
  );
}
