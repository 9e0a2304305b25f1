// @ts-check
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { launch as start } from 'puppeteer-core';
import { whyNotStarted } from './not-started.mjs';
import { within } from './within.mjs';

/**
 * @typedef {import('./browsers.mjs').BrowserProgram} BrowserProgram
 *
 * @typedef {object} Session a running browser with the extension in it
 * @property {import('puppeteer-core').Browser} browser
 * @property {'chromium' | 'firefox'} kind
 * @property {string} extensionId
 * @property {string} extensionOrigin `chrome-extension://…` or `moz-extension://…`, without a slash at its end
 * @property {() => Promise<void>} close
 *
 * @typedef {object} LaunchOptions
 * @property {BrowserProgram} browser
 * @property {string} extension the folder of the built extension: .output/chrome or .output/firefox
 * @property {boolean} [headless]
 * @property {string} [profile] a folder that keeps the browser's state; a fresh one by default, gone afterwards
 * @property {string[]} [args] more command-line arguments
 * @property {Record<string, unknown>} [prefs] preferences of Firefox
 * @property {AbortSignal} [signal] ends the browser. Without one, Ctrl+C and SIGTERM end it.
 */

const VIEWPORT = { width: 1280, height: 800 };
const CLOSE_SECONDS = 10;
/** Chromium's sandbox refuses to run as root. */
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * Starts a browser and puts the extension into it, with its host permissions granted.
 * @param {LaunchOptions} options
 * @returns {Promise<Session>}
 */
export async function launch({ browser: program, extension, headless = true, profile, args = [], prefs = {}, signal }) {
  const folder = resolve(extension);
  const startKind = program.kind === 'firefox' ? startFirefox : startChromium;
  return startKind(program, folder, {
    executablePath: program.path,
    headless,
    defaultViewport: headless ? VIEWPORT : null,
    args,
    extraPrefsFirefox: prefs,
    ...(profile ? { userDataDir: resolve(profile) } : {}),
    ...(signal ? { signal, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } : {}),
  });
}

/**
 * @param {BrowserProgram} program
 * @param {string} extension
 * @param {import('puppeteer-core').LaunchOptions} options
 * @returns {Promise<Session>}
 */
async function startChromium(program, extension, options) {
  const browser = await started(program, {
    ...options,
    // Chrome ignores --load-extension since 137; the DevTools protocol still loads a folder, over a pipe only.
    pipe: true,
    enableExtensions: true,
    args: [
      '--disable-component-update',
      '--disable-quic',
      ...(options.headless ? ['--disable-gpu'] : []),
      ...SANDBOX,
      ...(options.args ?? []),
    ],
  });
  const extensionId = await installed(browser, program, extension);
  return session(browser, program, extensionId, `chrome-extension://${extensionId}`);
}

/**
 * @param {BrowserProgram} program
 * @param {string} extension
 * @param {import('puppeteer-core').LaunchOptions} options
 * @returns {Promise<Session>}
 */
async function startFirefox(program, extension, options) {
  const geckoId = await readGeckoId(extension);
  // Firefox draws the host of an extension's pages at random and tells it to nobody; a preference decides it beforehand.
  const host = randomUUID();
  const browser = await started(program, {
    ...options,
    browser: 'firefox',
    // Firefox lets WebDriver into moz-extension pages only with this.
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: {
      ...options.extraPrefsFirefox,
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: host }),
    },
  });
  const extensionId = await installed(browser, program, extension);
  return session(browser, program, extensionId, `moz-extension://${host}`);
}

/**
 * @param {BrowserProgram} program
 * @param {import('puppeteer-core').LaunchOptions} options
 */
async function started(program, options) {
  try {
    return await start(options);
  } catch (error) {
    // Who ends it asks for no reason.
    if (options.signal?.aborted) throw error;
    const why = await whyNotStarted(program, SANDBOX, error instanceof Error ? error.message : String(error));
    throw new Error(`${program.name} did not start: ${why}`, { cause: error });
  }
}

/** @param {string} extension */
async function readGeckoId(extension) {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`${extension} is not built for Firefox: its manifest names no gecko id.`);
  return id;
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {BrowserProgram} program
 * @param {string} extension
 */
async function installed(browser, program, extension) {
  try {
    return await browser.installExtension(extension);
  } catch (error) {
    await end(browser);
    throw new Error(`${program.name} does not take the extension in ${extension}: ${String(error)}`, { cause: error });
  }
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {BrowserProgram} program
 * @param {string} extensionId
 * @param {string} extensionOrigin
 * @returns {Session}
 */
function session(browser, { kind }, extensionId, extensionOrigin) {
  return { browser, kind, extensionId, extensionOrigin, close: () => end(browser) };
}

/**
 * A browser that a page keeps busy may not hear that it should close.
 * @param {import('puppeteer-core').Browser} browser
 */
async function end(browser) {
  await within(CLOSE_SECONDS, 'The browser did not close', browser.close()).catch(() =>
    browser.process()?.kill('SIGKILL'),
  );
}
