/** A decision in one sentence, for the card, the popup and `inspect`. */
import type { Translate } from '../format/words';
import type { Reason } from './evidence';
import type { Speaking } from './weights';

export function explain(why: Reason<Speaking>[], t: Translate): string {
  return t('why_marked', why.map(({ because, word }) => t(`why_${because}`, word ?? '')).join(t('why_and')));
}
