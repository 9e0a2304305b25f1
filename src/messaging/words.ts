/** The browser's string catalogue as a Translate, for everything that runs in the extension. */
import { browser } from 'wxt/browser';
import type { Translate } from '../format/words';

export const t: Translate = (key, ...fill) => browser.i18n.getMessage(key, fill);
