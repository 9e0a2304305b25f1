/** The line above a statement: who holds it, what else belongs to that, and when; never one without the other. */
import { datesInWords } from '../format/attribution';
import type { Dated } from '../format/schema';
import type { ShownHolder } from '../format/shown';
import { Holders } from './Holders';
import { useWords } from './words';

interface Props {
  holders: ShownHolder[];
  dates: Dated[];
  /** Occasion, or what a measurement leaves open. */
  notes?: string[];
  /** Where its passage in the source is shown. */
  passage?: string | undefined;
}

export function Who({ holders, dates, notes = [], passage }: Props) {
  const t = useWords();
  return (
    <p class="who" dir="auto">
      <Holders holders={holders} />
      {notes.map((note) => t('list_separator') + note)}
      <span class="when">
        {t('dot_separator')}
        {datesInWords(dates, t)}
      </span>
      {passage !== undefined && [
        ' ',
        <a key="passage" class="passage-link" href={passage}>
          {t('passage')}
          <span class="unseen"> {holders[0]?.name}</span>
        </a>,
      ]}
    </p>
  );
}
