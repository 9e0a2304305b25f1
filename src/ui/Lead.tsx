/** What must be seen before a statement is read: that it is alleged, that it is the other side. */
import type { Act } from '../format/schema';
import { useWords } from './words';

interface Props {
  act: Act;
  /** It stands against the statement above it. */
  isOtherSide?: boolean;
}

export function Lead({ act, isOtherSide = false }: Props) {
  const t = useWords();
  const leads = [isOtherSide && t('other_side'), act === 'alleged' && t('lead_alleged')].filter(Boolean);
  return leads.length === 0 ? null : <span class="lead">{leads.join(t('dot_separator'))}</span>;
}
