/** Who holds something, without what they hold: the first in bold with role and act, the other hands behind. */
import { aroundName, holding } from '../format/attribution';
import type { ShownHolder } from '../format/shown';
import { useWords } from './words';

export function Holders({ holders }: { holders: ShownHolder[] }) {
  const t = useWords();
  const [first, ...rest] = holders;
  if (!first) return null;
  const [before, name, after] = aroundName(first, t);
  // The source's own hand is named where the sources are, unless it is the only one.
  const chain = rest.filter(({ isSource }) => !isSource).map((holder) => t('list_separator') + holding(holder, t));
  return (
    <>
      <b>
        {before}
        {name}
      </b>
      {first.role !== undefined && ` (${first.role})`}
      <b>{after}</b>
      {chain}
    </>
  );
}
