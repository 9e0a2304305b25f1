/**
 * Asks the background or a tab's page script; zod-free. Each call has a timeout, and one retry where twice does no harm:
 * workers sleep and die.
 */
import { browser } from 'wxt/browser';
import { isAlive } from './life';
import { t } from './words';
import type { Answer, BackgroundCalls, Message, PageCalls } from './calls';

const TIMEOUT_MS = 2000;

/** What is sent at once to a worker that has just ended is lost with it: nobody hears it, and nobody says so. */
const BEFORE_RETRY_MS = 200;

/** What may take longer: the library waits ten seconds for its database, and reads large files. */
const PATIENCE_MS: Partial<Record<keyof BackgroundCalls | keyof PageCalls, number>> = {
  names: 20_000,
  gate: 60_000,
  wouldMark: 20_000,
  library: 15_000,
  stage: 30_000,
  switchTo: 60_000,
  stepBack: 15_000,
  setDeleted: 15_000,
  file: 15_000,
  briefing: 15_000,
  card: 15_000,
  // A tagger on a busy machine; nobody waits for it.
  vote: 10_000,
  overview: 15_000,
  gist: 15_000,
  acceptLoss: 15_000,
  eraseAll: 15_000,
  several: 30_000,
};

/** @throws Error in plain words when nothing answered, or the answer was a refusal */
export function ask<Call extends keyof BackgroundCalls>(
  call: Call,
  input: BackgroundCalls[Call]['input'],
): Promise<BackgroundCalls[Call]['output']> {
  const message: Message = { to: 'background', call, input };
  const send = () => browser.runtime.sendMessage(message);
  // Once more is too much where it is seen (a late answer would open two tabs), and where what is told may be old by then.
  return call === 'open' || call === 'openLibrary' || call === 'found'
    ? once(send, PATIENCE_MS[call])
    : withRetry(send, PATIENCE_MS[call]);
}

/** @throws Error in plain words when the tab has no page script of ours, or it refused */
export function askPage<Call extends keyof PageCalls>(
  tab: number,
  call: Call,
  input: PageCalls[Call]['input'],
  frameId = 0,
): Promise<PageCalls[Call]['output']> {
  const message: Message = { to: 'page', call, input };
  const send = () => browser.tabs.sendMessage(tab, message, { frameId });
  // A frame that hangs must not keep the popup waiting twice.
  return call === 'visit' || call === 'step' || frameId !== 0 ? once(send) : withRetry(send, PATIENCE_MS[call]);
}

async function withRetry<Output>(send: () => Promise<unknown>, patience = TIMEOUT_MS): Promise<Output> {
  const again = async () => {
    await new Promise((resolve) => setTimeout(resolve, BEFORE_RETRY_MS));
    return within(send(), patience);
  };
  return valueOf(await within(send(), patience).catch(again)) as Output;
}

async function once<Output>(send: () => Promise<unknown>, patience = TIMEOUT_MS): Promise<Output> {
  return valueOf(await within(send(), patience)) as Output;
}

function valueOf(answered: unknown): unknown {
  const answer = answered as Answer<unknown>;
  if (answer.ok) return answer.value;
  throw new Error(answer.error);
}

async function within(sent: Promise<unknown>, patience: number): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    const answer = await Promise.race([sent, late]);
    if (answer === undefined || answer === null) throw new Error(silence());
    return answer;
  } finally {
    clearTimeout(timer);
  }
}

/** For its first words a page waits until the browser has sent them all: 2 to 4 ms, so only who needs them asks. */
function silence(): string {
  // When the extension has gone nobody knows any, and nobody is there to read them.
  return isAlive() ? t('error_no_answer') : '';
}
