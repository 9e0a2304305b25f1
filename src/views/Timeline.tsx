/** What happened when, to scale; a month is a bar, a day is a dot, and what the sources leave open is said. */
import { passageLink } from '../format/anchors';
import { sentenceOf } from '../format/attribution';
import type { ShownEvent } from '../format/whole';
import { Standing } from '../ui/Standing';
import { StatementBody } from '../ui/StatementBody';
import { useWords } from '../ui/words';
import { inOrder, scaleOf } from './timeline-scale';

const dateOf = ({ when, source }: ShownEvent) => ({ date: when.date, source });

export function Timeline({ events: told }: { events: ShownEvent[] }) {
  const t = useWords();
  // So the numbers go up along the line.
  const events = inOrder(told, dateOf);
  const scale = scaleOf(events.map(dateOf));
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
            >
              {index + 1}
            </i>
          ))}
        </div>
      )}
      <ol class="events">
        {events.map((event) => (
          <Event key={event.id} event={event} />
        ))}
      </ol>
      {scale?.isYearAssumed && <p class="aside-note">{t('timeline_year_assumed')}</p>}
      {!scale && <p class="aside-note">{t('timeline_no_scale')}</p>}
    </>
  );
}

function Event({ event: { id, title, when, statement } }: { event: ShownEvent }) {
  const t = useWords();
  // The day of the event stands before the dates of what is said of it, and what that hangs on with the headline.
  const dates = statement.dates.filter(({ meaning, date }) => meaning !== when.meaning || date !== when.date);
  const dated = { ...statement, dates: [when, ...dates] };
  const words = [statement.context, title, statement.condition].filter(Boolean).join(' ');
  return (
    <li id={`event-${id}`} data-sentence={sentenceOf(dated, words, t)}>
      <div class="event">
        <Standing act={statement.act} />
        <StatementBody statement={dated} passage={passageLink(statement.id)}>
          {words}
        </StatementBody>
      </div>
    </li>
  );
}
