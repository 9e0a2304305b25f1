/** What the tests of this folder ask of a page, and of the extension about it. */
import type { Page } from 'puppeteer-core';
import type { PageReport } from '../../../src/messaging/calls';
import { until, type Browser, type Tab } from '../browser';

/** What is underlined, as the page itself can see it. */
export const underlinedIn = (page: Pick<Page, 'evaluate'>) =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const live = document.createRange();
        live.setStart(startContainer, startOffset);
        live.setEnd(endContainer, endOffset);
        return live.toString();
      }),
    ),
  );

export const namesOf = ({ entities }: PageReport) => entities.map(({ name }) => name);

/** Waits until these are underlined, in any order. */
export const showsMarks = (page: Pick<Page, 'evaluate'>, expected: string[]) =>
  until(
    () => underlinedIn(page),
    (found) => found.toSorted().join('|') === expected.toSorted().join('|'),
  );

/** The names that the popup lists for a tab, once it lists any. */
export async function popupNames(browser: Browser, tab: Tab): Promise<string[]> {
  const popup = await browser.openPopup(tab);
  await popup.waitForSelector('.who-is > span');
  const names = await popup.$$eval('.who-is > span', (found) => found.map((one) => one.textContent ?? ''));
  await popup.close();
  return names;
}

/** The number of the only frame with names, once there is one. */
export async function frameWithNames(browser: Browser, tab: Tab): Promise<number> {
  const frames = await until(
    () => browser.ask('framesOf', { tab: tab.id }),
    (found) => found.length > 0,
  );
  return frames[0] as number;
}
