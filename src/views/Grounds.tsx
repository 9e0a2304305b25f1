/** The passages that some parts of a briefing stand on, with as much around them as is given, each under what stands on it. */
import type { ComponentChildren } from 'preact';
import type { Evidence } from '../format/schema';
import type { ShownSource } from '../format/shown';
import { closed } from '../format/attribution';
import { useWords } from '../ui/words';

interface Ground {
  /** Its id on the page: links lead there. */
  anchor: string;
  /** What stands there, as one line of plain text with whoever holds it. */
  whole: string;
  /** The same, as it is shown. */
  head: ComponentChildren;
  passages: Evidence[];
}

interface Props {
  title: string;
  grounds: Ground[];
  sources: ShownSource[];
}

export function Grounds({ title, grounds, sources }: Props) {
  if (grounds.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {grounds.map(({ anchor, whole, head, passages }) => (
          <li key={anchor} id={anchor} class="evidence">
            <ul class="statements">{head}</ul>
            {passages.map((passage) => (
              <Passage key={JSON.stringify(passage)} whole={whole} passage={passage} sources={sources} />
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface PassageProps {
  whole: string;
  passage: Evidence;
  sources: ShownSource[];
}

function Passage({ whole, passage: { source: id, prefix = '', exact, suffix = '' }, sources }: PassageProps) {
  const t = useWords();
  const source = sources.length > 1 ? sources.find((one) => one.id === id) : undefined;
  const cut = t('passage_cut');
  // Alone a passage would say without holder and date what is said with them.
  const quoted = t('quoted', `${cut}${prefix}${exact}${suffix}${cut}`);
  const where = source ? t('holder_with_role', quoted, source.called) : quoted;
  return (
    // In whatever language the source is: nobody says.
    <p class="passage" dir="auto" lang="" data-sentence={`${closed(whole)} ${where}`}>
      {cut}
      {prefix}
      <mark>{exact}</mark>
      {suffix}
      {cut}
      {source && <cite>{source.title}</cite>}
    </p>
  );
}
