// @ts-check
/** What a tab holds with the page script in it, and with one that only goes through the texts, over one with a script that does nothing. */
import { ensureBrowser } from '../../scripts/browsers.mjs';
import { launch } from '../../scripts/launch.mjs';
import { openExtensionPage } from '../../scripts/session.mjs';
import { otherExtension } from './browser.mjs';

/** What any reader of a page must do at the least. */
const WALK = `{
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let units = 0;
  while (walker.nextNode()) units += walker.currentNode.data.length;
}`;

/** A page that was read is left alone for so long. */
const REST_MS = 1500;

/**
 * @param {object} options
 * @param {string} options.built the folder of the extension
 * @param {Map<number, string>} options.profiles with a library each, by its size
 * @param {string[]} options.urls
 * @returns {Promise<{what: string, added: number[]}[]>} MB, for each page
 */
export async function memoryOf({ built, profiles, urls }) {
  const without = await heaps(otherExtension(built, ''), urls);
  const over = (/** @type {number[]} */ sizes) => sizes.map((bytes, index) => (bytes - (without[index] ?? 0)) / 1e6);
  const rows = [{ what: 'a script that walks once', added: over(await heaps(otherExtension(built, WALK), urls)) }];
  for (const [size, profile] of profiles) {
    if (size !== 60 && size !== 100_000) continue;
    const sizes = await heaps(built, urls, { profile, size });
    rows.push({ what: `${size.toLocaleString('en')} names`, added: over(sizes) });
  }
  return rows;
}

/**
 * @param {string} extension
 * @param {string[]} urls
 * @param {{profile: string, size: number}} [library] that is there
 * @returns {Promise<number[]>} bytes of JavaScript's heap after a collection, with array buffers
 */
async function heaps(extension, urls, library) {
  const session = await launch({
    browser: await ensureBrowser('chromium'),
    extension,
    ...(library ? { profile: library.profile } : {}),
  });
  try {
    if (library && (await filterLength(session)) < library.size / 2) throw new Error('The library is not there.');
    const sizes = [];
    for (const url of urls) {
      const page = await session.browser.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      const client = await page.createCDPSession();
      await client.send('HeapProfiler.collectGarbage');
      await client.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize = 0 } = /** @type {{usedSize: number, backingStorageSize?: number}} */ (
        await client.send('Runtime.getHeapUsage')
      );
      sizes.push(usedSize + backingStorageSize);
      await page.close();
    }
    return sizes;
  } finally {
    await session.close();
  }
}

/**
 * @param {import('../../scripts/launch.mjs').Session} session
 * @returns {Promise<number>} characters of the filter that pages get
 */
async function filterLength(session) {
  const desk = await openExtensionPage(session, 'manifest.json');
  const length = await desk.evaluate(async () => {
    const { gate } = await Reflect.get(globalThis, 'chrome').storage.local.get('gate');
    return gate?.gate.filter.length ?? 0;
  });
  await desk.close();
  return length;
}
