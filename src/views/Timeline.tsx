/** What happened when, to scale; a month is a bar, a day is a dot, and what the sources leave open is said. */
import { passageLink } from '../format/anchors';
import { sentenceOf } from '../format/attribution';
import { dateInWords } from '../format/dates';
import type { ShownEvent } from '../format/whole';
import { Standing } from '../ui/Standing';
import { StatementBody } from '../ui/StatementBody';
import { useWords } from '../ui/words';
import { inOrder, marksOf, scaleOf, type Scale } from './timeline-scale';

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
        <div aria-hidden="true">
          <div class="scale">
            {marksOf(scale).map(({ from, to, indexes }) => (
              <i
                key={`${from} ${to}`}
                class={to > from ? 'stretch' : 'point'}
                style={{ insetInlineStart: percent(from), ...(to > from ? { inlineSize: percent(to - from) } : {}) }}
              >
                {numbersOf(indexes, t('list_separator'))}
              </i>
            ))}
          </div>
          <p class="ends">
            {[...new Set(endsOf(events, scale))].map((date) => (
              <span key={date}>{dateInWords(date, t)}</span>
            ))}
          </p>
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

/** Many of one day would not stand in the line: the first and the last of them tell. */
const MOST_NUMBERS = 2;

function numbersOf(indexes: number[], separator: string): string {
  const numbers = indexes.map((index) => index + 1);
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const isRun = last - first === numbers.length - 1;
  return isRun && numbers.length > MOST_NUMBERS ? `${first}–${last}` : numbers.join(separator);
}

/** @returns the dates that the line begins and ends with */
function endsOf(events: ShownEvent[], { stretches, length }: Scale): string[] {
  const last = stretches.findIndex(({ to }) => to === length);
  return [events[0], events[last]].flatMap((event) => (event ? event.when.date : []));
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
