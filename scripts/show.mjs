// @ts-check
import { basename, dirname, join, resolve } from 'node:path';
import { launch } from './launch.mjs';
import { openPage } from './open-page.mjs';
import { takePictures } from './pictures.mjs';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

/**
 * @typedef {object} ShowOptions
 * @property {import('./browsers.mjs').BrowserProgram} browser
 * @property {string} extension the built extension's folder
 * @property {string | undefined} target a page's file or http(s) address; the demo page when undefined
 * @property {boolean} once take pictures and end, whatever display or terminal there is
 */

/**
 * Opens a page in a browser with the extension. With a display the window is the reader's; without one, names and
 * pictures are what there is to see.
 * @param {ShowOptions} options
 */
export async function show({ browser, extension, target, once }) {
  const stop = new AbortController();
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(name, () => stop.abort());
  const headless = once || !hasDisplay();
  const site = await siteOf(target);
  try {
    const session = await launch({ browser, extension, headless, signal: stop.signal });
    try {
      if (headless) await takePictures(session, site.url);
      else await openForReader(session, site.url);
      await stayAttached(session, stop.signal, { headless, once });
    } finally {
      await session.close();
    }
  } catch (error) {
    // Ctrl+C ends the browser in the middle of something: that is no failure.
    if (!stop.signal.aborted) throw error;
  } finally {
    await site.close();
  }
}

function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** @param {string | undefined} target */
async function siteOf(target) {
  if (target && /^https?:\/\//.test(target)) return { url: target, close: async () => {} };
  if (!target) return serve(join(root, 'assets', 'demo'));
  const site = await serve(dirname(resolve(target)));
  return { ...site, url: site.url + encodeURIComponent(basename(target)) };
}

/**
 * @param {import('./launch.mjs').Session} session
 * @param {string} url
 */
async function openForReader({ browser }, url) {
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  await openPage(page, url);
  console.log(`Open: ${url}`);
}

/**
 * @param {import('./launch.mjs').Session} session
 * @param {AbortSignal} signal
 * @param {{headless: boolean, once: boolean}} options
 */
async function stayAttached({ browser }, signal, { headless, once }) {
  if (once) return;
  // A script or a CI job that called us would wait for ever.
  if (headless && (!process.stdout.isTTY || process.env['CI'])) {
    console.log('No display and no terminal to stay for: done.');
    return;
  }
  console.log(
    headless ? 'The browser stays open. Press Ctrl+C to stop.' : 'Close the browser or press Ctrl+C to stop.',
  );
  await new Promise((done) => {
    if (signal.aborted || !browser.connected) done(undefined);
    signal.addEventListener('abort', done, { once: true });
    browser.once('disconnected', done);
  });
}
