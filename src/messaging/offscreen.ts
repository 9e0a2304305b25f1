/** Between Chrome's service worker, which has no Worker, and the offscreen document, which has one; zod-free. */
import { browser } from 'wxt/browser';
import { t } from './words';

const TAGGER = '/tagger.js';

interface Question {
  to: 'offscreen';
  sentences: string[];
}

/** The address of the tagger's script, for a worker. */
export function taggerScript(): string {
  return browser.runtime.getURL(TAGGER as '/');
}

/** Asks the offscreen document, which is made when it is not there. @throws Error in plain words when it does not answer */
export function askOffscreen(sentences: string[]): Promise<boolean[]> {
  // One that was about to close when it was asked is made anew.
  return askOnce(sentences).catch(() => askOnce(sentences));
}

async function askOnce(sentences: string[]): Promise<boolean[]> {
  await (creating ??= ensureDocument().finally(() => (creating = undefined)));
  const question: Question = { to: 'offscreen', sentences };
  const answer: unknown = await browser.runtime.sendMessage(question);
  if (!Array.isArray(answer)) throw new Error(t('error_no_answer'));
  return answer.map(Boolean);
}

/** The offscreen document leaves when it had nothing to answer for so long. */
const IDLE_MS = 30_000;

/** Listens in the offscreen document: only the background may ask, no page and no content script. */
export function answerOffscreen(tag: (sentences: string[], script: string) => Promise<boolean[]>): void {
  let idle = setTimeout(() => close(), IDLE_MS);
  let asked = 0;
  const onMessage = (message: unknown, sender: { id?: string; tab?: unknown }, answer: (value: unknown) => void) => {
    if (!isQuestion(message) || sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
    clearTimeout(idle);
    asked++;
    void tag(message.sentences, taggerScript())
      .catch(() => message.sentences.map(() => false))
      .then((votes) => {
        answer(votes);
        if (--asked === 0) idle = setTimeout(() => close(), IDLE_MS);
      });
    return true as const;
  };
  browser.runtime.onMessage.addListener(onMessage as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
}

function isQuestion(message: unknown): message is Question {
  return typeof message === 'object' && message !== null && (message as Question).to === 'offscreen';
}

/** While it loads it is there, and hears nothing: all who ask wait for the same. */
let creating: Promise<void> | undefined;

interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  hasDocument(): Promise<boolean>;
}

async function ensureDocument(): Promise<void> {
  const { offscreen } = Reflect.get(globalThis, 'chrome') as { offscreen: Offscreen };
  if (await offscreen.hasDocument()) return;
  await offscreen
    .createDocument({ url: '/offscreen.html', reasons: ['WORKERS'], justification: t('offscreen_why') })
    // A worker that died since has begun it.
    .catch(async (error: unknown) => {
      if (!(await offscreen.hasDocument())) throw error;
    });
}
