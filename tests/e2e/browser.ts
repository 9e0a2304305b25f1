/** One browser with the built extension for a test file, and a local site to open pages from. */
import { TargetType, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { ensureBrowser } from '../../scripts/browsers.mjs';
import { launch, type Session } from '../../scripts/launch.mjs';
import { askPage, readReport } from '../../scripts/page-report.mjs';
import { serve } from '../../scripts/serve.mjs';
import { openExtensionPage, tabId } from '../../scripts/session.mjs';
import type { Answer, BackgroundCalls, PageCalls, PageReport } from '../../src/messaging/calls';

declare module 'vitest' {
  interface ProvidedContext {
    browser: 'chromium' | 'firefox';
  }
}

export const kind = inject('browser');

export const VIEWPORT = { width: 1000, height: 700 };

/** A page of the local site in a tab of its own. */
export interface Tab {
  page: Page;
  /** The extension's number of it. */
  id: number;
  /** Waits until the page has been read. */
  report: () => Promise<PageReport>;
  ask: <Call extends keyof PageCalls>(
    call: Call,
    input: PageCalls[Call]['input'],
  ) => Promise<PageCalls[Call]['output']>;
  /** The same of the page script in one of its frames. */
  askFrame: <Call extends keyof PageCalls>(
    frame: number,
    call: Call,
    input: PageCalls[Call]['input'],
  ) => Promise<PageCalls[Call]['output']>;
  /** The card, seen from the page script's world; undefined when none is shown. */
  card: (frame?: number) => Promise<ShownCard | undefined>;
  close: () => Promise<void>;
}

export interface ShownCard {
  text: string;
  /** What has the focus inside it, by what it is called or its text; undefined when the focus is elsewhere. */
  focused?: string;
  /** Where its buttons and the first words of its statements are in the viewport, by the same; below the edge of what scrolls or not. */
  places: Record<string, { x: number; y: number; isBelow: boolean }>;
  /** The first words of what it says, where its button to close lies over them. */
  covered: string[];
  /** Of what scrolls in it, in the viewport. */
  box: Box;
  /** Of all of it. */
  outer: Box;
  /** It fades in. */
  isAnimated: boolean;
  /** Colours and type of each element in it. */
  looks: string[];
  /** What is washed with colour: the boxes of the name that it belongs to. */
  washes: Box[];
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Browser {
  readonly session: Session;
  /** Serves some HTML (or another type, by the path's ending) and opens it; `prepare` gets the tab before it goes there. */
  open(
    content: string,
    options?: { path?: string; headers?: Record<string, string>; prepare?: (page: Page) => Promise<unknown> },
  ): Promise<Tab>;
  openPopup(tab: Pick<Tab, 'id'>): Promise<Page>;
  /** A page of the extension in a tab of its own, by its path without a slash at the start. */
  openOurs(path: string): Promise<Page>;
  /** Waits for a tab of ours whose address has this in it, closes it, and returns the address. */
  takeTab(part: string): Promise<string>;
  /** Opens any address without reading it. @returns the extension's number of the tab */
  openBare(url: string): Promise<number>;
  /** The popup as the toolbar opens it, for the tab in front; Chromium only. */
  openToolbarPopup(): Promise<Page>;
  /** Takes the permission for all sites away, as a reader may in the browser's settings. */
  withdrawSites(): Promise<void>;
  /** Asks the background, as a page of ours does. @throws Error with the background's words when it refuses or fails */
  ask: <Call extends keyof BackgroundCalls>(
    call: Call,
    input: BackgroundCalls[Call]['input'],
  ) => Promise<BackgroundCalls[Call]['output']>;
  /** A page of ours that runs none of our code. */
  readonly desk: Page;
  /** The text on a tab's badge. */
  badge(tab: Tab): Promise<string>;
}

/** Call at the top of a test file. @param prefs of Firefox */
export function useBrowser(prefs: Record<string, unknown> = {}): Browser {
  let session: Session | undefined;
  let desk: Page | undefined;
  const running = () => {
    if (!session) throw new Error('The browser has not started.');
    return session;
  };

  beforeAll(async () => {
    const extension = kind === 'firefox' ? '.output/firefox' : '.output/chrome';
    session = await launch({ browser: await ensureBrowser(kind), extension, prefs });
    desk = await openExtensionPage(session, 'manifest.json', { background: true });
  });
  afterAll(() => session?.close());

  return {
    get session() {
      return running();
    },
    async open(content, { path = '/', headers = {}, prepare } = {}) {
      const site = await serve({ [path]: content }, { headers });
      const page = await running().browser.newPage();
      await page.setViewport(VIEWPORT);
      await prepare?.(page);
      await page.goto(site.url + path.slice(1));
      const id = await tabId(running(), site.url);
      return makeTab(running(), desk as Page, page, id, site.close);
    },
    get desk() {
      return desk as Page;
    },
    ask: (call, input) => askBackground(desk as Page, call, input),
    takeTab: (part) => until(() => (desk as Page).evaluate(takeTab, part)),
    async openBare(url) {
      const page = await running().browser.newPage();
      await page.goto(url, { waitUntil: [] });
      return (desk as Page).evaluate(newestTab);
    },
    async openToolbarPopup() {
      const worker = await running().browser.waitForTarget((target) => target.type() === TargetType.SERVICE_WORKER);
      await (await worker.worker())?.evaluate(() => Reflect.get(globalThis, 'chrome').action.openPopup());
      const popup = await running().browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
      return popup.asPage();
    },
    withdrawSites: () => (kind === 'firefox' ? (desk as Page).evaluate(removeSites) : restrictSites(running())),
    badge: (tab) => (desk as Page).evaluate(readBadge, tab.id),
    openOurs: (path) => openExtensionPage(running(), path, { viewport: VIEWPORT }),
    openPopup: (tab) =>
      openExtensionPage(running(), `popup.html?tab=${tab.id}`, { viewport: { width: 380, height: 600 } }),
  };
}

function makeTab(session: Session, desk: Page, page: Page, id: number, closeSite: () => Promise<void>): Tab {
  return {
    page,
    id,
    report: () => readReport(session, id) as Promise<PageReport>,
    ask: (call, input) => askPage(session, id, call, input),
    askFrame: async (frame, call, input) => {
      const answer = await desk.evaluate(
        async (tab, frameId, message) => {
          const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
          return JSON.stringify(await api.tabs.sendMessage(tab, JSON.parse(message), { frameId }));
        },
        id,
        frame,
        JSON.stringify({ to: 'page', call, input }),
      );
      return JSON.parse(answer).value;
    },
    card: (frame = 0) => cardIn(desk, id, frame),
    close: async () => {
      await page.close();
      await closeSite();
    },
  };
}

/** Ends Chromium's service worker, if it runs: as the browser does with one that sleeps. */
export async function killWorker(session: Session | undefined): Promise<void> {
  const target = session?.browser.targets().find((one) => one.type() === TargetType.SERVICE_WORKER);
  const worker = await target?.worker();
  try {
    await worker?.close();
  } catch (error) {
    // It may be gone before it is let go.
    if (!/No session with given id/.test(String(error))) throw error;
  }
}

/** Sends a message to the background from a page of ours; as text, as WebDriver BiDi cuts what is nested deeply. */
export async function askBackground<Call extends keyof BackgroundCalls>(
  page: Page,
  call: Call,
  input: BackgroundCalls[Call]['input'],
): Promise<BackgroundCalls[Call]['output']> {
  const text = await page.evaluate(
    async (message) => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      return JSON.stringify(await api.runtime.sendMessage(JSON.parse(message)));
    },
    JSON.stringify({ to: 'background', call, input }),
  );
  const answer = JSON.parse(text) as Answer<BackgroundCalls[Call]['output']>;
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

/** The card in a tab. @param desk any page of ours */
export const cardIn = (desk: Page, tab: number, frame = 0) => desk.evaluate(readCard, tab, frame);

/** Its injected function shares the page script's world and may open the closed root. */
async function readCard(tabId: number, frame: number): Promise<ShownCard | undefined> {
  const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const [result] = await api.scripting.executeScript({
    target: { tabId, frameIds: [frame] },
    func: () => {
      const dom = Reflect.get(Reflect.get(globalThis, 'chrome') ?? {}, 'dom');
      const rootOf = (host: HTMLElement): ShadowRoot | null =>
        dom ? dom.openOrClosedShadowRoot(host) : Reflect.get(host, 'openOrClosedShadowRoot');
      const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
      const layers = roots.flatMap((tree) => [...tree.querySelectorAll<HTMLElement>('div:popover-open')]);
      const root = layers.map(rootOf).find((one) => one?.querySelector('.card'));
      const card = root?.querySelector<HTMLElement>('.card');
      if (!root || !card) return undefined;
      const called = (element: Element) => element.getAttribute('aria-label') ?? element.textContent ?? '';
      const places: ShownCard['places'] = {};
      for (const element of root.querySelectorAll('button, .statement div > p:last-of-type')) {
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        const { x, y, width, height } = element.getBoundingClientRect();
        const middle = element.matches('button') ? { x: x + width / 2, y: y + height / 2 } : { x: x + 6, y: y + 8 };
        const scroll = element.closest('.scroll')?.getBoundingClientRect().bottom ?? Infinity;
        const edge = Math.min(scroll, card.getBoundingClientRect().bottom);
        places[called(element)] = { ...middle, isBelow: middle.y > edge };
      }
      const { left, top, right, bottom } = root.querySelector('.close')?.getBoundingClientRect() ?? new DOMRect();
      const corners = [left + 1, right - 1].flatMap((x) => [top + 1, bottom - 1].map((y) => [x, y] as const));
      const covered = corners.flatMap(([x, y]) => {
        const [over, under] = root.elementsFromPoint(x, y);
        const words = over?.matches('.close') && under?.closest('.definition, .statement, .related, .of-briefing > *');
        return words ? [words.textContent?.slice(0, 30) ?? ''] : [];
      });
      return {
        text: card.innerText,
        covered,
        ...(root.activeElement ? { focused: called(root.activeElement) } : {}),
        places,
        box: (root.querySelector('.scroll') ?? card).getBoundingClientRect().toJSON(),
        outer: card.getBoundingClientRect().toJSON(),
        isAnimated: getComputedStyle(card).animationName !== 'none',
        looks: [...card.querySelectorAll('*')].map((one) => {
          const { color, backgroundColor, backgroundImage, borderTopColor, fontFamily, fontSize } =
            getComputedStyle(one);
          return [one.className, color, borderTopColor, backgroundColor, backgroundImage, fontFamily, fontSize].join(
            ' | ',
          );
        }),
        washes: [...root.querySelectorAll('.wash')].map((wash) => wash.getBoundingClientRect().toJSON()),
      };
    },
  });
  return result?.result ?? undefined;
}

/** Chromium lets only its own settings page withdraw a required permission. */
async function restrictSites({ browser, extensionId }: Session): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(
    (id) =>
      Reflect.get(globalThis, 'chrome').developerPrivate.updateExtensionConfiguration({
        extensionId: id,
        hostAccess: 'ON_CLICK',
      }),
    extensionId,
  );
  await settings.close();
}

// The functions below run in a page of the extension.

async function takeTab(part: string): Promise<string> {
  const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const tabs: { id: number; url?: string }[] = await api.tabs.query({});
  const tab = tabs.find(({ url }) => url?.includes(part));
  if (!tab?.url) return '';
  await api.tabs.remove(tab.id);
  return tab.url;
}

async function newestTab(): Promise<number> {
  const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const tabs: { id: number }[] = await api.tabs.query({});
  return Math.max(...tabs.map(({ id }) => id));
}

async function removeSites(): Promise<void> {
  await Reflect.get(globalThis, 'browser').permissions.remove({ origins: ['*://*/*'] });
}

async function readBadge(tabId: number): Promise<string> {
  const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  return api.action.getBadgeText({ tabId });
}

/** Asks again until the answer holds; the test's own timeout ends it. @returns the answer */
export async function until<Value>(
  look: () => Promise<Value>,
  holds: (value: Value) => boolean = Boolean,
): Promise<Value> {
  for (;;) {
    const value = await look();
    if (holds(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
