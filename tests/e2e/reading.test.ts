import { expect, test } from 'vitest';
import { hover } from '../../scripts/hover.mjs';
import { kind, until, useBrowser, type Tab } from './browser';

const browser = useBrowser();

const ARTICLE = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body { font: 18px/1.6 serif; margin: 30px }</style>
<h1>A morning with names</h1>
<p id="first">The class spelled DeepSeek and then Huawei’s <b>Ascend</b> processors. DeepSeek came up twice.</p>
<h2>Next door</h2>
<p>Someone wrote DeepSeek on the board, and <i>Jensen</i> <b>Huang</b> of Nvidia below it; Huang again.</p>
<p>You cannot ascend the stairs. 华为 is read aloud.</p>
<p><code>CUDA</code> <button>Nvidia</button> <input value="Nvidia"> <textarea>CUDA</textarea>
<span contenteditable="true">CUDA</span> <span hidden>CUDA</span> <span style="display:none">CUDA</span></p>
<script>var text = 'CUDA';</script>
<p style="height:1500px"></p>
</html>`;

/** What is underlined, as the page itself can see it. */
const underlined = ({ page }: Tab) =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      }),
    ),
  );

const box =
  (tab: Tab, entity: string, index = 0) =>
  () =>
    tab
      .ask('locate', { entity: `deepseek-v4/${entity}`, index })
      .then((found) => found ?? Promise.reject(new Error('not there')));

/** Clicks what has this text in the card, with the pointer going there from the mention. */
async function click(tab: Tab, text: RegExp, { steps = 10, count = 1 } = {}): Promise<void> {
  const place = () =>
    until(
      async () => Object.entries((await tab.card())?.places ?? {}).find(([words]) => text.test(words))?.[1],
      (found) => found !== undefined,
    );
  const before = (await place()) ?? { x: 0, y: 0, isBelow: false };
  const { bottom } = (await tab.card())?.box ?? { bottom: 0 };
  // Into the card first: what is below its edge is scrolled to there.
  await tab.page.mouse.move(Math.round(before.x), Math.round(before.isBelow ? bottom - 60 : before.y), { steps });
  if (before.isBelow) {
    await tab.page.mouse.wheel({ deltaY: 5000 });
    await until(place, (found) => found?.isBelow === false);
  }
  const { x, y } = (await place()) ?? before;
  await tab.page.mouse.click(Math.round(x), Math.round(y), { count });
}

/** A key together with the one that makes it a command. */
async function press(page: Tab['page'], key: 'c' | 'v'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

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
  expect((await underlined(tab)).toSorted()).toEqual(
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

test('the card opens where the pointer rests, says who holds what, and goes with the pointer', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  await hover(tab.page, box(tab, 'deepseek'));
  const card = await until(tab.card);
  const text = card?.text.replace(/\s+/g, ' ') ?? '';
  expect(text).toMatch(
    /^DeepSeek Startup, China Chinese startup that develops AI models\. DeepSeek announced · undated in the source/,
  );
  expect(text).toContain(
    'The article reports, neither tester nor test is named in the source · undated in the source In bench',
  );
  expect(text).toMatch(
    /Alleged Chris McGuire \(senior fellow .*\) said · undated in the source Having characterized the release of v4 as “largely a status quo release”, McGuire added: “like all other leading Chinese models, v4 was trained .* Accused: DeepSeek, all other leading Chinese models\. The source records no reply\./,
  );
  expect(text).toMatch(
    /On the other side Marina Zhang \(.*\) said · .*“DeepSeek's progress also reflects real engineering capability\.”/,
  );
  expect(text).toContain('publisher not stated');

  await tab.page.mouse.move(900, 650, { steps: 12 });
  await until(tab.card, (shown) => shown === undefined);
  expect(await tab.page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
  await tab.close();
});

test('the pointer can enter the card, and its link opens the briefing at the name', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  await hover(tab.page, box(tab, 'huawei'));
  await until(tab.card);
  await click(tab, /in the briefing$/, { steps: 25 });
  expect(await browser.takeTab('/briefing.html')).toMatch(/\/briefing\.html\?id=deepseek-v4#name-huawei$/);
  await tab.close();
});

test('what is related opens in the card itself, with a way back', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  await hover(tab.page, box(tab, 'deepseek'));
  await until(tab.card, (card) => card?.text.startsWith('DeepSeek') ?? false);
  await click(tab, /^Huawei$/);
  const huawei = await until(tab.card, (card) => card?.text.includes('telecommunications company') ?? false);
  expect(huawei?.text.replace(/\s+/g, ' ')).toMatch(/^‹ DeepSeek Huawei Telecommunications, China/);
  expect(huawei?.focused).toBe('Huawei');
  await click(tab, /^CANN$/);
  await until(tab.card, (card) => card?.text.startsWith('‹ Huawei') ?? false);
  await click(tab, /^Back to Huawei$/);
  await until(tab.card, (card) => card?.text.startsWith('‹ DeepSeek') ?? false);
  await click(tab, /^Back to DeepSeek$/);
  await until(tab.card, (card) => card?.text.startsWith('DeepSeek') ?? false);
  await tab.page.keyboard.press('Escape');
  expect(await tab.card()).toBeUndefined();
  await tab.close();
});

test('a word copied from the card takes its whole statement along, and the source', async () => {
  const tab = await browser.open(ARTICLE.replace('<h2>', '<textarea id="paste"></textarea><h2>'));
  await tab.report();
  await hover(tab.page, box(tab, 'deepseek'));
  await until(tab.card);
  await click(tab, /was designed to use/, { steps: 25, count: 2 });
  await press(tab.page, 'c');
  await tab.page.keyboard.press('Escape');
  await tab.page.click('#paste');
  await press(tab.page, 'v');
  expect(await until(() => tab.page.$eval('#paste', (field) => (field as HTMLTextAreaElement).value))).toBe(
    'DeepSeek announced, the article reports (undated in the source): DeepSeek’s v4 model was designed to use Huawei’s chips and CANN, Huawei’s software platform.\n' +
      "From: Why Jensen Huang Fears DeepSeek's Latest Move More Than Any AI Benchmark · publisher not stated · date not stated",
  );
  await tab.close();
});

test('a pointer that passes by opens nothing', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  const at = await box(tab, 'deepseek')();
  await tab.page.bringToFront();
  await tab.page.mouse.move(Math.round(at.x + 5), Math.round(at.y - 40));
  await tab.page.mouse.move(Math.round(at.x + 5), Math.round(at.y + 5));
  await tab.page.mouse.move(Math.round(at.x + 5), Math.round(at.y + 200));
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await tab.card()).toBeUndefined();
  await tab.close();
});

test('Escape closes the card, and the key does not reach the page', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.page.evaluate(() => addEventListener('keydown', (event) => (document.title += event.key)));
  await tab.report();
  await hover(tab.page, box(tab, 'deepseek'));
  await until(tab.card);
  await tab.page.keyboard.press('Escape');
  expect(await tab.card()).toBeUndefined();
  expect(await tab.page.title()).not.toContain('Escape');
  await tab.page.keyboard.press('Escape');
  expect(await tab.page.title()).toContain('Escape');
  await tab.close();
});

test('by keyboard: step from name to name, into the card, and back', async () => {
  const tab = await browser.open(ARTICLE.replace('<h2>', '<a id="here" href="#x">a link</a><h2>'));
  await tab.report();
  await tab.page.bringToFront();
  await tab.page.focus('#here');
  await tab.ask('step', { by: 1 });
  expect((await until(tab.card, (card) => card?.focused !== undefined))?.focused).toBe('DeepSeek');
  await tab.ask('step', { by: 1 });
  expect((await until(tab.card, (card) => card?.focused === 'Huawei'))?.focused).toBe('Huawei');
  const ways: (string | undefined)[] = [];
  while (!/briefing$/i.test(ways.at(-1) ?? '') && ways.length < 12) {
    await tab.page.keyboard.press('Tab');
    ways.push((await tab.card())?.focused);
  }
  // Firefox stops at the box that scrolls on the way.
  expect(ways.slice(-5)).toEqual([
    'Ascend',
    'Ascend 950',
    'CANN',
    'Why is this marked?',
    expect.stringMatching(/briefing$/),
  ]);
  await tab.page.keyboard.press('Escape');
  expect(await tab.card()).toBeUndefined();
  expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('here');
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
  await hover(tab.page, box(tab, 'huawei'));
  expect((await until(tab.card))?.text).toMatch(/^Huawei/);
  await tab.close();
  const next = await browser.open('<p>Ascend is fast.</p><p>Then he wrote to Huawei.</p>');
  await until(
    async () => (await next.report()).entities.map(({ name }) => name),
    (names) => names.includes('Ascend'),
  );
  await next.close();
});

test('a card that cannot be loaded says so, and is asked for again by keyboard', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  await tab.page.bringToFront();
  await tab.ask('step', { by: 1 });
  await until(tab.card, (card) => card?.focused === 'DeepSeek');
  const letBackground = (what: 'fail' | 'answer') =>
    browser.desk.evaluate(
      async (id, doing) => {
        const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        await api.scripting.executeScript({
          target: { tabId: id },
          args: [doing],
          func: (now: string) => {
            const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
            const kept = (runtime.kept ??= runtime.sendMessage);
            runtime.sendMessage = now === 'fail' ? () => Promise.reject(new Error('It is gone.')) : kept;
          },
        });
      },
      tab.id,
      what,
    );
  await letBackground('fail');
  await tab.ask('step', { by: 1 });
  const failed = await until(tab.card, (card) => card?.focused === 'Huawei');
  expect(failed?.text).toContain('This card could not be loaded: It is gone.');
  await letBackground('answer');
  for (let presses = 0; presses < 4 && (await tab.card())?.focused !== 'Try again'; presses++) {
    await tab.page.keyboard.press('Tab');
  }
  await tab.page.keyboard.press('Enter');
  const told = await until(tab.card, (card) => card?.text.includes('Try again') === false);
  expect(told?.text).toContain('Ascend');
  expect(told?.focused).toBe('Huawei');
  await tab.close();
});

test('the card says why its mention is marked, when it is asked', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  await tab.ask('step', { by: 1 });
  const shown = await until(tab.card, (card) => card?.focused !== undefined);
  expect(shown?.text).not.toContain('Taken for this name because');
  for (let presses = 0; presses < 12 && (await tab.card())?.focused !== 'Why is this marked?'; presses++) {
    await tab.page.keyboard.press('Tab');
  }
  await tab.page.keyboard.press('Enter');
  expect((await tab.card())?.text).toMatch(/Why is this marked\?\s+Taken for this name because it is written/);
  await tab.close();
});

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
  const names = async () => (await tab.report()).entities.map(({ name }) => name);
  expect(await names()).toEqual(['Huawei']);
  await tab.page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
  await until(names, (list) => list.includes('CUDA'));
  await tab.page.evaluate(() => document.querySelector<HTMLElement>('#tab')?.style.removeProperty('display'));
  await until(names, (list) => list.includes('CANN'));
  await tab.close();
});

test('reads open shadow roots; Firefox needs a sheet there, Chromium does not', async () => {
  const tab = await browser.open(`<div id="host"></div><script>
    const root = document.querySelector('#host').attachShadow({ mode: 'open' });
    root.innerHTML = '<section><p>Inside: Huawei and CUDA.</p></section>';
    </script><p>Outside: Nvidia.</p>`);
  const report = await tab.report();
  expect(report.entities.map(({ name }) => name)).toEqual(['Huawei', 'CUDA', 'Nvidia']);
  const sheets = await tab.page.evaluate(() => document.querySelector('#host')?.shadowRoot?.adoptedStyleSheets.length);
  expect(sheets).toBe(kind === 'firefox' ? 1 : 0);
  await hover(tab.page, box(tab, 'cuda'));
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

test('a page that clears the registry gets our names back a few times, and is then left alone', async () => {
  const tab = await browser.open(ARTICLE);
  await tab.report();
  const at = await box(tab, 'deepseek')();
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
  const names = async () => (await tab.report()).entities.map(({ name }) => name);
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
    async () => (await tab.report()).entities.map(({ name }) => name),
    (list) => list.join() === 'Huawei,CUDA',
  );
  await tab.close();
});

test('a text that shrinks under an open card breaks nothing', async () => {
  const tab = await browser.open('<!doctype html><p id="p" style="margin:40px">It was long ago: Huawei.</p>');
  const failures: string[] = [];
  tab.page.on('pageerror', (error) => failures.push(String(error)));
  await tab.report();
  await hover(tab.page, box(tab, 'huawei'));
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
