/** It is safe: who may ask us for what, and what of us can be found, framed or made to misbehave. */
import { readdirSync } from 'node:fs';
import { expect } from 'vitest';
import { kind, until, useBrowser, type Tab } from '../browser';
import { noteTroubles } from '../troubles';
import { BACKGROUND_CALLS, MESSAGES } from './calls';
import { matrix, type Row } from './matrix';
import { usesOf } from './ours';
import { openIn, page } from './pages';
import { stateOf } from './state';
import { installStranger, saysAsStranger, type Mouth } from './stranger';

const browser = useBrowser();

const open = openIn(browser);

const ARTICLE = page('<p>Here is CUDA.</p>');

/** Every file of the extension, by its path. */
const FILES = readdirSync(kind === 'firefox' ? '.output/firefox' : '.output/chrome', {
  recursive: true,
  withFileTypes: true,
})
  .filter((one) => one.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/').replace(/^.*\.output\/[a-z]+\//, ''));

const OWN_PAGES = FILES.filter((file) => file.endsWith('.html'));

/** What a page of ours is known by, whatever its address is said to be. */
const isOurs = () => document.querySelector('script[src^="/chunks/"]') !== null;

/** In a page of ours, once it is there: notes what its CSP refuses, and errors. Firefox tells nobody of those from outside. */
const listens = () => {
  if (!location.protocol.endsWith('-extension:')) return false;
  const noted: string[] = [];
  Reflect.set(globalThis, 'noted', noted);
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => noted.push(violatedDirective));
  addEventListener('error', ({ message }) => noted.push(message));
  addEventListener('unhandledrejection', ({ reason }) => noted.push(String(reason)));
  return true;
};

/** As a content script of ours would: its world, its rights. */
const sayAsPageScript = (tab: Tab, message: unknown) =>
  browser.desk.evaluate(
    async (id, told) => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const [run] = await api.scripting.executeScript({
        target: { tabId: id },
        args: [told],
        func: (text: string) =>
          (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')).runtime
            .sendMessage(JSON.parse(text))
            .catch(() => undefined),
      });
      return run.result as unknown;
    },
    tab.id,
    JSON.stringify(message),
  );

const askAsPageScript = async (tab: Tab, call: string, input: unknown) =>
  (await sayAsPageScript(tab, { to: 'background', call, input })) as { ok: boolean; error?: string };

/** What a browser says to who speaks and is heard by nobody. */
const NOBODY = /Could not establish connection|Receiving end does not exist/;

const strangerSays = (mouth: Mouth): Row => ({
  page: `another extension, from its ${mouth}`,
  action: 'makes each call of the table',
  expected: 'nobody answers',
  run: async () => {
    const id = await installStranger(browser.session);
    const tab = await open(ARTICLE);
    const before = await stateOf(browser);
    for (const message of MESSAGES) {
      const answer = await saysAsStranger(tab.page, mouth, browser.session.extensionId, message);
      expect([message, answer]).toEqual([message, expect.stringMatching(NOBODY)]);
    }
    expect(await stateOf(browser)).toEqual(before);
    await tab.close();
    await browser.session.browser.uninstallExtension(id);
  },
});

matrix('It is safe: who asks', [
  {
    page: 'a page',
    action: 'looks for the extension: its interface, each of its files, frames with each of its pages',
    expected: 'there is nothing to find',
    run: async () => {
      const tab = await open(ARTICLE);
      const { extensionOrigin } = browser.session;
      const found = await tab.page.evaluate(
        async (origin, files, pages) => {
          const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
          const answers = await Promise.all(
            files.map((file) =>
              fetch(`${origin}/${file}`, { mode: 'no-cors' }).then(
                () => file,
                () => '',
              ),
            ),
          );
          for (const path of pages) {
            const frame = document.createElement('iframe');
            frame.src = `${origin}/${path}`;
            document.body.append(frame);
          }
          await new Promise((resolve) => setTimeout(resolve, 1500));
          return { canSend: typeof api?.runtime?.sendMessage === 'function', files: answers.filter(Boolean) };
        },
        extensionOrigin,
        FILES,
        OWN_PAGES,
      );
      expect(found).toEqual({ canSend: false, files: [] });
      const frames = tab.page.frames().slice(1);
      expect(frames.length).toBe(OWN_PAGES.length);
      // The browser's own page about a refusal lets nobody in.
      expect(await Promise.all(frames.map((frame) => frame.evaluate(isOurs).catch(() => false)))).not.toContain(true);
      // The same look finds each of them where it may stand.
      for (const path of OWN_PAGES) {
        const own = await browser.openOurs(path);
        expect([path, await own.evaluate(isOurs)]).toEqual([path, true]);
        await own.close();
      }
      await tab.close();
    },
  },
  {
    page: 'a page script that was taken over',
    action: 'makes each call of the table',
    expected: 'each call is refused that the table does not allow it, and no other',
    run: async () => {
      const tab = await open(ARTICLE);
      const { error: refusal } = await askAsPageScript(tab, 'constructor', {});
      expect(refusal).toMatch(/refused/);
      for (const [call, { input, fromPages }] of Object.entries(BACKGROUND_CALLS)) {
        const { ok, error } = await askAsPageScript(tab, call, input);
        expect([call, ok, error]).toEqual(fromPages ? [call, true, undefined] : [call, false, refusal]);
      }
      // The one that it may open.
      await browser.takeTab('briefing.html');
      expect((await askAsPageScript(tab, 'names', { words: ['text'], of: 'on', inject: false })).error).toBe(refusal);
      await tab.close();
    },
  },
  {
    page: 'a page script that was taken over',
    action: 'asks the tagger’s document itself',
    expected: 'it does not answer',
    skip: kind === 'firefox' ? 'it has no such document' : undefined,
    run: async () => {
      const tab = await open(ARTICLE);
      const sentences = ['Ascend is fast.'];
      // It is there, and answers the background.
      expect(await browser.ask('vote', { sentences })).toEqual([expect.any(Boolean)]);
      expect((await sayAsPageScript(tab, { to: 'offscreen', sentences })) ?? 'nothing').toBe('nothing');
      await tab.close();
    },
  },
  ...(['background', 'content script'] as const).map(strangerSays),
  {
    page: 'a page that another extension gave the means to speak to extensions',
    action: 'makes each call of the table',
    expected: 'nobody answers',
    skip: kind === 'firefox' ? 'it gives no page such means; that there are none is tried above' : undefined,
    run: async () => {
      const id = await installStranger(browser.session);
      const tab = await open(ARTICLE);
      const before = await stateOf(browser);
      for (const message of MESSAGES) {
        const answer = await tab.page.evaluate(
          (theirs, text) =>
            (Reflect.get(globalThis, 'chrome').runtime.sendMessage(theirs, JSON.parse(text)) as Promise<unknown>).then(
              (value) => JSON.stringify(value),
              (error: Error) => error.message,
            ),
          browser.session.extensionId,
          JSON.stringify(message),
        );
        expect([message, answer]).toEqual([message, expect.stringMatching(NOBODY)]);
      }
      expect(await stateOf(browser)).toEqual(before);
      await tab.close();
      await browser.session.browser.uninstallExtension(id);
    },
  },
  {
    page: 'our own pages',
    action: 'popup, briefing and library are opened and used',
    expected: 'no violation of their CSP, no error',
    limit: kind === 'firefox' ? 'what goes wrong before the page can be listened to is not heard' : '',
    run: async () => {
      const tab = await open(ARTICLE);
      for (const [path, use] of Object.entries(usesOf(tab.id))) {
        const own = await browser.session.browser.newPage();
        const troubles = await noteTroubles(own);
        await own.goto(`${browser.session.extensionOrigin}/${path}`, { waitUntil: [] });
        await until(() => own.evaluate(listens));
        await use(own);
        const noted = () => own.evaluate(() => Reflect.get(globalThis, 'noted') as string[]);
        expect([path, ...troubles, ...(await noted())]).toEqual([path]);
        // Whoever hears of none would have nothing to say; and the network is closed to our own pages.
        await own.evaluate(() => {
          void fetch('http://127.0.0.1:9/').catch(() => Promise.reject(new Error('rejected')));
          setTimeout(() => {
            throw new Error('thrown');
          });
        });
        const CANARIES = ['connect-src', 'thrown', 'rejected'];
        const heard = async () => [...troubles, ...(await noted())].join();
        await until(heard, (words) => CANARIES.every((canary) => words.includes(canary)));
        await own.close();
      }
      await tab.close();
    },
  },
]);
