/** What of a page is read and marked, what is asked for it, and what the page sees of that. */
import { expect, test } from 'vitest';
import { hover } from '../../scripts/hover.mjs';
import { ARTICLE } from './article';
import { kind, until, useBrowser } from './browser';
import { boxOf, namesOf, underlinedIn } from './guest/pages';

const browser = useBrowser();

test('marks the first mention of each name in each section, and nothing that is no prose', async () => {
  const tab = await browser.open(ARTICLE);
  const report = await tab.report();
  expect(report.entities.map(({ name, mentions }) => [name, mentions.map(({ surface }) => surface)])).toEqual([
    ['DeepSeek', ['DeepSeek', 'DeepSeek', 'DeepSeek']],
    ['Huawei', ['Huawei', '华为']],
    ['Ascend', ['Ascend']],
    ['Jensen Huang', ['Jensen Huang', 'Huang']],
    ['Nvidia', ['Nvidia']],
  ]);
  expect((await underlinedIn(tab.page)).toSorted()).toEqual(
    ['Ascend', 'DeepSeek', 'DeepSeek', 'Huawei', 'Jensen Huang', 'Nvidia', '华为'].toSorted(),
  );
  await tab.close();
});

test('leaves the document as it was, with one registry name as the only trace', async () => {
  const tab = await browser.open(
    ARTICLE.replace(
      '<h1>',
      '<script>var heard = []; addEventListener("message", ({ data }) => heard.push(data))</script><h1>',
    ),
  );
  await tab.report();
  const seen = await tab.page.evaluate(() => ({
    html: document.documentElement.outerHTML.includes('popover'),
    names: [...CSS.highlights.keys()],
    heard: Reflect.get(globalThis, 'heard'),
    sheets: document.styleSheets.length,
    adopted: document.adoptedStyleSheets.length,
    extension: JSON.stringify(performance.getEntries()).includes('-extension:'),
    globals: Object.keys(window).filter((name) => /backstory|browser|webext/i.test(name)),
  }));
  expect(seen).toEqual({
    heard: [],
    html: false,
    names: ['names'],
    sheets: 1,
    adopted: 0,
    extension: false,
    globals: [],
  });
  await tab.close();
});

test('a tagger’s vote, asked for outside of the page, adds a mark where it alone decides', async () => {
  const tab = await browser.open(
    `<p>Ascend is fast.</p><p>Ascend the tower slowly.</p><p>Then he wrote to Huawei.</p>`,
  );
  const marked = await until(
    async () =>
      (await tab.report()).entities.flatMap(({ name, mentions }) => mentions.map(({ why }) => `${name}: ${why}`)),
    (names) => names.length > 1,
  );
  expect(marked).toEqual([
    'Ascend: Taken for this name because the sentence reads it as a name, and “Huawei” from the same briefing stands on the page.',
    'Huawei: Taken for this name because it is written just as this name is.',
  ]);
  expect(await tab.page.evaluate(() => CSS.highlights.values().next().value?.size)).toBe(2);
  await tab.close();
});

test('hostile punctuation in sentences to vote on holds nothing up: marks, card, and the vote for the page after it', async () => {
  const hostile = ['("((', "'", '.a', '"a ', '1/2 ', 'http://', 'a@b.', '((a-', '’s'];
  const sentences = Array.from({ length: 60 }, (_, index) => hostile[index % hostile.length] ?? '');
  const tab = await browser.open(
    `<p>Then he wrote to Huawei.</p>${sentences.map((piece) => `<p>Ascend ${piece.repeat(5000)}</p>`).join('')}`,
  );
  const { state, entities } = await tab.report();
  expect(state).toBe('ready');
  expect(entities.map(({ name }) => name)).toContain('Huawei');
  await hover(tab.page, boxOf(tab, 'huawei'));
  expect((await until(tab.card))?.text).toMatch(/^Huawei/);
  await tab.close();
  const next = await browser.open('<p>Ascend is fast.</p><p>Then he wrote to Huawei.</p>');
  await until(
    async () => namesOf(await next.report()),
    (names) => names.includes('Ascend'),
  );
  await next.close();
});

test('reads open shadow roots; Firefox needs a sheet there, Chromium does not', async () => {
  const tab = await browser.open(`<div id="host"></div><script>
    const root = document.querySelector('#host').attachShadow({ mode: 'open' });
    root.innerHTML = '<section><p>Inside: Huawei and CUDA.</p></section>';
    </script><p>Outside: Nvidia.</p>`);
  const report = await tab.report();
  expect(namesOf(report)).toEqual(['Huawei', 'CUDA', 'Nvidia']);
  const sheets = await tab.page.evaluate(() => document.querySelector('#host')?.shadowRoot?.adoptedStyleSheets.length);
  expect(sheets).toBe(kind === 'firefox' ? 1 : 0);
  await hover(tab.page, boxOf(tab, 'cuda'));
  expect((await until(tab.card))?.text).toMatch(/^CUDA/);
  const popup = await browser.openPopup(tab);
  await popup.waitForSelector('.switch input');
  await popup.click('.switch input');
  await until(
    () => tab.page.evaluate(() => document.querySelector('#host')?.shadowRoot?.adoptedStyleSheets.length),
    (count) => count === 0,
  );
  // Back on: the setting is the browser's, and the next test needs the site. A page that nobody sees waits.
  await popup.click('.switch input');
  await tab.page.bringToFront();
  await until(
    () => tab.ask('report', {}),
    ({ state }) => state === 'ready',
  );
  await popup.close();
  await tab.close();
});

test('boxes of their own are not one name', async () => {
  const tab =
    await browser.open(`<p>Nvidia: <span style="display:block">Jensen</span> <span style="display:block">Huang</span></p>
    <p>Nvidia: <em>Jensen</em> <strong>Huang</strong></p>`);
  const report = await tab.report();
  expect(report.entities.find(({ name }) => name === 'Jensen Huang')?.mentions.length).toBe(1);
  await tab.close();
});

test('asks for no names where no word stands that one is filed under, and asks once it does', async () => {
  await browser.desk.evaluate(() => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    Reflect.set(globalThis, 'asked', 0);
    api.runtime.onMessage.addListener(({ call }: { call?: string }) => {
      if (call === 'names') Reflect.set(globalThis, 'asked', Reflect.get(globalThis, 'asked') + 1);
    });
  });
  const asked = () => browser.desk.evaluate(() => Reflect.get(globalThis, 'asked') as number);
  const tab = await browser.open('<!doctype html><p>The Technology of Foreign Relations.</p>');
  expect((await tab.report()).entities).toEqual([]);
  expect(await asked()).toBe(0);
  await tab.page.evaluate(() => {
    document.body.append('Says the Council on Foreign Relations.');
  });
  await until(
    () => tab.report(),
    ({ entities }) => entities.length === 1,
  );
  expect(await asked()).toBe(1);
  await tab.close();
});
