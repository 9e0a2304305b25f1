/** Documents that a page makes itself, and that have no address of the web: they are of that page's site. */
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

async function madeOn(isOff: boolean, make: (inner: string) => void): Promise<{ state: string; names: string[] }> {
  const tab = await browser.open(PAGE);
  await setDeny(isOff ? [new URL(tab.page.url()).hostname] : []);
  await tab.page.evaluate(make, INNER);
  const titles = async () => Promise.all((await browser.session.browser.pages()).map((page) => page.title()));
  await until(titles, (all) => all.includes('made'));
  const answer = await until(
    async () => JSON.parse(await report()) as Answer<PageReport>,
    (said) => said.ok && said.value.state !== 'reading',
  );
  for (const page of await browser.session.browser.pages()) if ((await page.title()) === 'made') await page.close();
  await setDeny([]);
  if (!answer.ok) throw new Error('It does not answer.');
  return { state: answer.value.state, names: answer.value.entities.map(({ name }) => name) };
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
  expect(await madeOn(false, make)).toEqual({ state: 'ready', names: ['Huawei', 'CUDA'] });
  expect(await madeOn(true, make)).toEqual({ state: 'off', names: [] });
});
