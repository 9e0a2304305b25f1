// @ts-check
/** A browser with a copy of the extension that reads no page by itself, and with what is measured in it. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { asciiOnly } from '../../scripts/ascii-only.mjs';
import { ensureBrowser } from '../../scripts/browsers.mjs';
import { launch } from '../../scripts/launch.mjs';
import { openExtensionPage, tabId } from '../../scripts/session.mjs';
import { within } from '../../scripts/within.mjs';

/**
 * @typedef {import('../../scripts/launch.mjs').Session} Session
 * @typedef {import('./in-page').Outcome} Outcome
 * @typedef {'chromium' | 'firefox'} Kind
 *
 * @typedef {object} MeasureOptions
 * @property {string[]} [terms]
 * @property {number[]} [words]
 * @property {number} [times] more than once: what is measured is the last time
 * @property {number} [slowdown] of the processor
 * @property {boolean} [isNewTab] otherwise the tab has shown other documents of the site before
 *
 * @typedef {object} Bench
 * @property {Session} session
 * @property {(call: string, input: unknown) => Promise<any>} ask the background, as a page of ours does
 * @property {(url: string, operation: string, options?: MeasureOptions) => Promise<Outcome>} measure
 *   once, in a document of its own
 * @property {() => Promise<void>} close
 */

const OPERATION_SECONDS = 60;

/** After a page has loaded it may still be busy with itself. */
const SETTLE_MS = 250;

const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/**
 * The built extension without its page script; `bench.js` is what is injected instead.
 * @param {Kind} kind
 */
export async function benchExtension(kind) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-extension-'));
  cpSync(`.output/${kind === 'firefox' ? 'firefox' : 'chrome'}`, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  delete manifest.content_scripts;
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [asciiOnly()],
    define: { 'import.meta.env.FIREFOX': String(kind === 'firefox') },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: 'tests/bench/in-page.ts', formats: ['iife'], name: 'bench', fileName: () => 'bench.js' },
    },
  });
  return folder;
}

/**
 * Puts the page script back: the same extension, with the library of its profiles. Chromium tells unpacked ones apart by folder.
 * @param {string} folder of a bench extension
 */
export function restorePageScript(folder) {
  cpSync('.output/chrome/manifest.json', join(folder, 'manifest.json'));
}

/**
 * An extension that has a page script alone, or with our sheet.
 * @param {string} built the one whose name and pages it takes
 * @param {string} script
 * @param {{hasSheet?: boolean}} [options]
 */
export function otherExtension(built, script, { hasSheet = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'other-extension-'));
  const { name, version, content_scripts } = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
  const scripts = content_scripts.map((/** @type {{css: string[]}} */ one) => {
    const css = hasSheet ? one.css : undefined;
    for (const file of css ?? []) cpSync(join(built, file), join(folder, file), { recursive: true });
    return { ...one, js: ['page.js'], css };
  });
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: `not ${name}`.slice(0, 40), version, content_scripts: scripts }),
  );
  writeFileSync(join(folder, 'page.js'), script);
  return folder;
}

/**
 * @param {Kind} kind
 * @param {string} extension
 * @param {string} [profile]
 * @returns {Promise<Bench>}
 */
export async function startBench(kind, extension, profile) {
  const session = await launch({
    browser: await ensureBrowser(kind),
    extension,
    args: kind === 'firefox' ? [] : [NO_NETWORK],
    ...(profile === undefined ? {} : { profile }),
  });
  const desk = await openExtensionPage(session, 'manifest.json');

  /** @type {Bench['ask']} */
  const ask = async (call, input) => {
    const text = await desk.evaluate(
      async (message) => {
        const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        return JSON.stringify(await api.runtime.sendMessage(JSON.parse(message)));
      },
      JSON.stringify({ to: 'background', call, input }),
    );
    const answer = JSON.parse(text);
    if (!answer.ok) throw new Error(answer.error);
    return answer.value;
  };

  /** @type {import('puppeteer-core').Page | undefined} */
  let used;

  /** @type {Bench['measure']} */
  const measure = async (url, operation, options = {}) => {
    const { terms = [], words = [], times = 1, slowdown = 1, isNewTab = false } = options;
    const page = (isNewTab ? undefined : used) ?? (await session.browser.newPage());
    if (!isNewTab) used = undefined;
    // The other tab may show the same page.
    const address = isNewTab ? `${url}?new` : url;
    try {
      await page.bringToFront();
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      if (session.kind === 'chromium') await page.emulateCPUThrottling(slowdown);
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      const tab = await tabId(session, address);
      const text = await within(
        OPERATION_SECONDS,
        `${operation} on ${url} did not end`,
        desk.evaluate(
          async (
            /** @type {number} */ id,
            /** @type {string} */ name,
            /** @type {string} */ setup,
            /** @type {number} */ often,
          ) => {
            const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
            const target = { tabId: id };
            await api.scripting.executeScript({ target, files: ['/bench.js'] });
            const [run] = await api.scripting.executeScript({
              target,
              args: [name, setup, often],
              func: (/** @type {string} */ which, /** @type {string} */ given, /** @type {number} */ count) =>
                Reflect.get(globalThis, 'benchmark')(which, JSON.parse(given), count),
            });
            if (run.error) throw new Error(String(run.error.message ?? run.error));
            return JSON.stringify(run.result);
          },
          tab,
          operation,
          JSON.stringify({ terms, words }),
          times,
        ),
      );
      if (text === undefined || text === 'null') throw new Error(`${operation} gave no result`);
      if (!isNewTab) used = page;
      return JSON.parse(text);
    } finally {
      // What went wrong may still be running there.
      if (page !== used) await page.close();
    }
  };
  return { session, ask, measure, close: () => session.close() };
}

/**
 * @param {Bench} bench
 * @param {string[]} files of briefings
 * @returns {Promise<void>}
 */
export async function importAll({ ask }, files) {
  const generations = [];
  for (const text of files) generations.push((await ask('stage', { text })).generation);
  if (generations.length > 0) await ask('switchTo', { generations });
}
