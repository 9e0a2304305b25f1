/**
 * Asks the background or a tab's page script; zod-free. Each call has a timeout, and one retry where twice does no harm:
 * workers sleep and die.
 */
import { browser } from 'wxt/browser';
import { t } from './words';
import type { Answer, BackgroundCalls, Message, PageCalls } from './calls';

const TIMEOUT_MS = 2000;

/** @throws Error in plain words when nothing answered, or the answer was a refusal */
export function ask<Call extends keyof BackgroundCalls>(
  call: Call,
  input: BackgroundCalls[Call]['input'],
): Promise<BackgroundCalls[Call]['output']> {
  const message: Message = { to: 'background', call, input };
  const send = () => browser.runtime.sendMessage(message);
  // Once more is too much where a call does something that a reader sees: a late answer would open two tabs.
  return call === 'open' ? once(send) : withRetry(send);
}

/** @throws Error in plain words when the tab has no page script of ours, or it refused */
export function askPage<Call extends keyof PageCalls>(
  tab: number,
  call: Call,
  input: PageCalls[Call]['input'],
): Promise<PageCalls[Call]['output']> {
  const message: Message = { to: 'page', call, input };
  const send = () => browser.tabs.sendMessage(tab, message, { frameId: 0 });
  return call === 'visit' || call === 'step' ? once(send) : withRetry(send);
}

async function withRetry<Output>(send: () => Promise<unknown>): Promise<Output> {
  return valueOf(await within(send()).catch(() => within(send()))) as Output;
}

async function once<Output>(send: () => Promise<unknown>): Promise<Output> {
  return valueOf(await within(send())) as Output;
}

function valueOf(answered: unknown): unknown {
  const answer = answered as Answer<unknown>;
  if (answer.ok) return answer.value;
  throw new Error(answer.error);
}

async function within(sent: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(t('error_no_answer'))), TIMEOUT_MS);
  });
  try {
    const answer = await Promise.race([sent, late]);
    if (answer === undefined || answer === null) throw new Error(t('error_no_answer'));
    return answer;
  } finally {
    clearTimeout(timer);
  }
}
