/** Why the library could not do what was asked; `background/words.ts` has the sentence for each. */

export type FailureKind =
  /** The database does not answer: another page holds it, or the browser is stuck. */
  | 'silent'
  /** It has not answered yet: whoever asked did not wait for long. */
  | 'slow'
  /** Another page holds it open, so that it cannot be deleted yet. */
  | 'held'
  /** It was made by a newer version of the extension. */
  | 'newer'
  /** The browser or the disk has no room. */
  | 'full'
  /** Its files cannot be read. */
  | 'unreadable'
  /** Something that was there is gone: its files were lost or damaged. */
  | 'lost'
  /** What was asked for is not there, or no longer. */
  | 'missing';

export class LibraryFailure extends Error {
  /** @param details the browser's own words, titles, or figures, as the kind has them */
  constructor(
    readonly kind: FailureKind,
    readonly details: string[] = [],
  ) {
    super(`library: ${kind} ${details.join(' ')}`);
  }
}
