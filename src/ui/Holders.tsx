/** Who holds something, without what they hold: the first in bold with role and act, the other hands behind. */
import { aroundName, holding, nameAndRole } from '../format/attribution';
import type { ShownHolder } from '../format/shown';
import { useWords } from './words';

export function Holders({ holders }: { holders: ShownHolder[] }) {
  const t = useWords();
  const [first, ...rest] = holders.filter(({ isImplied }) => !isImplied);
  if (!first) return null;
  const [before, name, after] = aroundName(first, t);
  // The role stands beside the name, in lighter type.
  const [, role = ''] = nameAndRole({ ...first, name: '\n' }, t).split('\n');
  const chain = rest.map((holder) => t('list_separator') + holding({ ...holder, name: nameAndRole(holder, t) }, t));
  return (
    <>
      <b>
        {before}
        {name}
      </b>
      {role}
      <b>{after}</b>
      {chain}
    </>
  );
}
