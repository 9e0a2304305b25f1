/** Documents that a page makes itself, and that have no address of the web: they are of that page's site. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Answer, PageReport } from '../../src/messaging/calls';
import { until, useBrowser } from './browser';

const browser = useBrowser();

const PAGE = '<!doctype html><title>t</title><p>Outside: Nvidia.</p>';
const INNER = '<!doctype html><title>made</title><p>Inside: Huawei and CUDA.</p>';

const setDeny = (hosts: string[]) =>
  browser.desk.evaluate(async (list) => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await api.storage.local.set({ settings: { deny: list.map((host) => ({ host, isWhole: false })) } });
  }, hosts);

/** What the page script of the tab opened last says, once it is there. */
const report = () =>
  browser.desk.evaluate(async () => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const tabs: { id: number }[] = await api.tabs.query({});
    const tab = Math.max(...tabs.map(({ id }) => id));
    const said = await api.tabs.sendMessage(tab, { to: 'page', call: 'report', input: {} }).catch(() => undefined);
    return JSON.stringify(said ?? { ok: false });
  });

/** The popup of the tab opened last, once it says something. */
async function popup(): Promise<{ page: Page; text: string }> {
  const id = await browser.desk.evaluate(async () => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const tabs: { id: number }[] = await api.tabs.query({});
    return Math.max(...tabs.map((tab) => tab.id));
  });
  const page = await browser.openPopup({ id });
  const text = await until(
    () => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ')),
    (shown) => shown.includes('On this page'),
  );
  return { page, text };
}

async function made(): Promise<Page[]> {
  const pages = await browser.session.browser.pages();
  // Firefox lists one for a while that is closed already.
  const titles = await Promise.all(pages.map((page) => page.title().catch(() => '')));
  return pages.filter((_, index) => titles[index] === 'made');
}

async function madeOn(
  isOff: boolean,
  make: (inner: string) => void,
): Promise<{ state: string; names: string[]; popup: string }> {
  const tab = await browser.open(PAGE);
  await setDeny(isOff ? [new URL(tab.page.url()).hostname] : []);
  await tab.page.evaluate(make, INNER);
  await until(made, (pages) => pages.length > 0);
  const answer = await until(
    async () => JSON.parse(await report()) as Answer<PageReport>,
    (said) => said.ok && said.value.state !== 'reading',
  );
  const told = await popup();
  for (const page of await made()) await page.close();
  await told.page.close();
  await setDeny([]);
  if (!answer.ok) throw new Error('It does not answer.');
  return { state: answer.value.state, names: answer.value.entities.map(({ name }) => name), popup: told.text };
}

test.each([
  ['blob:', (inner: string) => void open(URL.createObjectURL(new Blob([inner], { type: 'text/html' })), '_blank')],
  [
    'about:blank',
    (inner: string) => {
      const made = open('about:blank', '_blank') as Window;
      made.document.write(inner);
      made.document.close();
    },
  ],
])('a page of %s is off where the site that made it is', async (_, make) => {
  expect(await madeOn(false, make)).toEqual({
    state: 'ready',
    names: ['Huawei', 'CUDA'],
    popup: expect.stringContaining('On this page · 2'),
  });
  const off = await madeOn(true, make);
  expect(off).toMatchObject({ state: 'off', names: [] });
  expect(off.popup).toMatch(
    /Marks are off on th(?:is site\. Turn them on with the switch above|e site that made this)/,
  );
  expect(off.popup.includes('switch above')).toBe(off.popup.includes('Marks on this site'));
});
