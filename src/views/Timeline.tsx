/** What happened when, to scale; a month is a bar, a day is a dot, and what the sources leave open is said. */
import { Holders } from '../ui/Holders';
import { datesInWords } from '../format/attribution';
import type { ShownEvent } from '../format/whole';
import { useWords } from '../ui/words';
import { scaleOf } from './timeline-scale';

export function Timeline({ events }: { events: ShownEvent[] }) {
  const t = useWords();
  const scale = scaleOf(events.map(({ when }) => when.date));
  const percent = (days: number) => `${((days / (scale?.length ?? 1)) * 100).toFixed(2)}%`;
  return (
    <>
      {scale && (
        <div class="scale" aria-hidden="true">
          {scale.stretches.map(({ from, to }, index) => (
            <i
              key={events[index]?.id}
              class={to > from ? 'stretch' : 'point'}
              style={{ insetInlineStart: percent(from), ...(to > from ? { inlineSize: percent(to - from) } : {}) }}
            />
          ))}
        </div>
      )}
      <ol class="events">
        {events.map(({ id, title, when, statement }) => (
          <li key={id} id={`event-${id}`}>
            <p class="when">{datesInWords([when], t)}</p>
            <p>{statement ? <a href={`#${statement.id}`}>{title}</a> : title}</p>
            {statement && (
              <p class="who">
                <Holders holders={statement.holders} />
              </p>
            )}
          </li>
        ))}
      </ol>
      {scale?.isYearAssumed && <p class="aside-note">{t('timeline_year_assumed')}</p>}
    </>
  );
}
