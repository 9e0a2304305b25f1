/** It is safe: what a page does to the card, where a reader then really clicks, and what it pretends that a reader did. */
import { expect } from 'vitest';
import { until, useBrowser, type ShownCard, type Tab } from '../browser';
import { matrix, type Row } from './matrix';
import { opensCard, page, openNotingIn } from './pages';
import { stateOf } from './state';

const browser = useBrowser();

const ARTICLE = page('<p>Here is CUDA.</p>');

/** As long as a card stays after the pointer has left, or as a tab takes to open. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 700));

const open = openNotingIn(browser);

const away = async (tab: Tab) => {
  await tab.page.mouse.move(700, 600, { steps: 15 });
  await until(
    () => tab.card(),
    (card) => card === undefined,
  );
};

function linkIn({ places }: ShownCard) {
  const link = Object.entries(places).find(([words]) => /briefing/i.test(words))?.[1];
  if (!link) throw new Error('There is no link.');
  return { x: Math.round(link.x), y: Math.round(link.y) };
}

/** @param opens whether a click where the card's link is, or was, still reaches it: it opens a page of ours, and does no more */
const harms = (what: string, harm: (host: HTMLElement) => void, opens: boolean): Row => ({
  page: `a page that ${what} the card`,
  action: 'the reader clicks where its link is, or was; rests on the name again',
  expected: `${opens ? 'the briefing opens' : 'nothing opens'}, nothing is stored; the card opens again`,
  run: async () => {
    const tab = await open(ARTICLE);
    const before = await stateOf(browser);
    const link = linkIn(await opensCard(tab));
    await tab.page.evaluate(`(${String(harm)})(document.querySelector('html > div'))`);
    await tab.page.mouse.move(link.x, link.y, { steps: 12 });
    await tab.page.mouse.click(link.x, link.y);
    if (opens) expect(await browser.takeTab('briefing.html')).toContain('cuda');
    await aWhile();
    expect(await stateOf(browser)).toEqual(before);
    await tab.page.bringToFront();
    await away(tab);
    await aWhile();
    await tab.page.evaluate(() => document.querySelectorAll('html > div').forEach((copy) => copy.remove()));
    await opensCard(tab);
    const opacity = await tab.page.evaluate(
      () => getComputedStyle(document.querySelector('html > div') as Element).opacity,
    );
    expect(opacity).toBe('1');
    expect(await stateOf(browser)).toEqual(before);
    expect(tab.troubles).toEqual([]);
    await tab.close();
  },
});

matrix('It is safe: the card', [
  harms('removes', (host) => host.remove(), false),
  harms('fades', (host) => host.style.setProperty('opacity', '0', 'important'), true),
  harms('moves', (host) => document.body.append(host), true),
  harms('clones', (host) => document.documentElement.append(host.cloneNode(true)), true),
  {
    page: 'a page that covers the card',
    action: 'the reader clicks where the card’s link is',
    expected: 'the page gets the click, and nothing of ours happens',
    run: async () => {
      const tab = await open(ARTICLE);
      const before = await stateOf(browser);
      const link = linkIn(await opensCard(tab));
      await tab.page.evaluate(() => {
        const cover = document.createElement('div');
        cover.popover = 'manual';
        Object.assign(cover.style, { position: 'fixed', inset: '0', width: '100%', height: '100%', opacity: '0.01' });
        document.body.append(cover);
        cover.addEventListener('click', () => Reflect.set(globalThis, 'isClicked', true));
        cover.showPopover();
      });
      await tab.page.mouse.click(link.x, link.y);
      await aWhile();
      expect(await stateOf(browser)).toEqual(before);
      expect(await tab.page.evaluate(() => Reflect.get(globalThis, 'isClicked'))).toBe(true);
      await tab.close();
    },
  },
  {
    page: 'a page that forges pointers, fingers, clicks and keys',
    action: 'it sends them to the name, to the card’s host and to the window',
    expected: 'no card opens or closes, no tab opens',
    run: async () => {
      const tab = await open(ARTICLE);
      const before = await stateOf(browser);
      const box = await tab.ask('locate', { entity: 'deepseek-v4/cuda', index: 0 });
      const at = { clientX: (box?.x ?? 0) + 5, clientY: (box?.y ?? 0) + 5 };
      await tab.page.evaluate((given) => {
        for (let count = 0; count < 5; count++) dispatchEvent(new PointerEvent('pointermove', given));
      }, at);
      await aWhile();
      expect(await tab.card()).toBeUndefined();
      await tab.page.evaluate((given) => {
        const all = { ...given, bubbles: true, composed: true, isPrimary: true, pointerId: 7, pointerType: 'touch' };
        const name = document.elementFromPoint(given.clientX, given.clientY) ?? document.body;
        for (const target of [name, window]) {
          for (const type of ['pointerover', 'pointerdown', 'touchstart', 'pointerup', 'touchend', 'click']) {
            // A desktop's Firefox has no touch events.
            const Made = type.startsWith('touch') ? (globalThis.TouchEvent ?? Event) : PointerEvent;
            target.dispatchEvent(new Made(type, all));
          }
        }
      }, at);
      await aWhile();
      expect(await tab.card()).toBeUndefined();
      const { outer } = await opensCard(tab);
      await tab.page.evaluate((card) => {
        const host = document.querySelector('html > div');
        for (const type of ['pointerdown', 'pointerup', 'click', 'keydown', 'focusout']) {
          const given = {
            bubbles: true,
            composed: true,
            key: 'Escape',
            clientX: card.left + 40,
            clientY: card.bottom - 20,
          };
          const event = type.startsWith('key') ? new KeyboardEvent(type, given) : new PointerEvent(type, given);
          host?.dispatchEvent(event);
          document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
          dispatchEvent(event.type === 'keydown' ? new KeyboardEvent(type, given) : new PointerEvent(type, given));
        }
      }, outer);
      await aWhile();
      expect(await tab.card()).toBeDefined();
      expect(await stateOf(browser)).toEqual(before);
      await tab.close();
    },
  },
  {
    page: 'an article',
    action: 'every control of a card is pressed by keyboard, one after the other',
    expected: 'it shows, or opens the briefing; nothing that is stored changes',
    run: async () => {
      const tab = await open(page('<p>Here is Huawei.</p>'));
      const before = await stateOf(browser);
      const pressed: string[] = [];
      for (;;) {
        await tab.page.bringToFront();
        expect(await tab.ask('visit', { entity: 'deepseek-v4/huawei', index: 0 })).toBe(true);
        await until(
          () => tab.card(),
          (card) => card?.focused === 'Huawei',
        );
        for (let press = 0; press <= pressed.length; press++) await tab.page.keyboard.press('Tab');
        const control = (await tab.card())?.focused;
        if (control === undefined || pressed.includes(control)) break;
        await tab.page.keyboard.press('Enter');
        if (/briefing$/i.test(control)) expect(await browser.takeTab('briefing.html')).toContain('huawei');
        else await aWhile();
        pressed.push(control);
        await tab.page.bringToFront();
        await tab.page.keyboard.press('Escape');
      }
      expect(pressed).toEqual(
        expect.arrayContaining(['Ascend', 'Why is this marked?', expect.stringMatching(/briefing$/i)]),
      );
      await aWhile();
      expect(await stateOf(browser)).toEqual(before);
      expect(tab.troubles).toEqual([]);
      await tab.close();
      return pressed.filter((words) => words.length < 40).join(', ');
    },
  },
]);
