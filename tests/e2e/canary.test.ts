/** What each browser tells of an error of ours: tests that expect none rest on it. */
import { expect } from 'vitest';
import { until, useBrowser } from './browser';
import { matrix, type Row } from './guest/matrix';
import { page } from './guest/pages';
import { noteTroubles } from './troubles';

const browser = useBrowser();

const fails = (what: string, isThrown: boolean): Row => ({
  page: 'an article',
  action: `the page script ${what}, and nobody catches it`,
  expected: 'a test hears of it',
  run: async () => {
    let troubles: string[] = [];
    const tab = await browser.open(page('<p>Nvidia</p>'), {
      prepare: async (at) => (troubles = await noteTroubles(at)),
    });
    await tab.report();
    expect(troubles).toEqual([]);
    await browser.desk.evaluate(
      (id, now) => {
        const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        // Runs in the page script's world.
        const func = (isToThrow: boolean) => {
          const error = new Error('canary');
          if (!isToThrow) void Promise.reject(error);
          setTimeout(() => {
            if (isToThrow) throw error;
          });
        };
        return api.scripting.executeScript({ target: { tabId: id }, args: [now], func });
      },
      tab.id,
      isThrown,
    );
    await until(async () => troubles.some((one) => one.includes('canary')));
    await tab.close();
  },
});

matrix('Canaries', [fails('throws', true), fails('rejects a promise', false)]);
