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
        <li key={what} dir="auto">
          {t('corrected_on', dateInWords(date, t))} <span {...prose}>{closed(what)}</span> {t('corrected_why')}{' '}
          <span {...prose}>{closed(why)}</span>
        </li>
      ))}
    </ul>
  );
}
