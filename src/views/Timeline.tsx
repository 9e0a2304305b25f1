/** What happened when, to scale; a month is a bar, a day is a dot, and what the sources leave open is said. */
import { heldSentence, replyInWords } from '../format/attribution';
import { anchors, type ShownEvent } from '../format/whole';
import { Standing } from '../ui/Standing';
import { Who } from '../ui/Who';
import { useWords } from '../ui/words';
import { scaleOf } from './timeline-scale';

export function Timeline({ events }: { events: ShownEvent[] }) {
  const t = useWords();
  const scale = scaleOf(events.map(({ when, source }) => ({ date: when.date, source })));
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
  const reply = replyInWords(statement, t);
  const { holders, act } = statement;
  return (
    <li
      id={`event-${id}`}
      data-sentence={heldSentence({ holders, act, dates: [when] }, [title, reply].join(' ').trim(), t)}
    >
      <div class="event">
        <Standing act={act} />
        <div>
          {act === 'alleged' && <span class="lead">{t('lead_alleged')}</span>}
          <Who holders={holders} dates={[when]} passage={`#${anchors.statement(statement.id)}`} />
          <p dir="auto">{title}</p>
          {reply && (
            <p class="reply" dir="auto">
              {reply}
            </p>
          )}
        </div>
      </div>
    </li>
  );
}
