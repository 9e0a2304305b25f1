/** The parts that a briefing has, as links to them. */
import { partAnchor } from '../format/anchors';
import type { WholeBriefing } from '../format/whole';
import { useWords } from '../ui/words';
import { PARTS } from './Part';

export function Contents({ briefing }: { briefing: WholeBriefing }) {
  const t = useWords();
  const names = Object.keys(PARTS) as (keyof typeof PARTS)[];
  return (
    <nav class="contents" aria-label={t('briefing_contents')}>
      <ul>
        {names
          .filter((name) => briefing[name].length > 0)
          .map((name) => (
            <li key={name}>
              <a href={`#${partAnchor(name)}`}>{t(PARTS[name])}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
