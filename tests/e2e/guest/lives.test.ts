/** It lives through its own life: updated, disabled, reloaded, removed under open pages; and its worker ended at any time. */
import { cpSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { TargetType, type Page } from 'puppeteer-core';
import { afterEach, expect } from 'vitest';
import { ensureBrowser } from '../../../scripts/browsers.mjs';
import { hover } from '../../../scripts/hover.mjs';
import { launch, type Session } from '../../../scripts/launch.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { askPage, readReport } from '../../../scripts/page-report.mjs';
import { openExtensionPage, tabId } from '../../../scripts/session.mjs';
import { cardIn, killWorker, kind, until } from '../browser';
import { matrix, type Row } from './matrix';
import { pointsOf, showsMarks, underlinedIn } from './pages';

const EXTENSION = resolve(kind === 'firefox' ? '.output/firefox' : '.output/chrome');

const ARTICLE = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
  <style>body { font: 18px/1.6 serif; margin: 30px }</style><p>Here are CUDA and Nvidia.</p>`;

let session: Session | undefined;
afterEach(() => session?.close());

/** The article, in a browser of its own. */
async function start() {
  session = await launch({ browser: await ensureBrowser(kind), extension: EXTENSION });
  const site = await serve({ '/': ARTICLE });
  const page = await session.browser.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await page.goto(site.url);
  await showsMarks(page, ['CUDA', 'Nvidia']);
  return { session, page, site, troubles };
}

/** By the page's own means: the extension may be gone. */
const boxOf = (page: Page, name: string) => () =>
  page.evaluate((word) => {
    const text = document.querySelector('p')?.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, text.data.indexOf(word));
    range.setEnd(text, text.data.indexOf(word) + word.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }, name);

const hosts = (page: Page) => page.evaluate(() => document.querySelectorAll('html > div').length);

async function openCard(page: Page, name: string): Promise<void> {
  await hover(page, boxOf(page, name));
  await until(
    () => hosts(page),
    (count) => count === 1,
  );
}

/** What an old page script may hear, and leave. */
type Heard = 'pointer' | 'mutation' | 'visibility';

/** Opens a card by keyboard: no pointer closes it, and none has come near the page. */
async function openStayingCard(running: Session, page: Page, url: string): Promise<void> {
  const id = await tabId(running, url);
  expect(await askPage(running, id, 'visit', { entity: 'deepseek-v4/cuda', index: 0 })).toBe(true);
  await until(
    () => hosts(page),
    (count) => count === 1,
  );
}

/** The page notes all that a page script can hear from now on, but for our host that goes; and who has painted the marks. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard = new Set<string>();
    Reflect.set(globalThis, 'heard', heard);
    Reflect.set(globalThis, 'oldMarks', CSS.highlights.get('names'));
    for (const type of ['over', 'enter', 'move', 'down', 'up', 'out', 'leave'])
      addEventListener(`pointer${type}`, () => heard.add('pointer'), { capture: true });
    addEventListener('visibilitychange', () => heard.add('visibility'), { capture: true });
    const isHostThatGoes = ({ target, addedNodes }: MutationRecord) =>
      target === document.documentElement && addedNodes.length === 0;
    new MutationObserver((records) => {
      if (!records.every(isHostThatGoes)) heard.add('mutation');
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

const heardIn = (page: Page) => page.evaluate(() => [...(Reflect.get(globalThis, 'heard') as Set<Heard>)]);

const hasNewMarks = (page: Page) =>
  page.evaluate(() => ![undefined, Reflect.get(globalThis, 'oldMarks')].includes(CSS.highlights.get('names')));

/** A look, in Chromium, into the page script's own world: an event that comes before the extension has gone from there tells it nothing. */
async function lookForEnd(page: Page): Promise<() => Promise<boolean>> {
  const cdp = await page.createCDPSession();
  const world = new Promise<number>((resolve) => {
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension:')) resolve(context.id);
    });
  });
  await cdp.send('Runtime.enable');
  const contextId = await world;
  const expression = 'globalThis.chrome?.runtime?.id === undefined';
  return async () => (await cdp.send('Runtime.evaluate', { contextId, expression })).result.value as boolean;
}

/** Firefox ends a page script without a word to it. */
const ENDS_AT_ONCE = kind === 'firefox';
const WITH_CARD = ENDS_AT_ONCE ? 'an article' : 'an article with a card open';
const OLD_CARD = ENDS_AT_ONCE ? '' : 'the old card is gone; ';
const AT_ONCE = ENDS_AT_ONCE
  ? 'its script is ended at once, before any event; a card that is open at that moment stays'
  : '';
const STAYS = ENDS_AT_ONCE ? `${AT_ONCE}; its names stay in the registry, unpainted` : '';

async function closeCard(page: Page): Promise<void> {
  await page.mouse.move(600, 500, { steps: 10 });
  await until(
    () => hosts(page),
    (count) => count === 0,
  );
}

const remove = ({ browser, extensionId }: Session) => browser.uninstallExtension(extensionId);

/** Chromium lets only its own settings page do such things. @param act an expression */
async function inSettings({ browser }: Session, act: string): Promise<void> {
  // In the background: a page that is hidden by it would hear that.
  const settings = await browser.newPage({ background: true });
  await settings.goto('chrome://extensions/');
  await settings.evaluate(act);
  await settings.close();
}

const setEnabled = (running: Session, isEnabled: boolean) =>
  inSettings(running, `chrome.management.setEnabled('${running.extensionId}', ${isEnabled})`);

async function reload(running: Session): Promise<void> {
  // Otherwise an extension from a folder does not come back.
  if (kind === 'chromium') {
    await inSettings(running, 'chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  }
  const desk = await openExtensionPage(running, 'manifest.json', { background: true });
  // The page goes with the extension.
  await desk
    .evaluate(() => (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')).runtime.reload())
    .catch(() => {});
}

const update = async ({ browser }: Session) => void (await browser.installExtension(EXTENSION));

interface Trigger {
  what: string;
  /** The only kind of event that comes of it; undefined where the page's own listeners go with it. */
  heard?: Heard;
  pull: (page: Page) => Promise<unknown>;
}

/** What a page does, or its reader, after which an old page script must be gone. */
const TRIGGERS: (Trigger & { heard: Heard })[] = [
  { what: 'the pointer moves', heard: 'pointer', pull: (page) => page.mouse.move(300, 300) },
  {
    what: 'the pointer moves within one element',
    heard: 'pointer',
    pull: async (page) => {
      const { x, y } = await boxOf(page, 'CUDA')();
      await page.mouse.move(Math.round(x + 12), Math.round(y + 8), { steps: 3 });
    },
  },
  { what: 'the page changes', heard: 'mutation', pull: (page) => page.evaluate(() => document.body.append('more')) },
  {
    what: 'the tab is hidden',
    heard: 'visibility',
    pull: async (page) => {
      await page.browser().newPage();
      await until(() => page.evaluate(() => document.hidden));
    },
  },
];

async function writeTwice(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let time = 0; time < 2; time++) {
      document.open();
      document.write('<!doctype html><title>x</title><p>Here is CUDA.</p>');
      document.close();
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
  });
}

const WRITES_ANEW: Trigger = { what: 'the page writes itself anew, twice', pull: writeTwice };

/** A copy, of which something can be missing for a while. */
async function startCopy(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'extension-'));
  cpSync(EXTENSION, folder, { recursive: true });
  session = await launch({ browser: await ensureBrowser(kind), extension: folder });
  return folder;
}

/** @param done tells whether the extension has done it, as far as the page can see; Chromium */
async function doUnderPage(
  act: (running: Session) => Promise<unknown>,
  done: (page: Page) => Promise<() => Promise<boolean>>,
) {
  const started = await start();
  const { session: running, page, site } = started;
  if (!ENDS_AT_ONCE) await openStayingCard(running, page, site.url);
  const isDone = await done(page);
  // What was told of the page before it, such as our own host, is read a quarter of a second later.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await listen(page);
  await act(running);
  await until(isDone);
  // It is told nothing: what follows is all that it can leave at.
  if (!ENDS_AT_ONCE) expect([await hosts(page), await heardIn(page)]).toEqual([1, []]);
  return started;
}

const isUnpainted = (page: Page) => async () => (await pointsOf(page, 'blue')) === 0;

const unlessFirefox = (what: string) =>
  kind === 'firefox' && what.startsWith('disabled') ? 'only a person can do that' : undefined;

const leaves = (what: string, act: (running: Session) => Promise<unknown>): Row[] =>
  [...TRIGGERS, WRITES_ANEW].map(({ what: trigger, heard, pull }) => ({
    page: WITH_CARD,
    action: `the extension is ${what}; then ${trigger}, and nothing else`,
    expected: `${OLD_CARD}its marks are gone, without an error`,
    limit: STAYS,
    skip: unlessFirefox(what),
    run: async () => {
      const { page, site, troubles } = await doUnderPage(act, async (at) =>
        ENDS_AT_ONCE ? isUnpainted(at) : lookForEnd(at),
      );
      if (!ENDS_AT_ONCE) expect((await underlinedIn(page)).toSorted()).toEqual(['CUDA', 'Nvidia']);
      await pull(page);
      await until(
        () => hosts(page),
        (count) => count === 0,
      );
      if (!ENDS_AT_ONCE) await showsMarks(page, []);
      if (!ENDS_AT_ONCE && heard) expect(await heardIn(page)).toEqual([heard]);
      await page.bringToFront();
      await until(isUnpainted(page));
      expect(troubles).toEqual([]);
      await site.close();
    },
  }));

const takesOver = (what: string, act: (running: Session) => Promise<unknown>): Row[] =>
  TRIGGERS.map(({ what: trigger, heard, pull }) => ({
    page: WITH_CARD,
    action: `the extension is ${what}; then ${trigger}, and nothing else`,
    expected: `${OLD_CARD}a new page script takes over: its card and its marks, without an error or a reload`,
    limit: AT_ONCE,
    skip: unlessFirefox(what),
    run: async () => {
      const { page, site, troubles } = await doUnderPage(act, async (at) => () => hasNewMarks(at));
      await pull(page);
      await until(
        () => hosts(page),
        (count) => count === 0,
      );
      if (!ENDS_AT_ONCE) expect(await heardIn(page)).toEqual([heard]);
      await page.bringToFront();
      await showsMarks(page, ['CUDA', 'Nvidia']);
      await openCard(page, 'Nvidia');
      await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>And Huawei.</p>'));
      await until(
        () => underlinedIn(page),
        (marks) => marks.includes('Huawei'),
      );
      expect(await hosts(page)).toBe(1);
      // What the page had noted is still there: it was not loaded anew.
      expect(await heardIn(page)).toContain(heard);
      expect(troubles).toEqual([]);
      await site.close();
    },
  }));

/** Has the worker stand still in the middle of what a card asks of it, and note that it has got there. Runs in the worker. */
const STANDSTILLS: Record<string, () => void> = {
  'the card’s code is asked for, and not there': () => {
    Reflect.get(globalThis, 'chrome').scripting.executeScript = () => {
      Reflect.set(globalThis, 'isThere', true);
      return new Promise(() => {});
    };
  },
  'the card’s code is there, and nothing answered': () => {
    const { scripting } = Reflect.get(globalThis, 'chrome');
    const inject = scripting.executeScript.bind(scripting);
    scripting.executeScript = async (injection: unknown) => {
      await inject(injection);
      Reflect.set(globalThis, 'isThere', true);
      return new Promise(() => {});
    };
  },
  'a card was open before, and only its words are asked for': () => {
    const { storage, runtime } = Reflect.get(globalThis, 'chrome');
    storage.local.get = () => new Promise(() => {});
    runtime.onMessage.addListener(({ call }: { call: string }) => {
      if (call === 'card') Reflect.set(globalThis, 'isThere', true);
    });
  },
};

const endsInTheMiddle = (when: string, stop: () => void): Row => ({
  page: 'an article',
  action: `the worker is ended in the middle of a request: ${when}`,
  expected: 'the card comes within two seconds',
  limit: 'a background that never starts again has no card’s code to say so with: the next rest asks anew',
  skip: kind === 'firefox' ? 'its background page cannot be ended from outside' : undefined,
  run: async () => {
    const { session: running, page, site, troubles } = await start();
    if (when.includes('before')) {
      await openCard(page, 'CUDA');
      await closeCard(page);
    }
    const target = await running.browser.waitForTarget((one) => one.type() === TargetType.SERVICE_WORKER);
    const worker = await target.worker();
    if (!worker) throw new Error('There is no worker.');
    await worker.evaluate(stop);
    await hover(page, boxOf(page, 'CUDA'));
    await until(() => worker.evaluate(() => Reflect.get(globalThis, 'isThere') === true));
    expect(await hosts(page)).toBe(0);
    const from = performance.now();
    await killWorker(running);
    await until(
      () => hosts(page),
      (count) => count === 1,
    );
    const time = performance.now() - from;
    expect(time).toBeLessThan(2000);
    const desk = await openExtensionPage(running, 'manifest.json', { background: true });
    const card = await cardIn(desk, await tabId(running, site.url));
    // Not a card that says what failed.
    expect(Object.keys(card?.places ?? {}).join()).toMatch(/briefing/i);
    expect(troubles).toEqual([]);
    await site.close();
    return `after ${Math.round(time)} ms`;
  },
});

matrix('It lives through its own life', [
  ...leaves('removed', remove),
  ...leaves('disabled', (running) => setEnabled(running, false)),
  {
    page: 'an article whose names could not be told',
    action: 'what failed works again; then the page changes',
    expected: 'all of it is marked, not only what came',
    skip: kind === 'firefox' ? 'it keeps the files that it was installed with' : undefined,
    run: async () => {
      const folder = await startCopy();
      const [file, aside] = [join(folder, 'with-names.js'), join(folder, 'aside.js')];
      renameSync(file, aside);
      const site = await serve({ '/': ARTICLE });
      const page = await (session as Session).browser.newPage();
      await page.goto(site.url);
      const id = await tabId(session as Session, site.url);
      await expect(readReport(session as Session, id)).rejects.toThrow('failed to read');
      renameSync(aside, file);
      await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Then Huawei.</p>'));
      await showsMarks(page, ['CUDA', 'Nvidia', 'Huawei']);
      await site.close();
    },
  },
  ...takesOver('reloaded', reload),
  ...takesOver('updated', update),
  ...takesOver('disabled and enabled again', async (running) => {
    await setEnabled(running, false);
    await setEnabled(running, true);
  }),
  ...Object.entries(STANDSTILLS).map(([when, stop]) => endsInTheMiddle(when, stop)),
]);
