/** The card with what a page lays over itself or shuts off: dialogs, popovers, what fills the screen, inert parts. */
import { expect } from 'vitest';
import { hover } from '../../../scripts/hover.mjs';
import { until, useBrowser, type Tab } from '../browser';
import { matrix } from './matrix';
import { boxOf, page, opensCard } from './pages';

const browser = useBrowser();

/** Its card is no inert one: it does not close while the pointer is in it. */
async function staysUnderPointer(tab: Tab): Promise<void> {
  await tab.report();
  const { box: card } = await opensCard(tab);
  await tab.page.mouse.move(Math.round(card.left + 20), Math.round(card.top + 20), { steps: 10 });
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(await tab.card()).toBeDefined();
  await tab.close();
}

matrix('Dialogs', [
  {
    page: 'a modal dialog',
    action: 'the pointer rests on a name in it, then on a link in the card',
    expected: 'the card is in the dialog and can be used; the dialog stays open',
    run: async () => {
      const tab = await browser.open(
        page(
          '<p>Nvidia</p><dialog><p>Here is CUDA.</p></dialog><script>document.querySelector("dialog").showModal()</script>',
        ),
      );
      await tab.report();
      const { places } = await opensCard(tab);
      const button = Object.entries(places).find(([words]) => /briefing/i.test(words))?.[1];
      if (!button) throw new Error('There is no link to the briefing.');
      await tab.page.mouse.move(Math.round(button.x), Math.round(button.y), { steps: 12 });
      await tab.page.mouse.click(Math.round(button.x), Math.round(button.y));
      expect(await browser.takeTab('briefing.html')).toContain('cuda');
      expect(await tab.page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
      await tab.close();
    },
  },
  {
    page: 'a component in a modal dialog',
    action: 'the pointer rests on a name in its shadow root, then on the card',
    expected: 'the card is above the dialog and is not inert',
    run: async () => {
      const tab = await browser.open(
        page(`<dialog><div id="host"></div></dialog><script>
          const root = document.querySelector('#host').attachShadow({ mode: 'open' });
          root.innerHTML = '<p>Here is CUDA.</p>';
          document.querySelector('dialog').showModal();
        </script>`),
      );
      await staysUnderPointer(tab);
    },
  },
  {
    page: 'a component that shows what is put into it in a modal dialog',
    action: 'the pointer rests on a name there, then on the card',
    expected: 'the card is above the dialog and is not inert',
    run: async () => {
      const tab = await browser.open(
        page(`<div id="host"><p>Here is CUDA.</p></div><script>
          const root = document.querySelector('#host').attachShadow({ mode: 'open' });
          root.innerHTML = '<dialog><slot></slot></dialog>';
          root.querySelector('dialog').showModal();
        </script>`),
      );
      await staysUnderPointer(tab);
    },
  },
  {
    page: 'a popover that closes on a click outside',
    action: 'the pointer rests on a name in it, then clicks in the card',
    expected: 'the popover stays open',
    run: async () => {
      const tab = await browser.open(
        page('<div popover id="p">Here is CUDA.</div><script>document.querySelector("#p").showPopover()</script>'),
      );
      await tab.report();
      const { box: card } = await opensCard(tab);
      await tab.page.mouse.move(Math.round(card.left + 20), Math.round(card.top + 20), { steps: 10 });
      await tab.page.mouse.click(Math.round(card.left + 20), Math.round(card.top + 20));
      expect(await tab.page.evaluate(() => document.querySelector('#p')?.matches(':popover-open'))).toBe(true);
      expect(await tab.card()).toBeDefined();
      await tab.close();
    },
  },
  {
    page: 'a page with a card open',
    action: 'the page opens a modal dialog',
    expected: 'the card closes: it would be out of reach under the dialog',
    run: async () => {
      const tab = await browser.open(page('<p>Here is CUDA.</p><dialog>Nvidia</dialog>'));
      await tab.report();
      await opensCard(tab);
      await tab.page.evaluate(() => document.querySelector('dialog')?.showModal());
      await until(
        () => tab.card(),
        (card) => card === undefined,
      );
      await tab.close();
    },
  },
  {
    page: 'a page with a card open',
    action: 'the page opens a popover of its own',
    expected: 'both stay open',
    run: async () => {
      const tab = await browser.open(page('<p>Here is CUDA.</p><div popover id="p">Nvidia</div>'));
      await tab.report();
      await opensCard(tab);
      await tab.page.evaluate(() => document.querySelector<HTMLElement>('#p')?.showPopover());
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(await tab.page.evaluate(() => document.querySelector('#p')?.matches(':popover-open'))).toBe(true);
      expect(await tab.page.evaluate(() => document.querySelectorAll('html > div:popover-open').length)).toBe(1);
      await tab.close();
    },
  },
  {
    page: 'an element that fills the screen',
    action: 'the pointer rests on a name in it',
    expected: 'the card is shown over it',
    run: async () => {
      const tab = await browser.open(
        page(
          '<button id="b" style="width: 90px; height: 30px"></button><main style="background: white">Here is CUDA.</main><script>document.querySelector("#b").onclick = () => document.querySelector("main").requestFullscreen()</script>',
        ),
      );
      await tab.report();
      await tab.page.bringToFront();
      await tab.page.click('#b');
      await until(() => tab.page.evaluate(() => document.fullscreenElement !== null));
      await opensCard(tab);
      expect(await tab.page.evaluate(() => document.querySelector('main > div:popover-open') !== null)).toBe(true);
      await tab.close();
    },
  },
  {
    page: 'an inert part',
    action: 'the pointer rests on a name in it',
    expected: 'nothing opens: the page lets nobody reach it',
    run: async () => {
      const tab = await browser.open(page('<p>Nvidia</p><p inert>Here is CUDA.</p>'));
      await tab.report();
      await hover(tab.page, boxOf(tab, 'cuda'));
      await new Promise((resolve) => setTimeout(resolve, 800));
      expect(await tab.card()).toBeUndefined();
      await tab.close();
    },
  },
]);
