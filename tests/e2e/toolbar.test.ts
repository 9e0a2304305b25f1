import { expect, test } from 'vitest';
import { kind, until, useBrowser } from './browser';

const browser = useBrowser();

test('the toolbar’s own popup shows the page in front', async ({ skip }) => {
  skip(kind === 'firefox', 'Firefox’s panel cannot be driven; popup.test.ts opens its page with the tab’s number');
  const tab = await browser.open('<!doctype html><p>Huawei and CUDA.</p>');
  await tab.report();
  await tab.page.bringToFront();
  const popup = await browser.openToolbarPopup();
  const text = await until(
    () => popup.evaluate(() => document.body.innerText.replace(/\s+/g, ' ')),
    (shown) => shown.includes('On this page'),
  );
  expect(text).toContain('On this page · 2');
  await until(
    () => popup.evaluate(() => innerWidth),
    (width) => width === 380,
  );
  await popup.close();
  await tab.close();
});

test('a page whose permission was withdrawn says so, and offers to ask', async () => {
  const tab = await browser.open('<!doctype html><p>Huawei and CUDA.</p>');
  await tab.report();
  await browser.withdrawSites();
  await tab.page.reload();
  const popup = await browser.openPopup(tab);
  const text = await until(
    () => popup.evaluate(() => document.body.innerText.replace(/\s+/g, ' ')),
    (shown) => shown.includes('No names marked'),
  );
  expect(text).toContain(
    'Backstory may not read this site: the permission was withdrawn. Allow Backstory to read sites',
  );
  await tab.close();
});
