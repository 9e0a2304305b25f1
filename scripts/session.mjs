// @ts-check
import { within } from './within.mjs';

/**
 * @typedef {import('./launch.mjs').Session} Session
 * @typedef {import('puppeteer-core').Page} Page
 */

const PAGE_SECONDS = 15;
const ANSWER_SECONDS = 20;

/**
 * A page of the extension that runs none of its code, yet has its rights: a view on the manifest. One a session.
 * @type {WeakMap<Session, Promise<Page>>}
 */
const desks = new WeakMap();

/**
 * Opens a page of the extension in a tab of its own.
 * @param {Session} session
 * @param {string} path without a slash at its start: `popup.html?tab=3`
 * @param {{background?: boolean, viewport?: import('puppeteer-core').Viewport}} [options] `background` leaves the
 *   tab in front where it is, so that the page there stays visible
 * @returns {Promise<Page>}
 */
export async function openExtensionPage(session, path, { background = false, viewport } = {}) {
  const url = `${session.extensionOrigin}/${path}`;
  const page = await session.browser.newPage({ background });
  if (viewport) await page.setViewport(viewport);
  // Firefox reports no life cycle of moz-extension pages over WebDriver BiDi: its `goto` would wait for ever.
  await page.goto(url, { waitUntil: session.kind === 'firefox' ? [] : 'load' });
  await within(PAGE_SECONDS, `The extension's page ${path} did not load`, loaded(page, session.extensionOrigin));
  return page;
}

/**
 * Sends a message to the page script in a tab's top frame, as the extension's own pages do.
 * @param {Session} session
 * @param {number | string} tab its id, or how its address begins
 * @param {unknown} message
 * @returns {Promise<any>} the script's answer; `undefined` if it gave none
 * @throws {Error} when there is no such tab, no script in it, or no answer in time
 */
export async function callTab(session, tab, message) {
  const id = typeof tab === 'number' ? tab : await tabId(session, tab);
  const page = await desk(session);
  const answer = page.evaluate(
    async (/** @type {number} */ to, /** @type {string} */ text) => {
      // Chrome has `browser` since 148 only.
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      // As text: WebDriver BiDi cuts what is nested deeply.
      return JSON.stringify(await api.tabs.sendMessage(to, JSON.parse(text), { frameId: 0 }));
    },
    id,
    JSON.stringify(message),
  );
  const text = await within(ANSWER_SECONDS, 'The page is too busy: its script did not answer', answer);
  return text === undefined ? undefined : JSON.parse(text);
}

/**
 * The extension's own number of a tab.
 * @param {Session} session
 * @param {string} prefix how its address begins; the first such tab counts
 * @returns {Promise<number>}
 */
export async function tabId(session, prefix) {
  const page = await desk(session);
  const id = await page.evaluate(async (/** @type {string} */ start) => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    /** @type {{id: number, url?: string}[]} */
    const tabs = await api.tabs.query({});
    return tabs.find((tab) => tab.url?.startsWith(start))?.id;
  }, prefix);
  if (id === undefined) throw new Error(`No tab shows an address that begins with ${prefix}.`);
  return id;
}

/** @param {Session} session */
async function desk(session) {
  const open = await desks.get(session);
  if (open && !open.isClosed()) return open;
  const opening = openExtensionPage(session, 'manifest.json', { background: true });
  desks.set(session, opening);
  // A failure must not be what every later call gets.
  opening.catch(() => desks.delete(session));
  return opening;
}

/**
 * @param {Page} page
 * @param {string} origin
 */
async function loaded(page, origin) {
  for (;;) {
    // Firefox's `goto` may return while the tab still shows about:blank, which counts as complete.
    const there = await page.evaluate(
      (/** @type {string} */ start) => location.href.startsWith(start) && document.readyState === 'complete',
      origin,
    );
    if (there) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
