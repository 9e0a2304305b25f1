/** What stands where something could not be loaded: why, and the way to try again. */
import { useWords } from '../ui/words';

interface Props {
  /** What the page is called. */
  title: string;
  why: string;
  onRetry: () => void;
}

export function Failed({ title, why, onRetry }: Props) {
  const t = useWords();
  return (
    <main class="briefing">
      <h1>{title}</h1>
      <p class="dek" role="alert">
        {why}
      </p>
      <button type="button" class="button" onClick={onRetry}>
        {t('retry')}
      </button>
    </main>
  );
}
