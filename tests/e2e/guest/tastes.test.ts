/** What a reader has set in the system, as Firefox takes it at its start; in Chromium `stays.test.ts` sets it from outside. */
import { describe, expect } from 'vitest';
import { kind, until, useBrowser, type Browser } from '../browser';
import { matrix, type Row } from './matrix';
import { namesOf, openIn, opensCard, page, pointsOf, showsMarks, underlinedIn } from './pages';

const ARTICLE = page('<p>Nvidia and CUDA.</p>');

/** A card is at least 320 pixels wide, and higher than a line. */
const POINTS_OF_CARD = 20_000;

const opens = (browser: Browser, taste: { isDark: boolean; isStill: boolean }, expected: string): Row => ({
  page: 'an article',
  action: 'a card opens',
  expected,
  run: async () => {
    const tab = await openIn(browser)(ARTICLE);
    await showsMarks(tab.page, ['Nvidia', 'CUDA']);
    expect((await opensCard(tab)).isAnimated).toBe(!taste.isStill);
    await until(
      () => pointsOf(tab.page, 'dark'),
      (count) => count > POINTS_OF_CARD === taste.isDark,
    );
    await tab.close();
  },
});

describe.runIf(kind === 'firefox')('as a reader has set it', () => {
  describe('nothing', () => {
    const browser = useBrowser({ 'ui.prefersReducedMotion': 0, 'ui.systemUsesDarkTheme': 0 });
    matrix('With nothing set', [opens(browser, { isDark: false, isStill: false }, 'it fades in, light')]);
  });
  describe('less motion, dark colours', () => {
    const browser = useBrowser({ 'ui.prefersReducedMotion': 1, 'ui.systemUsesDarkTheme': 1 });
    matrix('With less motion and dark colours', [
      opens(browser, { isDark: true, isStill: true }, 'it is there at once, dark'),
    ]);
  });
  describe('forced colours', () => {
    const browser = useBrowser({ 'browser.display.document_color_use': 2 });
    matrix('With forced colours', [
      {
        page: 'an article',
        action: 'it is read',
        expected: 'nothing painted, and the popup says so; the card opens',
        run: async () => {
          const tab = await browser.open(ARTICLE);
          const report = await tab.report();
          expect(await tab.page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
          expect(namesOf(report)).toEqual(['Nvidia', 'CUDA']);
          expect(report.isPainted).toBe(false);
          expect(await underlinedIn(tab.page)).toEqual([]);
          await opensCard(tab);
          await tab.close();
        },
      },
    ]);
  });
});
