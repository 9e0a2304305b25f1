import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inspect, type Inspected } from '../../src/cli/inspect';
import { useBrowser } from './browser';

const DEMO = 'assets/demo/index.html';
const browser = useBrowser();

test('the demo page in a browser has the names that `inspect` finds in its file', async () => {
  const inspected: Inspected[] = JSON.parse(inspect([DEMO, '--json']));
  const tab = await browser.open(readFileSync(DEMO, 'utf8'));
  const { entities } = await tab.report();
  const inBrowser = entities.map(({ name, mentions }) => [
    name,
    mentions.map(({ surface, why }) => [surface.replace(/\s+/g, ' '), why]),
  ]);
  const inNode = [...new Set(inspected.map(({ name }) => name))].map((wanted) => [
    wanted,
    inspected.filter(({ name }) => name === wanted).map(({ text, why }) => [text.replace(/\s+/g, ' '), why]),
  ]);
  expect(inBrowser.length).toBe(7);
  expect(inBrowser).toEqual(inNode);
  await tab.close();
});

test('reading on: the paragraphs that a button adds are read too', async () => {
  const tab = await browser.open(readFileSync(DEMO, 'utf8'));
  const count = async () => (await tab.report()).entities.reduce((sum, { mentions }) => sum + mentions.length, 0);
  const before = await count();
  await tab.page.evaluate(() => [...document.querySelectorAll('button')].at(-1)?.click());
  for (let tries = 0; (await count()) <= before && tries < 100; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await count()).toBeGreaterThan(before);
  await tab.close();
});
