/** Answers messages in the background: checks who asks, then what is asked (zod), then hands on to the handler. */
import { browser } from 'wxt/browser';
import { z } from 'zod';
import { wordsOf } from '../format/words';
import { hostIn } from './host';
import { t } from './words';
import type { Answer, BackgroundCalls } from './calls';

// An extension's CSP refuses the `new Function` that zod would try, and logs it.
z.config({ jitless: true });

const text = z.string().max(300);
const nothing = z.strictObject({});

/** A card tells what so many briefings say of one name. */
const MOST_KEYS = 20;

/** A page asks with so many different words at the most; see `page/asked-words.ts`. */
const MOST_WORDS = 20_000;

/** A document tells of so many names; see `entrypoints/page/badge.ts`. */
const MOST_FOUND = 2000;

/** For each call: what it takes, and whether a page script may make it (our own pages may make them all). */
const TABLE: {
  [Call in keyof BackgroundCalls]: { input: z.ZodType<BackgroundCalls[Call]['input']>; fromPages: boolean };
} = {
  gate: { input: nothing, fromPages: true },
  names: {
    input: z.strictObject({
      words: z
        .array(
          z
            .number()
            .int()
            .min(0)
            .max(2 ** 30 - 1),
        )
        .max(MOST_WORDS),
      of: z.enum(['on', 'all']),
      inject: z.boolean(),
    }),
    fromPages: true,
  },
  card: { input: z.strictObject({ keys: z.array(text).min(1).max(MOST_KEYS), inject: z.boolean() }), fromPages: true },
  found: { input: z.strictObject({ keys: z.array(text).max(MOST_FOUND) }), fromPages: true },
  framesOf: { input: z.strictObject({ tab: z.number().int() }), fromPages: false },
  vote: { input: z.strictObject({ sentences: z.array(text).max(40) }), fromPages: true },
  open: { input: z.strictObject({ briefing: text, entity: text.exactOptional() }), fromPages: true },
  overview: { input: z.strictObject({ id: text }), fromPages: false },
  gist: { input: z.strictObject({ id: text }), fromPages: false },
  briefing: { input: z.strictObject({ id: text }), fromPages: false },
  library: { input: nothing, fromPages: false },
  stage: { input: z.strictObject({ text: z.string() }), fromPages: false },
  switchTo: { input: z.strictObject({ generations: z.array(text).max(100_000) }), fromPages: false },
  stepBack: { input: z.strictObject({ id: text, from: text }), fromPages: false },
  setDeleted: { input: z.strictObject({ id: text, isDeleted: z.boolean() }), fromPages: false },
  file: { input: z.strictObject({ id: text, which: z.enum(['current', 'previous']) }), fromPages: false },
  acceptLoss: { input: nothing, fromPages: false },
  eraseAll: { input: nothing, fromPages: false },
  several: { input: nothing, fromPages: false },
  openLibrary: { input: z.strictObject({ tab: z.number().int() }), fromPages: false },
};

/** The tab and document that asked. */
export interface Asker {
  tab: number | undefined;
  frame: number | undefined;
  /** Of the page in the tab; undefined where it has none, or the browser does not say. */
  host?: string;
  /** The browser's name for the document that asked; an older Firefox has none. */
  document?: string;
}

export type Handlers = {
  [Call in keyof BackgroundCalls]: (
    input: BackgroundCalls[Call]['input'],
    asker: Asker,
  ) => BackgroundCalls[Call]['output'] | Promise<BackgroundCalls[Call]['output']>;
};

interface Sender {
  id?: string;
  origin?: string;
  tab?: { id?: number; url?: string };
  frameId?: number;
  documentId?: string;
}

const envelope = z.strictObject({ to: z.literal('background'), call: z.string(), input: z.unknown() });

/** Must be called while the background starts, before anything is awaited: a woken worker gets its message at once. */
export function serve(handlers: Handlers): void {
  const onMessage = (message: unknown, sender: Sender, answer: (value: Answer<unknown>) => void): true | undefined => {
    const parsed = envelope.safeParse(message);
    if (!parsed.success) return undefined;
    respond(handlers, parsed.data.call, parsed.data.input, sender)
      .then(answer)
      // What the browser does not pass on is too large; where the asker has gone nobody hears this either.
      .catch(() => answer({ ok: false, error: t('error_too_large') }))
      .catch(() => {});
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
}

/** @returns the answer; never throws */
export async function respond(
  handlers: Handlers,
  call: string,
  input: unknown,
  sender: Sender,
): Promise<Answer<unknown>> {
  if (!Object.hasOwn(TABLE, call) || sender.id !== browser.runtime.id) return { ok: false, error: t('error_refused') };
  const rule = TABLE[call as keyof BackgroundCalls];
  if (!rule.fromPages && !isOurPage(sender)) return { ok: false, error: t('error_refused') };
  const parsed = rule.input.safeParse(input);
  if (!parsed.success) return { ok: false, error: t('error_refused') };
  try {
    const handle = handlers[call as keyof BackgroundCalls] as (input: unknown, asker: Asker) => unknown;
    return { ok: true, value: await handle(parsed.data, askerOf(sender)) };
  } catch (error) {
    return { ok: false, error: wordsOf(error) };
  }
}

function askerOf({ tab, frameId, documentId, origin }: Sender): Asker {
  // What a page opened as about:blank, and wrote itself, is of that page's site.
  const host = hostIn(tab?.url) || (frameId === 0 ? hostIn(origin) : '');
  return {
    tab: tab?.id,
    frame: frameId,
    ...(host === '' ? {} : { host }),
    ...(documentId === undefined ? {} : { document: documentId }),
  };
}

function isOurPage({ origin }: Sender): boolean {
  return origin === browser.runtime.getURL('/').slice(0, -1);
}
