/** The same browser without the extension: what a page does there is its own doing. */
import { launch, type Browser } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { ensureBrowser } from '../../scripts/browsers.mjs';
import { kind } from './browser';

/** Call at the top of a test file. */
export function useBareBrowser(): () => Browser {
  let bare: Browser | undefined;
  beforeAll(async () => {
    const { path } = await ensureBrowser(kind);
    const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
    bare = await launch({ executablePath: path, ...(kind === 'firefox' ? { browser: 'firefox' } : { args }) });
  });
  afterAll(() => bare?.close());
  return () => {
    if (!bare) throw new Error('The browser has not started.');
    return bare;
  };
}
