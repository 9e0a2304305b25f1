/** What is read of a page that changes: it grows, opens, shrinks, and takes away what was ours or its own. */
import { expect, test } from 'vitest';
import { hover } from '../../scripts/hover.mjs';
import { ARTICLE } from './article';
import { until, useBrowser } from './browser';
import { boxOf, namesOf } from './guest/pages';

const browser = useBrowser();

test('follows a page that grows, changes and shrinks', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  const names = async () => (await tab.report()).entities.map(({ name, mentions }) => `${name} ${mentions.length}`);
  await tab.page.evaluate(() => {
    const more = document.createElement('p');
    more.textContent = 'Now CUDA is on the list.';
    document.body.append(more);
  });
  await until(names, (list) => list.includes('CUDA 1'));
  await tab.page.evaluate(() => {
    const text = document.body.lastElementChild?.firstChild;
    if (text) text.nodeValue = 'Now CANN is on the list, and CANN again.';
  });
  await until(names, (list) => list.includes('CANN 2') && !list.includes('CUDA 1'));
  await tab.page.evaluate(() => document.querySelector('#first')?.remove());
  await until(names, (list) => list.includes('DeepSeek 1') && !list.includes('Ascend 1'));
  await tab.close();
});

test('hidden text counts when the reader opens it', async () => {
  const tab = await browser.open(`<p>Huawei here.</p><details><summary>More</summary><p>CUDA there.</p></details>
    <p id="tab" style="display:none">CANN below.</p>`);
  const names = async () => namesOf(await tab.report());
  expect(await names()).toEqual(['Huawei']);
  await tab.page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
  await until(names, (list) => list.includes('CUDA'));
  await tab.page.evaluate(() => document.querySelector<HTMLElement>('#tab')?.style.removeProperty('display'));
  await until(names, (list) => list.includes('CANN'));
  await tab.close();
});

test('a page that clears the registry gets our names back a few times, and is then left alone', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  const at = await boxOf(tab, 'deepseek')();
  const names = () => tab.page.evaluate(() => [...CSS.highlights.keys()]);
  await tab.page.bringToFront();
  for (let time = 0; time < 3; time++) {
    await tab.page.evaluate(() => CSS.highlights.clear());
    await tab.page.mouse.move(Math.round(at.x + 5 + time), Math.round(at.y + 5));
    await until(names, (list) => list.length === 1);
  }
  await tab.page.evaluate(() => CSS.highlights.clear());
  await tab.page.mouse.move(Math.round(at.x + 20), Math.round(at.y + 6));
  await tab.page.mouse.move(Math.round(at.x + 21), Math.round(at.y + 6));
  expect(await names()).toEqual([]);
  await tab.close();
});

test('follows components: one that is added, and one whose own text changes', async () => {
  const tab = await browser.open(
    '<!doctype html><p>Nvidia.</p><div id="there">a</div><script>addTo(there, "CUDA"); function addTo(host, text) { host.attachShadow({ mode: "open" }).innerHTML = `<p>${text}</p><slot></slot>` }</script>',
  );
  const names = async () => namesOf(await tab.report());
  expect(await names()).toEqual(['Nvidia', 'CUDA']);
  await tab.page.evaluate(() => {
    const added = document.createElement('div');
    added.attachShadow({ mode: 'open' }).innerHTML = '<p>Huawei</p>';
    document.body.append(added);
  });
  await until(names, (list) => list.includes('Huawei'));
  await tab.page.evaluate(() => document.querySelector('#there')?.append(' and CANN'));
  await until(names, (list) => list.includes('CANN'));
  expect((await names()).toSorted()).toEqual(['CANN', 'CUDA', 'Huawei', 'Nvidia']);
  await tab.close();
});

test('goes on after a page took its body away and put another there', async () => {
  const tab = await browser.open('<!doctype html><p>Nvidia.</p>');
  await tab.report();
  await tab.page.evaluate(() => {
    const { body } = document;
    for (let time = 0; time < 1200; time++) body.append(document.createElement('i'));
    body.remove();
  });
  await new Promise((resolve) => setTimeout(resolve, 700));
  await tab.page.evaluate(() => {
    const body = document.createElement('body');
    body.innerHTML = '<p>Huawei and CUDA.</p>';
    document.documentElement.append(body);
  });
  await until(
    async () => namesOf(await tab.report()),
    (list) => list.join() === 'Huawei,CUDA',
  );
  await tab.close();
});

test('a text that shrinks under an open card breaks nothing', async () => {
  const tab = await browser.open('<!doctype html><p id="p" style="margin:40px">It was long ago: Huawei.</p>');
  const failures: string[] = [];
  tab.page.on('pageerror', (error) => failures.push(String(error)));
  await tab.report();
  await hover(tab.page, boxOf(tab, 'huawei'));
  await until(tab.card);
  await tab.page.evaluate(() => {
    const text = document.querySelector('#p')?.firstChild;
    if (text) text.nodeValue = 'Hua';
    dispatchEvent(new Event('resize'));
  });
  expect((await tab.report()).state).toBe('ready');
  await until(tab.card, (card) => card === undefined);
  expect(failures).toEqual([]);
  await tab.close();
});
