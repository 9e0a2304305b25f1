// @ts-check
/**
 * A large library in real Chromium: import all, start the browser again, first page marked; times and memory.
 *
 *   npm run bench:library -- [COUNT]     the built extension must be there: npm run build
 */
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../../scripts/browsers.mjs';
import { launch } from '../../scripts/launch.mjs';
import { invented, nameOf, NAMES_EACH } from '../../scripts/make-library.mjs';
import { serve } from '../../scripts/serve.mjs';
import { openExtensionPage } from '../../scripts/session.mjs';

const count = Number(process.argv[2] ?? 1000);
const profile = mkdtempSync(join(tmpdir(), 'library-'));
const site = await serve({
  '/': `<!doctype html><p>${nameOf(0)} met ${nameOf(count * NAMES_EACH - 1)} and Huawei.</p>`,
});

/** @type {[string, string][]} */
const rows = [];
const seconds = (/** @type {number} */ from) => `${((performance.now() - from) / 1000).toFixed(2)} s`;

/** Resident memory of every process of the browser, in MB. @param {number | undefined} root */
function memory(root) {
  /** @type {Map<number, {parent: number, size: number}>} */
  const all = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const field = (/** @type {string} */ name) =>
        Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      all.set(Number(pid), { parent: field('PPid'), size: field('VmRSS') });
    } catch {
      // It has ended in between.
    }
  }
  const isOurs = (/** @type {number} */ pid) => {
    for (let at = pid; at > 1; at = all.get(at)?.parent ?? 0) if (at === root) return true;
    return false;
  };
  return [...all].reduce((sum, [pid, { size }]) => (isOurs(pid) ? sum + size : sum), 0) / 1024;
}

/** @param {import('../../scripts/launch.mjs').Session} session */
async function deskOf(session) {
  const page = await openExtensionPage(session, 'manifest.json');
  const ask = (/** @type {string} */ call, /** @type {unknown} */ input) =>
    page.evaluate(
      async (text) => {
        const answer = await Reflect.get(globalThis, 'chrome').runtime.sendMessage(JSON.parse(text));
        if (!answer?.ok) throw new Error(answer?.error);
        return answer.value;
      },
      JSON.stringify({ to: 'background', call, input }),
    );
  return { page, ask };
}

/** Opens the page, and waits until it is marked. @param {import('../../scripts/launch.mjs').Session} session */
async function markedPage(session) {
  const from = performance.now();
  const page = await session.browser.newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size === 3), { timeout: 120_000 });
  const time = seconds(from);
  return { page, time };
}

const chromium = { browser: await ensureBrowser('chromium'), extension: '.output/chrome', profile };
try {
  let session = await launch(chromium);
  const { ask } = await deskOf(session);
  const importing = performance.now();
  const generations = [];
  for (let number = 0; number < count; number++) {
    generations.push((await ask('stage', { text: JSON.stringify(invented(number)) })).generation);
  }
  rows.push([`${count} files checked and written aside`, seconds(importing)]);
  const switching = performance.now();
  await ask('switchTo', { generations });
  rows.push(['switched to, at once', seconds(switching)]);
  await session.close();

  session = await launch(chromium);
  rows.push(['memory of the browser before a page', `${memory(session.browser.process()?.pid).toFixed(0)} MB`]);
  const first = await markedPage(session);
  rows.push(['first page marked, after a start of the browser', first.time]);
  rows.push(['memory with that page', `${memory(session.browser.process()?.pid).toFixed(0)} MB`]);
  const second = await markedPage(session);
  rows.push(['second page marked', second.time]);
  rows.push(['memory with both', `${memory(session.browser.process()?.pid).toFixed(0)} MB`]);
  await session.close();
} finally {
  await site.close();
}
const width = Math.max(...rows.map(([title]) => title.length));
console.log(
  `${count} briefings, ${count * NAMES_EACH} names\n${rows.map(([title, value]) => `${title.padEnd(width)}  ${value}`).join('\n')}`,
);
