// @ts-check
/** What a tab holds with the page script in it, over one with a page script that does nothing. */
import { ensureBrowser } from '../../scripts/browsers.mjs';
import { launch } from '../../scripts/launch.mjs';

/** A page that was read is left alone for so long. */
const REST_MS = 1500;

/**
 * @param {object} options
 * @param {{built: string, empty: string}} options.folders of extensions
 * @param {Map<number, string>} options.profiles with a library each, by its size
 * @param {string[]} options.urls
 * @returns {Promise<{size: number, added: number[]}[]>} MB, for each page
 */
export async function memoryOf({ folders, profiles, urls }) {
  const without = await heaps(folders.empty, undefined, urls);
  const rows = [];
  for (const [size, profile] of profiles) {
    if (size !== 60 && size !== 100_000) continue;
    const sizes = await heaps(folders.built, profile, urls);
    rows.push({ size, added: sizes.map((bytes, index) => (bytes - (without[index] ?? 0)) / 1e6) });
  }
  return rows;
}

/**
 * @param {string} extension
 * @param {string | undefined} profile
 * @param {string[]} urls
 * @returns {Promise<number[]>} bytes of JavaScript's heap after a collection, with array buffers
 */
async function heaps(extension, profile, urls) {
  const session = await launch({
    browser: await ensureBrowser('chromium'),
    extension,
    ...(profile === undefined ? {} : { profile }),
  });
  try {
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
