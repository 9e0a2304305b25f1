/** Asks the background or a tab's page script; zod-free. Each call has a timeout and one retry: workers sleep and die. */
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
  return withRetry(() => browser.runtime.sendMessage(message));
}

/** @throws Error in plain words when the tab has no page script of ours, or it refused */
export function askPage<Call extends keyof PageCalls>(
  tab: number,
  call: Call,
  input: PageCalls[Call]['input'],
): Promise<PageCalls[Call]['output']> {
  const message: Message = { to: 'page', call, input };
  return withRetry(() => browser.tabs.sendMessage(tab, message, { frameId: 0 }));
}

async function withRetry<Output>(send: () => Promise<unknown>): Promise<Output> {
  let answer: Answer<Output>;
  try {
    answer = (await within(send())) as Answer<Output>;
  } catch {
    answer = (await within(send())) as Answer<Output>;
  }
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
