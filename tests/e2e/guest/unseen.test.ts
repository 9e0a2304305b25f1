/**
 * What a page can see of us: it is compared with what it sees in a browser without us. An event whose type only we know is heard by
 * nobody, so that our scripts are searched for such too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { hover } from '../../../scripts/hover.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { useBareBrowser } from '../bare';
import { kind, until, useBrowser, VIEWPORT, type Tab } from '../browser';
import { matrix } from './matrix';
import { page, showsMarks } from './pages';
import { seenBy, WITNESS, wordIn } from './witness';

const FOLDER = kind === 'firefox' ? '.output/firefox' : '.output/chrome';
/** What runs in a worker, or in pages of ours. */
const ELSEWHERE = ['background.js', 'tagger.js'];

const browser = useBrowser();
const bare = useBareBrowser();

const HTML = page(`${WITNESS}<p id="first">Nvidia and, further on, CUDA.</p><div>Huawei <b>is</b> here.</div>`);
const NAMES = ['Nvidia', 'CUDA', 'Huawei'];

/** Longer than a card takes to open, or to close. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 1000));

/** A page that opens in front may hear of that or not: one that comes there from behind another does. */
async function comesToFront(at: Page, other: Page): Promise<void> {
  await other.bringToFront();
  await until(() => at.evaluate(() => document.hidden));
  await at.bringToFront();
  await until(() => at.evaluate(() => !document.hidden && document.hasFocus()));
}

/** The same page, and the same done with it, without us. */
async function seenWithout(act: (at: Page) => Promise<void>) {
  const site = await serve({ '/': HTML });
  const other = await bare().newPage();
  const at = await bare().newPage();
  await at.setViewport(VIEWPORT);
  await at.goto(site.url);
  await comesToFront(at, other);
  await aWhile();
  await act(at);
  const seen = await seenBy(at);
  await at.close();
  await other.close();
  await site.close();
  return seen;
}

async function openMarked(): Promise<Tab> {
  const tab = await browser.open(HTML);
  await comesToFront(tab.page, browser.desk);
  await showsMarks(tab.page, NAMES);
  await aWhile();
  return tab;
}

const beyond = (seen: string[], without: string[]) => seen.filter((one) => !without.includes(one));

matrix('What a page sees of us', [
  {
    page: 'a page that watches every change, event and message from its first line on',
    action: 'it is read and marked',
    expected: 'it sees what it sees without us, and the marks',
    run: async () => {
      const tab = await openMarked();
      const { seen, ...traces } = await seenBy(tab.page);
      const { seen: seenWithoutUs, ...without } = await seenWithout(async () => {});
      expect(beyond(seen, seenWithoutUs)).toEqual([]);
      expect(traces).toEqual(without);
      expect(await tab.page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['names']);
      // Whoever sees nothing would have nothing to say.
      expect(seen).toEqual(expect.arrayContaining(['load at #document', 'change of BODY childList +DIV']));
      await tab.close();
    },
  },
  {
    page: 'the same',
    action: 'two cards are opened and closed',
    expected: 'beyond that one element, at the end of the root, that is set, shown and removed',
    run: async () => {
      const tab = await openMarked();
      const rest = (at: Page, word: string) => hover(at, wordIn(at, word));
      // Not over the card, which has events of its own.
      const leave = (at: Page) => at.mouse.move(900, 5, { steps: 20 });
      for (const word of ['Nvidia', 'CUDA']) {
        await rest(tab.page, word);
        await until(
          () => tab.card(),
          (card) => card?.text.startsWith(word) === true,
        );
        expect(await tab.page.evaluate(() => document.querySelectorAll('html > *').length)).toBe(3);
        await aWhile();
      }
      await leave(tab.page);
      await until(
        () => tab.card(),
        (card) => card === undefined,
      );
      const { seen, ...traces } = await seenBy(tab.page);
      const { seen: seenWithoutUs, ...without } = await seenWithout(async (at) => {
        for (const word of ['Nvidia', 'CUDA']) {
          await rest(at, word);
          await aWhile();
        }
        await leave(at);
        await aWhile();
      });
      expect(beyond(seen, seenWithoutUs)).toEqual(
        [
          'beforetoggle at host',
          ...['dir', 'lang', 'popover', 'style'].map((name) => `change of host ${name}`),
          'change of HTML childList +host',
          'change of HTML childList -host',
          'toggle at host',
        ].toSorted(),
      );
      expect(traces).toEqual(without);
      await tab.close();
    },
  },
  {
    page: 'any page',
    action: 'the scripts that run in pages are searched',
    expected: 'none makes an event, or sends a message to who is in the same window',
    run: async () => {
      const inPages = readdirSync(FOLDER).filter((file) => file.endsWith('.js') && !ELSEWHERE.includes(file));
      expect(inPages).toContain('page.js');
      const makes = inPages.filter((file) =>
        /dispatchEvent|postMessage|MessageChannel/.test(readFileSync(join(FOLDER, file), 'utf8')),
      );
      expect(makes).toEqual([]);
    },
  },
]);
