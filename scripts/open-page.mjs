// @ts-check

const LOAD_SECONDS = 30;

/**
 * Goes to an address; a failure says in plain words what happened.
 * @param {import('puppeteer-core').Page} page
 * @param {string} url
 */
export async function openPage(page, url) {
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: LOAD_SECONDS * 1000 });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    const why = name === 'TimeoutError' ? `it did not load within ${LOAD_SECONDS} s.` : message.split('\n')[0];
    throw new Error(`${url} could not be opened: ${why}`, { cause: error });
  }
}
