/** What a reader sees is what is marked, gone to and told of; and what is done in a card is done in the card. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { hover } from '../../../scripts/hover.mjs';
import { until, useBrowser, type Tab } from '../browser';
import { matrix } from './matrix';
import { boxOf, frameWithNames, namesOf, page, popupNames, showsMarks, openIn, withControl } from './pages';

const browser = useBrowser();

/** For those alone who hear a page. */
const HEARD = '.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }';

const open = openIn(browser);

/** Where an element is in the viewport. */
const boxIn = (at: Page, selector: string) => () =>
  at.$eval(selector, (element) => element.getBoundingClientRect().toJSON() as DOMRect);

/** The classes of what holds the marks. */
const markedClasses = (at: Page) =>
  at.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer }) => startContainer.parentElement?.className ?? ''),
    ),
  );

/** Goes to the next name, and closes its card. @returns how the card begins */
async function stepped(tab: Tab): Promise<string | undefined> {
  expect(await tab.ask('step', { by: 1 })).toBe(true);
  const card = await until(() => tab.card(), Boolean);
  await tab.page.keyboard.press('Escape');
  await until(
    () => tab.card(),
    (now) => now === undefined,
  );
  return card?.text.split('\n')[0];
}

matrix('What a reader sees', [
  {
    page: 'boxes side by side without a space, a block in a heading, words for those who hear a page, two pieces of one word',
    action: 'the page is read',
    expected: 'what a reader sees apart is apart, and one word is one',
    run: async () => {
      const tab = await open(
        page(
          `<div style="display: flex; gap: 8px"><a>Nvidia</a><a>Huawei</a></div>
           <h3><span style="display: block">CUDA</span><span style="display: block">Shares rise</span></h3>
           <p><span aria-hidden="true">CANN</span><span class="heard">CANN</span></p>
           <p>DeepSeek<sup>TM</sup> and Hua<b>wei</b></p>
           <p>OpenAI<time style="margin-left: 12px">2h ago</time></p>
           <p style="width: 1.1em">黄<b>仁</b>勋</p>`,
          HEARD,
        ),
      );
      await showsMarks(tab.page, ['Nvidia', 'Huawei', 'CUDA', 'CANN', 'DeepSeek', 'Huawei', 'OpenAI', '黄仁勋']);
      const { entities } = await tab.report();
      expect(entities.find(({ name }) => name === 'CANN')?.mentions).toHaveLength(1);
      await tab.close();
    },
  },
  {
    page: 'source that is wrapped and indented, within names and at the edges of links',
    action: 'the page is read',
    expected: 'names are whole, and a surname beside its employer is marked, as on one line',
    run: async () => {
      const tab = await open(
        page(`<p>
            And so Nvidia’s
            <a href="#x">
              Huang
            </a>
            spoke to the Council on
            Foreign
            Relations.
          </p>`),
      );
      await showsMarks(tab.page, ['Nvidia', 'Huang', 'Council on\n            Foreign\n            Relations']);
      await tab.close();
    },
  },
  {
    page: 'a name for those who hear a page, a folded part, a faded slide, what a component does not show; each before what is seen',
    action: 'the page is read; then the part is unfolded',
    expected: 'the name that is seen is the one that is marked',
    run: async () => {
      const tab = await open(
        page(
          `<section><span class="heard">Nvidia: </span><p class="seen">Nvidia</p></section>
           <section><div id="fold" style="max-height: 0; overflow: hidden"><p class="folded">CUDA</p></div><p class="seen">CUDA</p></section>
           <section><p style="opacity: 0">Huawei</p><p class="seen">Huawei</p></section>
           <section><p id="host">DeepSeek</p><p class="seen">DeepSeek</p></section>
           <script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<b>Nothing</b>'</script>`,
          `${HEARD} body { overflow-x: hidden; height: 0 }`,
        ),
      );
      await showsMarks(tab.page, ['Nvidia', 'CUDA', 'Huawei', 'DeepSeek']);
      expect(await markedClasses(tab.page)).toEqual(['seen', 'seen', 'seen', 'seen']);
      await tab.page.$eval('#fold', (element) => void ((element as HTMLElement).style.maxHeight = 'none'));
      await until(
        () => markedClasses(tab.page),
        (classes) => classes.includes('folded'),
      );
      await tab.close();
    },
  },
  {
    page: 'teasers that end in three dots, of several lines and of one, in either direction; a fold with bare text; each before what is seen',
    action: 'the page is read; then the first teaser is shown whole, and the fold opened',
    expected: 'the name that is seen is the one that is marked; a list that scrolls is read to its end',
    run: async () => {
      const words = 'Some words of a teaser. '.repeat(8);
      const tab = await open(
        page(
          `<section><p class="teaser several">${words} CUDA</p><p class="seen">CUDA</p></section>
           <section><p class="teaser one">${words} Nvidia</p><p class="seen">Nvidia</p></section>
           <section dir="rtl"><p class="teaser one">${'كلمات '.repeat(40)} Huawei</p><p class="seen">Huawei</p></section>
           <section><details>DeepSeek</details><p class="seen">DeepSeek</p></section>
           <section class="list"><p>${words}</p><p class="seen">CANN</p></section>`,
          `.teaser { width: 200px; overflow: hidden; text-overflow: ellipsis }
           .several { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2 }
           .one { white-space: nowrap }
           .list { width: 200px; height: 50px; overflow: hidden auto; text-overflow: ellipsis }`,
        ),
      );
      await showsMarks(tab.page, ['CUDA', 'Nvidia', 'Huawei', 'DeepSeek', 'CANN']);
      expect(await markedClasses(tab.page)).toEqual(Array<string>(5).fill('seen'));
      await tab.page.evaluate(() => {
        document.querySelector('.several')?.classList.remove('several');
        document.querySelector('details')?.setAttribute('open', '');
      });
      await until(
        () => markedClasses(tab.page),
        (classes) => classes.join() === 'teaser,seen,seen,,seen',
      );
      await tab.close();
    },
  },
  {
    page: 'a part that fades in when it is scrolled to',
    action: 'the page scrolls there, without a pointer',
    expected: 'its name is marked',
    run: async () => {
      const tab = await open(
        page(
          `<p>Nvidia</p><div style="height: 3000px"></div><p id="late">CUDA</p><script>
            new IntersectionObserver(([entry]) => entry.isIntersecting && setTimeout(() => late.classList.add('in'), 200)).observe(late)</script>`,
          '#late { opacity: 0; transition: opacity 300ms } #late.in { opacity: 1 }',
        ),
      );
      await showsMarks(tab.page, ['Nvidia']);
      await tab.page.evaluate(() => scrollTo(0, 3000));
      await showsMarks(tab.page, ['Nvidia', 'CUDA']);
      await tab.close();
    },
  },
  {
    page: 'a name with a drop cap, and one in three elements',
    action: 'the pointer rests on the first, and on the middle of the second',
    expected: 'the card opens',
    run: async () => {
      const tab = await open(
        page(
          '<p><span style="float: left; font-size: 3em">H</span>uawei said so.</p><p>Nvidia: 黄<b>仁</b>勋</p>',
          'p { clear: both }',
        ),
      );
      await hover(tab.page, boxOf(tab, 'huawei'));
      await until(() => tab.card(), Boolean);
      await tab.page.keyboard.press('Escape');
      await hover(tab.page, boxIn(tab.page, 'b'));
      expect((await until(() => tab.card(), Boolean))?.text).toMatch(/^Jensen Huang/);
      await tab.close();
    },
  },
  {
    page: 'a text of 1,200 lines without a paragraph',
    action: 'a name stands in it 24 times',
    expected: 'it is counted 24 times',
    run: async () => {
      const lines = Array.from({ length: 1200 }, (_, at) => (at % 50 === 7 ? 'Then Huawei came.' : 'Nothing here.'));
      const tab = await open(page(`<div>${lines.join('<br>')}</div>`));
      const { entities } = await tab.report();
      expect(entities.map(({ name, mentions }) => [name, mentions.length])).toEqual([['Huawei', 24]]);
      await tab.close();
    },
  },
  {
    page: 'an element that gets a shadow root without any other change',
    action: 'the pointer comes to it',
    expected: 'what stands there is marked',
    run: async () => {
      const tab = await open(page('<p>Nvidia</p><div id="host"></div>'));
      await showsMarks(tab.page, ['Nvidia']);
      await tab.page.$eval('#host', (host) => {
        host.attachShadow({ mode: 'open' }).innerHTML = '<p>Here is CUDA.</p>';
      });
      await hover(tab.page, boxIn(tab.page, '#host'));
      await showsMarks(tab.page, ['Nvidia', 'CUDA']);
      await tab.close();
    },
  },
  {
    page: 'a frame whose text is all in a component',
    action: 'it is loaded',
    expected: 'its names are listed',
    run: async () => {
      const tab = await browser.open(
        `<!doctype html><iframe width="640" height="400" srcdoc="<div></div><script>document.querySelector('div').attachShadow({ mode: 'open' }).innerHTML = '<p>CUDA</p>'</script>"></iframe>`,
      );
      await frameWithNames(browser, tab);
      expect(await popupNames(browser, tab)).toEqual(['CUDA']);
      await tab.close();
    },
  },
  {
    page: 'a document that is hidden while it is read',
    action: 'it is shown',
    expected: 'marked',
    run: async () => {
      const tab = await open(page('<p>Nvidia</p>', '', '<html lang="en" hidden>'));
      expect(namesOf(await tab.report())).toEqual([]);
      await tab.page.evaluate(() => void (document.documentElement.hidden = false));
      await showsMarks(tab.page, ['Nvidia']);
      await tab.close();
    },
  },
  {
    page: 'a component in something that is hidden while it is read',
    action: 'it is shown',
    expected: 'what stands in the component is marked',
    run: async () => {
      const tab = await open(
        page(`<p>Nvidia</p><section hidden><div id="host"></div></section><script>
          document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<p>CUDA</p>';
        </script>`),
      );
      await showsMarks(tab.page, ['Nvidia']);
      await tab.page.$eval('section', (section) => void (section.hidden = false));
      await showsMarks(tab.page, ['Nvidia', 'CUDA']);
      await tab.close();
    },
  },
  {
    page: 'an article that becomes an editor (designMode)',
    action: 'something is written',
    expected: 'no marks, and none of what is written',
    run: async () => {
      const tab = await open(page('<p>Nvidia</p>'));
      await showsMarks(tab.page, ['Nvidia']);
      await tab.page.evaluate(() => {
        document.designMode = 'on';
        document.querySelector('p')?.append(' and CUDA');
      });
      await showsMarks(tab.page, []);
      expect(await tab.ask('report', {})).toMatchObject({ state: 'notHtml', entities: [] });
      await tab.close();
    },
  },
  {
    page: 'names in view',
    action: 'the keyboard steps from one to the next, and each card is closed',
    expected: 'one after the other',
    run: async () => {
      const tab = await open(page('<p>Nvidia</p><p>Huawei</p><p>CUDA</p>'));
      await showsMarks(tab.page, ['Nvidia', 'Huawei', 'CUDA']);
      expect([await stepped(tab), await stepped(tab), await stepped(tab)]).toEqual(['Nvidia', 'Huawei', 'CUDA']);
      await tab.close();
    },
  },
  {
    page: 'a modal dialog over an article',
    action: 'the keyboard steps twice from name to name',
    expected: 'to the name in the dialog: what is outside could not be reached',
    run: async () => {
      const tab = await open(
        page(
          '<p>CUDA</p><dialog>Cookies by Nvidia</dialog><script>document.querySelector("dialog").showModal()</script>',
        ),
      );
      await showsMarks(tab.page, ['CUDA', 'Nvidia']);
      expect([await stepped(tab), await stepped(tab)]).toEqual(['Nvidia', 'Nvidia']);
      await tab.close();
    },
  },
  {
    page: 'a menu that a style sheet shows under the pointer',
    action: 'the pointer goes from a name in it to its card: the menu closes',
    expected: 'the card stays where it was',
    run: async () => {
      const tab = await open(
        page(
          '<ul><li id="topics">Topics<ul><li><span id="name">CUDA</span></li></ul></li></ul><p>Nvidia</p>',
          'li ul { display: none } li:hover ul { display: block } ul { margin: 0 0 0 200px }',
        ),
      );
      await hover(tab.page, boxIn(tab.page, '#topics'));
      await showsMarks(tab.page, ['CUDA', 'Nvidia']);
      await hover(tab.page, boxIn(tab.page, '#name'));
      const before = (await until(() => tab.card(), Boolean))?.outer;
      if (!before) throw new Error('There is no card.');
      await tab.page.mouse.move(Math.round(before.left + 40), Math.round(before.top + 30), { steps: 10 });
      await new Promise((resolve) => setTimeout(resolve, 800));
      expect(await tab.page.$eval('#name', (name) => name.getClientRects().length)).toBe(0);
      expect((await tab.card())?.outer).toMatchObject({ left: before.left, top: before.top });
      await tab.close();
    },
  },
  {
    page: 'a dialog of the page’s own, which a press outside of it closes, and keys that do something',
    action: 'the card of a name in it is opened by keyboard; a key, a wheel and a press in the card',
    expected: 'the page hears of none of them',
    limit: 'one that listens while events go down to the card hears that there are some',
    run: async () => {
      const tab = await open(
        page(`<div role="dialog">Here is CUDA, by Nvidia.</div><script>
          var heard = [];
          for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'wheel', 'keydown', 'keyup'])
            for (const at of [document.documentElement, document, window]) at.addEventListener(type, () => heard.push(type))</script>`),
      );
      // Each of them hears the reader's keys in the page.
      const keys = ['keydown', 'keydown', 'keydown', 'keyup', 'keyup', 'keyup'];
      const heard = () => tab.page.evaluate(() => Reflect.get(globalThis, 'heard') as string[]);
      await tab.page.keyboard.press('k');
      expect(await heard()).toEqual(keys);
      expect(await tab.ask('step', { by: 1 })).toBe(true);
      const card = await until(() => tab.card(), Boolean);
      if (!card) throw new Error('There is no card.');
      await tab.page.keyboard.press('k');
      await tab.page.mouse.move(Math.round(card.box.left + 20), Math.round(card.box.top + 20), { steps: 5 });
      await tab.page.mouse.wheel({ deltaY: 40 });
      await tab.page.mouse.click(Math.round(card.box.left + 20), Math.round(card.box.top + 20));
      expect(await tab.card()).toBeDefined();
      expect(await heard()).toEqual(keys);
      await tab.close();
    },
  },
  {
    page: 'an article with a card open',
    action: 'all of it is selected by keyboard',
    expected: 'the card closes: its words are none of the page’s',
    run: async () => {
      const tab = await open(page('<p>Here is CUDA, by Nvidia.</p>'));
      await hover(tab.page, boxOf(tab, 'cuda'));
      await until(() => tab.card(), Boolean);
      await withControl(tab, 'a');
      await until(
        () => tab.card(),
        (card) => card === undefined,
      );
      expect(await tab.page.evaluate(() => String(getSelection()))).toContain('Here is CUDA');
      await tab.close();
    },
  },
]);
