/**
 * Words that readers see come from the string catalogue, never from the code. Rooms that make sentences take a
 * `Translate` as an argument: extension pages and scripts hand in `browser.i18n.getMessage`, Node hands in the file.
 */
import type catalogue from '../../assets/public/_locales/en/messages.json';

export type MessageKey = keyof typeof catalogue;

/** @returns the words for a key, with `$1` … `$9` filled in. */
export type Translate = (key: MessageKey, ...fill: string[]) => string;

/** A catalogue as it stands in `_locales`, as a Translate: for Node and for the gallery, where no browser API is. */
export function translateFrom(messages: typeof catalogue): Translate {
  return (key, ...fill) => messages[key].message.replace(/\$(\d)/g, (_, place) => fill[Number(place) - 1] ?? '');
}

/** Picks `KEY_one` or `KEY_other` by the count and fills the count in as `$1`, what else there is from `$2` on. */
export function counted(t: Translate, key: PluralKey, count: number, ...fill: string[]): string {
  const form = new Intl.PluralRules('en').select(count) === 'one' ? 'one' : 'other';
  return t(`${key}_${form}` as MessageKey, String(count), ...fill);
}

/** @returns what an error says, whatever was thrown */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_one` ? Stem : never) : never;
