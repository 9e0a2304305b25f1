/** The reason for a mark, closed until asked for: readers who doubt a mark want it, the others do not. */
import { useWords } from './words';

export function WhyMarked({ reason }: { reason: string }) {
  const t = useWords();
  return (
    <details
      class="why"
      // It stands last, often at the edge of what scrolls.
      onToggle={({ currentTarget }) => currentTarget.open && currentTarget.scrollIntoView({ block: 'nearest' })}
    >
      <summary>{t('why_title')}</summary>
      <p dir="auto">{reason}</p>
    </details>
  );
}
