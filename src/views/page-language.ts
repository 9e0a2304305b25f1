import type { Translate } from '../format/words';

/** A page of ours is in the language that the browser gives it its words in. */
export function sayLanguage(t: Translate): void {
  Object.assign(document.documentElement, { lang: t('text_language'), dir: t('text_direction') });
}
