/** What the shapes mean that statements stand with. */
import { Shape, SHAPES } from '../ui/Standing';
import { useWords } from '../ui/words';

export function Legend() {
  const t = useWords();
  return (
    <ul class="legend" aria-label={t('legend')}>
      {SHAPES.map((shape) => (
        <li key={shape}>
          <Shape shape={shape} /> <span aria-hidden="true">{t(`stands_${shape}`)}</span>
        </li>
      ))}
    </ul>
  );
}
