/** Answers messages in the page script; zod-free. Only our own extension may speak here, never the page. */
import { browser } from 'wxt/browser';
import { wordsOf } from '../format/words';
import type { Answer, Message, PageCalls } from './calls';

type PageHandlers = {
  [Call in keyof PageCalls]: (
    input: PageCalls[Call]['input'],
  ) => PageCalls[Call]['output'] | Promise<PageCalls[Call]['output']>;
};

/** Listens until the signal ends. */
export function listenInPage(handlers: PageHandlers, { signal }: { signal: AbortSignal }): void {
  const onMessage = (message: unknown, sender: { id?: string }, answer: (value: unknown) => void): true | undefined => {
    if (!isForPage(message) || sender.id !== browser.runtime.id || !Object.hasOwn(handlers, message.call))
      return undefined;
    const handler = handlers[message.call as keyof PageCalls] as (input: unknown) => unknown;
    void reply(() => handler(message.input)).then(answer);
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(onMessage as never));
}

async function reply(handle: () => unknown): Promise<Answer<unknown>> {
  try {
    return { ok: true, value: await handle() };
  } catch (error) {
    return { ok: false, error: wordsOf(error) };
  }
}

function isForPage(message: unknown): message is Message {
  return typeof message === 'object' && message !== null && (message as Message).to === 'page';
}
