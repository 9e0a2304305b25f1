/** What the library's failures are called. */
import { LibraryFailure } from '../library/failures';
import { t } from '../messaging/words';

/** @returns the error in plain words; one that is in words already as it is */
export function inWords(error: unknown): Error {
  if (error instanceof LibraryFailure) return new Error(t(`library_${error.kind}`, ...error.details));
  return error instanceof Error ? error : new Error(String(error));
}

/** Runs a call that asks the library; what it throws is in plain words. */
export async function asking<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw inWords(error);
  }
}
