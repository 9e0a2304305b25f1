/** A page that notes whatever a page can see of others' doings, from its first line on. */
import type { Page } from 'puppeteer-core';

/** Sensors tell of the machine, once they are listened to. */
const NOBODYS = '/^device/';

/**
 * Notes each kind of change and event, and how often: what happened, to what, and whether a script made it. What stands beside the body is called
 * a host. An event of a type that no browser knows can be heard by nobody who does not know its name.
 */
export const WITNESS = `<script>
  var seen = new Map();
  {
    const note = (kind) => seen.set(kind, (seen.get(kind) ?? 0) + 1);
    const hosts = new WeakSet();
    const isHost = (at) => at.parentNode === document.documentElement && !/^(HEAD|BODY|#text)$/.test(at.nodeName);
    const nameOf = (at) => {
      if (at === window) return 'window';
      if (isHost(at)) hosts.add(at);
      return hosts.has(at) ? 'host' : (at.nodeName ?? String(at));
    };
    const listOf = (sign, nodes) => [...nodes].map((node) => sign + nameOf(node));
    new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes, attributeName } of records)
        note(['change of', nameOf(target), attributeName ?? type, ...listOf('+', addedNodes), ...listOf('-', removedNodes)].join(' '));
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    const types = new Set(['DOMContentLoaded', 'DOMActivate', 'focusin', 'focusout', 'visibilitychange', 'fullscreenchange',
      'compositionstart', 'compositionupdate', 'compositionend', 'webkitvisibilitychange', 'message']);
    for (const owner of [window, document, document.documentElement, document.createElement('video'), document.createElementNS('http://www.w3.org/2000/svg', 'animate')])
      for (const key in owner) if (key.startsWith('on')) types.add(key.slice(2));
    for (const type of types) {
      if (${NOBODYS}.test(type)) continue;
      addEventListener(type, ({ target, isTrusted }) =>
        note([type, 'at', nameOf(target), isTrusted ? '' : '(made by a script)'].join(' ').trim()), true);
    }
  }
</script>`;

/** What a witness has noted, and what else of others a page finds in its own document. */
export const seenBy = (at: Page) =>
  at.evaluate(() => ({
    seen: [...(Reflect.get(globalThis, 'seen') as Map<string, number>).keys()].toSorted(),
    changes: Object.fromEntries(
      [...(Reflect.get(globalThis, 'seen') as Map<string, number>)].filter(([kind]) =>
        /^change of (?!.*host)/.test(kind),
      ),
    ),
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    globals: Object.getOwnPropertyNames(globalThis).toSorted(),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    loaded: performance.getEntriesByType('resource').map(({ name }) => name),
    ours: performance.getEntries().filter(({ name }) => name.includes('-extension:')).length,
    stored: [document.cookie, localStorage.length, sessionStorage.length, history.length],
  }));

/** Where a word stands, by the page's own means. */
export const wordIn = (at: Page, word: string) => () =>
  at.evaluate((sought) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const start = text.parentElement?.closest('script, style') ? -1 : text.data.indexOf(sought);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + sought.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    throw new Error(`${sought} is not there.`);
  }, word);
