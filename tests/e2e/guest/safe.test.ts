/** It is safe: pages, content and other extensions that mean harm. */
import { expect } from 'vitest';
import { kind, until, useBrowser, type Tab } from '../browser';
import { BACKGROUND_CALLS, MESSAGES } from './calls';
import { matrix, type Row } from './matrix';
import { namesOf, page, showsMarks, underlinedIn, opensCard } from './pages';
import { installStranger, saysAsStranger, type Mouth } from './stranger';

const browser = useBrowser();

/** Opens a page, and notes what goes wrong in it. */
async function open(html: string, headers: Record<string, string> = {}) {
  const tab = await browser.open(html, { headers });
  const troubles: string[] = [];
  tab.page.on('pageerror', (error) => troubles.push(String(error)));
  tab.page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await tab.report();
  await tab.page.bringToFront();
  return { ...tab, troubles };
}

const stored = () =>
  browser.desk.evaluate(async () =>
    JSON.stringify(
      await (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')).storage.local.get('settings'),
    ),
  );

const ours = () =>
  browser.desk.evaluate(async () => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const tabs: { url?: string }[] = await api.tabs.query({});
    return tabs.filter(({ url }) => url?.includes('briefing.html')).length;
  });

const away = async (tab: Tab) => {
  await tab.page.mouse.move(700, 600, { steps: 15 });
  await until(
    () => tab.card(),
    (card) => card === undefined,
  );
};

const withControl = async (tab: Tab, key: 'c' | 'v') => {
  await tab.page.keyboard.down('Control');
  await tab.page.keyboard.press(key);
  await tab.page.keyboard.up('Control');
};

const ARTICLE = page('<p>Here is CUDA.</p>');

/** What a page does to the card's host, which it can see. */
const harms = (what: string, harm: (host: HTMLElement) => void, expected: string) => ({
  page: `a page that ${what} the card`,
  action: 'the pointer leaves, and rests on the name again',
  expected,
  run: async () => {
    const tab = await open(ARTICLE);
    const before = await stored();
    await opensCard(tab);
    await tab.page.evaluate(`(${String(harm)})(document.querySelector('html > div'))`);
    await away(tab);
    // As long as a card stays after the pointer has left.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await tab.page.evaluate(() => document.querySelectorAll('html > div').forEach((copy) => copy.remove()));
    await opensCard(tab);
    const opacity = await tab.page.evaluate(
      () => getComputedStyle(document.querySelector('html > div') as Element).opacity,
    );
    expect(opacity).toBe('1');
    expect(await stored()).toBe(before);
    expect(tab.troubles).toEqual([]);
    await tab.close();
  },
});

/** As a content script of ours would ask: its world, its rights. */
const askAsPageScript = (tab: Tab, call: string, input: unknown) =>
  browser.desk.evaluate(
    async (id, message) => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const [run] = await api.scripting.executeScript({
        target: { tabId: id },
        args: [message],
        func: (text: string) =>
          (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')).runtime.sendMessage(
            JSON.parse(text),
          ),
      });
      return run.result as { ok: boolean; error?: string };
    },
    tab.id,
    JSON.stringify({ to: 'background', call, input }),
  );

/** What a browser says to who speaks and is heard by nobody. */
const NOBODY = /Could not establish connection|Receiving end does not exist/;

const strangerSays = (mouth: Mouth): Row => ({
  page: `another extension, from its ${mouth}`,
  action: 'makes each call of the table',
  expected: 'nobody answers',
  run: async () => {
    const id = await installStranger(browser.session);
    const tab = await open(ARTICLE);
    const before = [await stored(), await ours()];
    for (const message of MESSAGES) {
      const answer = await saysAsStranger(tab.page, mouth, browser.session.extensionId, message);
      expect([message, answer]).toEqual([message, expect.stringMatching(NOBODY)]);
    }
    expect([await stored(), await ours()]).toEqual(before);
    await tab.close();
    await browser.session.browser.uninstallExtension(id);
  },
});

matrix('It is safe', [
  harms('removes', (host) => host.remove(), 'the card opens again'),
  harms('fades', (host) => host.style.setProperty('opacity', '0', 'important'), 'the card opens again'),
  harms('moves', (host) => document.body.append(host), 'the card opens again'),
  harms('clones', (host) => document.documentElement.append(host.cloneNode(true)), 'the card opens again'),
  {
    page: 'a page that listens to what is copied',
    action: 'the reader copies a statement of the card',
    expected: 'the page hears that something is copied, and not what',
    run: async () => {
      const tab = await open(page('<p>Here is CUDA.</p><textarea></textarea>'));
      const { places } = await opensCard(tab);
      await tab.page.evaluate(() => {
        const heard: string[] = [];
        Reflect.set(globalThis, 'heard', heard);
        for (const type of ['copy', 'dragstart'] as const) {
          addEventListener(type, () => heard.push(type), { capture: true });
          for (const at of [window, document.querySelector('html > div')]) {
            at?.addEventListener(type, (event) => {
              const data = 'clipboardData' in event ? event.clipboardData : (event as DragEvent).dataTransfer;
              heard.push(`${type}: ${(data as DataTransfer | null)?.getData('text/plain')}`);
            });
          }
        }
      });
      const place = Object.entries(places).find(([text, { isBelow }]) => text.length > 40 && !isBelow)?.[1];
      if (!place) throw new Error('There is no statement.');
      await tab.page.mouse.click(place.x, place.y, { count: 3 });
      await withControl(tab, 'c');
      const heard = () => tab.page.evaluate(() => Reflect.get(globalThis, 'heard') as string[]);
      await until(heard, (list) => list.includes('copy'));
      expect(await heard()).toEqual(['copy']);
      // It is the reader's, whole: to be pasted where they like.
      await tab.page.focus('textarea');
      await withControl(tab, 'v');
      const pasted = await until(() => tab.page.$eval('textarea', ({ value }) => value));
      expect(pasted).toMatch(/^The article says \(undated in the source\)/);
      await tab.close();
    },
  },
  {
    page: 'a page that asks the selection and its events what is in the card',
    action: 'it finds a word there; the pointer moves in the card and selects a word',
    expected: 'it is led to the host at most',
    skip: kind === 'firefox' ? 'there both lead into closed shadow roots: said in docs/threat-model.md' : undefined,
    run: async () => {
      const tab = await open(ARTICLE);
      const { outer } = await opensCard(tab);
      await tab.page.evaluate(() => {
        const seen: unknown[] = [];
        Reflect.set(globalThis, 'seen', seen);
        for (const type of ['pointermove', 'click', 'selectionchange'])
          addEventListener(
            type,
            (event) => {
              seen.push(...event.composedPath(), Reflect.get(event, 'originalTarget'), getSelection()?.anchorNode);
            },
            { capture: true },
          );
      });
      await tab.page.mouse.move(outer.left + 40, outer.top + 60, { steps: 8 });
      await tab.page.mouse.click(outer.left + 40, outer.top + 60, { count: 2 });
      const strange = await tab.page.evaluate(() => {
        Reflect.get(globalThis, 'find')('processors');
        const seen = [...(Reflect.get(globalThis, 'seen') as unknown[]), getSelection()?.anchorNode];
        const nodes = seen.filter((one) => one instanceof Node);
        return { heard: nodes.length > 10, inside: nodes.some((one) => one.getRootNode() !== document) };
      });
      expect(strange).toEqual({ heard: true, inside: false });
      await tab.close();
    },
  },
  {
    page: 'a page whose style sheet sets the card’s own colours and type',
    action: 'a card opens',
    expected: 'it looks as on any other page',
    run: async () => {
      const tokens = ['ink', 'ink-2', 'ink-3', 'caution', 'line', 'wash', 'accent'].map(
        (name) => `--${name}: transparent;`,
      );
      const paper = 'url("data:image/svg+xml,<svg xmlns=%27http://www.w3.org/2000/svg%27/>")';
      const css = `* { ${tokens.join(' ')} --paper: ${paper}; --sans: monospace; --serif: monospace; --room: 10px }`;
      const looks: string[][] = [];
      for (const sheet of ['', css, css.replaceAll(';', ' !important;')]) {
        const tab = await open(page('<p>Here is CUDA.</p>', sheet));
        const card = await opensCard(tab);
        looks.push([`${Math.round(card.outer.bottom - card.outer.top)} px high`, ...card.looks]);
        await tab.close();
      }
      expect(looks[0]?.length).toBeGreaterThan(10);
      expect(looks[1]).toEqual(looks[0]);
      expect(looks[2]).toEqual(looks[0]);
    },
  },
  {
    page: 'a page that covers the card',
    action: 'the reader clicks where the card’s link is',
    expected: 'the page gets the click, and nothing of ours happens',
    run: async () => {
      const tab = await open(ARTICLE);
      const before = [await stored(), await ours()];
      const { places } = await opensCard(tab);
      const link = Object.entries(places).find(([words]) => /briefing/i.test(words))?.[1];
      if (!link) throw new Error('There is no link.');
      await tab.page.evaluate(() => {
        const cover = document.createElement('div');
        cover.popover = 'manual';
        Object.assign(cover.style, { position: 'fixed', inset: '0', width: '100%', height: '100%', opacity: '0.01' });
        document.body.append(cover);
        cover.addEventListener('click', () => Reflect.set(globalThis, 'isClicked', true));
        cover.showPopover();
      });
      await tab.page.mouse.click(Math.round(link.x), Math.round(link.y));
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect([await stored(), await ours()]).toEqual(before);
      expect(await tab.page.evaluate(() => Reflect.get(globalThis, 'isClicked'))).toBe(true);
      await tab.close();
    },
  },
  {
    page: 'a page that forges clicks, keys and pointers',
    action: 'it sends them to the card’s host and to the window',
    expected: 'no card opens or closes, no tab opens',
    run: async () => {
      const tab = await open(ARTICLE);
      const before = [await stored(), await ours()];
      const box = await tab.ask('locate', { entity: 'deepseek-v4/cuda', index: 0 });
      await tab.page.evaluate((at) => {
        for (let count = 0; count < 5; count++)
          dispatchEvent(new PointerEvent('pointermove', { clientX: (at?.x ?? 0) + 5, clientY: (at?.y ?? 0) + 5 }));
      }, box);
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(await tab.card()).toBeUndefined();
      const { outer } = await opensCard(tab);
      await tab.page.evaluate((at) => {
        const host = document.querySelector('html > div');
        for (const type of ['pointerdown', 'pointerup', 'click', 'keydown', 'focusout']) {
          const given = {
            bubbles: true,
            composed: true,
            key: 'Escape',
            clientX: at.left + 40,
            clientY: at.bottom - 20,
          };
          const event = type.startsWith('key') ? new KeyboardEvent(type, given) : new PointerEvent(type, given);
          host?.dispatchEvent(event);
          document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
          dispatchEvent(event.type === 'keydown' ? new KeyboardEvent(type, given) : new PointerEvent(type, given));
        }
      }, outer);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await tab.card()).toBeDefined();
      expect([await stored(), await ours()]).toEqual(before);
      await tab.close();
    },
  },
  {
    page: 'a page that poisons prototypes and Symbol.iterator',
    action: 'it is read, and the pointer rests on a name',
    expected: 'marks and card as ever, and no error',
    run: async () => {
      const tab = await open(
        page(`<p>Here is CUDA.</p><script>
          var calls = [];
          const poison = (owner, key) => { const before = owner[key]; owner[key] = function () { calls.push(String(key)); throw new Error('poison'); }; };
          for (const key of ['map', 'filter', 'push', 'flatMap']) poison(Array.prototype, key);
          poison(Array.prototype, Symbol.iterator);
          for (const key of ['get', 'set', 'has']) poison(Map.prototype, key);
          for (const key of ['exec', 'test']) poison(RegExp.prototype, key);
          for (const key of ['createTreeWalker', 'caretPositionFromPoint', 'createRange', 'createElement']) poison(Document.prototype, key);
          for (const key of ['attachShadow', 'closest', 'append']) poison(Element.prototype, key);
          poison(HighlightRegistry.prototype, 'set');
          poison(EventTarget.prototype, 'addEventListener');
          poison(Promise.prototype, 'then');
          Object.defineProperty(Node.prototype, 'parentNode', { get() { calls.push('parentNode'); return null; } });
        </script>`),
      );
      expect(namesOf(await tab.report())).toEqual(['CUDA']);
      await opensCard(tab);
      expect(tab.troubles).toEqual([]);
      await tab.close();
    },
  },
  {
    page: 'a page with forms and fields named body, host, hidden, contentType, prerendering, documentElement, parentNode, nextSibling, shadowRoot, assignedSlot',
    action: 'it is read, and the pointer rests on a name',
    expected: 'marks and card as ever',
    run: async () => {
      const tab = await open(
        page(`<form name="body"></form><form name="hidden"></form><form name="host"></form><form name="contentType"></form><form name="prerendering"></form><img name="documentElement"><img name="designMode">
          <form><input name="parentNode"><input name="shadowRoot"><p>Here is CUDA.</p></form>
          <form style="display: contents"><fieldset name="assignedSlot" style="display: contents">Huawei</fieldset></form>
          <form><input name="assignedSlot"><p>And CANN.</p></form>
          <div>Nvidia too<input name="nextSibling" form="f"><form id="f" hidden></form></div>`),
      );
      expect(namesOf(await tab.report())).toEqual(['CUDA', 'Huawei', 'CANN', 'Nvidia']);
      await opensCard(tab);
      await opensCard(tab, 'cann');
      expect(tab.troubles).toEqual([]);
      await tab.close();
    },
  },
  {
    page: 'a page under a strict CSP with Trusted Types',
    action: 'it is read, and the pointer rests on a name',
    expected: 'marks and card as ever; nothing is reported as a violation',
    run: async () => {
      const tab = await open(
        '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><p>Here is CUDA.</p>',
        {
          'content-security-policy':
            "default-src 'none'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'",
        },
      );
      await showsMarks(tab.page, ['CUDA']);
      const { text } = await opensCard(tab);
      expect(text).toMatch(/^CUDA/);
      // Its own style: under a CSP that allows none.
      expect(
        await tab.page.evaluate(() => document.querySelector('html > div')?.getBoundingClientRect().width ?? 0),
      ).toBeGreaterThan(250);
      expect(tab.troubles).toEqual([]);
      await tab.close();
    },
  },
  {
    page: 'a page of zero-width and bidirectional characters, 20,000 of each',
    action: 'it is read',
    expected: 'the name behind them is marked',
    run: async () => {
      const flood = ['\u200B', '\u202E', '\u2066', '\u0301', '\u00AD'].map((one) => one.repeat(20_000)).join(' ');
      const tab = await open(page(`<p>${flood}</p><p>C\u200BU\u00ADDA and ${'\u202E'.repeat(20)}Nvidia.</p>`));
      expect(namesOf(await tab.report())).toEqual(['CUDA', 'Nvidia']);
      await tab.close();
    },
  },
  {
    page: 'a page that copies our highlights',
    action: 'it reads the registry',
    expected: 'it sees words and one neutral name',
    limit: 'said to readers in docs/privacy.md',
    run: async () => {
      const tab = await open(page('<p>Here are CUDA and Nvidia.</p>'));
      await showsMarks(tab.page, ['CUDA', 'Nvidia']);
      expect(await tab.page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['names']);
      expect((await underlinedIn(tab.page)).length).toBe(2);
      await tab.close();
    },
  },
  {
    page: 'a page',
    action: 'looks for the extension: its interface, its files, a frame with its pages',
    expected: 'there is nothing to find',
    run: async () => {
      const tab = await open(ARTICLE);
      const { extensionOrigin } = browser.session;
      const found = await tab.page.evaluate(async (origin) => {
        const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        const files = [
          'page.js',
          'card.js',
          'close-look.js',
          'hover.js',
          'sight.js',
          'popup.html',
          'icon/16.png',
          'assets/page.css',
        ];
        const answers = await Promise.all(
          files.map((file) =>
            fetch(`${origin}/${file}`, { mode: 'no-cors' }).then(
              () => file,
              () => '',
            ),
          ),
        );
        const frame = document.createElement('iframe');
        frame.src = `${origin}/library.html`;
        document.body.append(frame);
        await new Promise((resolve) => setTimeout(resolve, 800));
        return { canSend: typeof api?.runtime?.sendMessage === 'function', files: answers.filter(Boolean) };
      }, extensionOrigin);
      expect(found).toEqual({ canSend: false, files: [] });
      const frames = await Promise.all(
        tab.page.frames().map((frame) => frame.evaluate(() => document.title).catch(() => '')),
      );
      expect(frames.some((title) => /backstory/i.test(title))).toBe(false);
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
  ...(['background', 'content script'] as const).map(strangerSays),
  {
    page: 'a page that another extension gave the means to speak to extensions',
    action: 'makes each call of the table',
    expected: 'nobody answers',
    skip: kind === 'firefox' ? 'it gives no page such means; that there are none is tried above' : undefined,
    run: async () => {
      const id = await installStranger(browser.session);
      const tab = await open(ARTICLE);
      const before = [await stored(), await ours()];
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
      expect([await stored(), await ours()]).toEqual(before);
      await tab.close();
      await browser.session.browser.uninstallExtension(id);
    },
  },
  {
    page: 'our own pages',
    action: 'popup, briefing and library are opened and used',
    expected: 'no violation of their CSP, no error',
    run: async () => {
      const tab = await open(ARTICLE);
      const troubles: string[] = [];
      for (const path of [`popup.html?tab=${tab.id}`, 'briefing.html?id=deepseek-v4', `library.html?tab=${tab.id}`]) {
        const own = await browser.openOurs('manifest.json');
        own.on('pageerror', (error) => troubles.push(`${path}: ${String(error)}`));
        own.on('console', (message) => message.type() === 'error' && troubles.push(`${path}: ${message.text()}`));
        await own.goto(`${browser.session.extensionOrigin}/${path}`, { waitUntil: [] });
        await own.waitForSelector('h1, h2, .who-is');
        const policy = await own.evaluate(async () => {
          const denied: string[] = [];
          document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
            denied.push(violatedDirective),
          );
          await fetch('http://127.0.0.1:9/').catch(() => {});
          await new Promise((resolve) => setTimeout(resolve, 200));
          return denied;
        });
        // The one that was provoked: the network is closed to our own pages.
        expect(policy.filter((one) => one.startsWith('connect-src')).length).toBe(1);
        await own.close();
      }
      expect(troubles.filter((one) => !one.includes('127.0.0.1:9'))).toEqual([]);
      await tab.close();
    },
  },
]);
