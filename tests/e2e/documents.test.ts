import { expect, test } from 'vitest';
import { useBrowser } from './browser';

const browser = useBrowser();

test.each([
  ['XML', '/feed.xml', '<?xml version="1.0"?><feed><title>Nvidia</title></feed>'],
  ['SVG', '/drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Nvidia</text></svg>'],
  ['JSON', '/data.json', '{"name": "Nvidia"}'],
  ['text', '/note.txt', 'Nvidia and CUDA'],
])('%s: nothing marked, no error', async (_, path, content) => {
  const tab = await browser.open(content, { path });
  const failures: string[] = [];
  tab.page.on('pageerror', (error) => failures.push(String(error)));
  expect(await tab.ask('report', {})).toMatchObject({ state: 'notHtml', entities: [] });
  expect(failures).toEqual([]);
  await tab.close();
});

test.each([
  ['a frameset', '<!doctype html><html><frameset cols="50%,50%"><frame src="about:blank"></frameset></html>'],
  [
    'a page that takes its body away',
    '<!doctype html><html><body><p>Nvidia</p><script>document.body.remove()</script></body></html>',
  ],
])('%s: nothing marked, no error', async (_, content) => {
  const tab = await browser.open(content);
  expect(await tab.ask('report', {})).toMatchObject({ state: 'notHtml', entities: [] });
  await tab.close();
});

test.each([
  ['an empty page', '', 'ready'],
  ['a page without tags', 'Nvidia and CUDA', 'ready'],
  [
    'XHTML',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Nvidia <b>and</b> CUDA</p></body></html>',
    'ready',
  ],
])('%s is read', async (name, content, state) => {
  const tab = await browser.open(content, { path: name === 'XHTML' ? '/page.xhtml' : '/' });
  expect((await tab.report()).state).toBe(state);
  expect((await tab.report()).entities.map((entity) => entity.name)).toEqual(content === '' ? [] : ['Nvidia', 'CUDA']);
  await tab.close();
});
