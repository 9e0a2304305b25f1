/** The briefing's page, from its start to what it shows in the end. */
import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import messages from '../../assets/public/_locales/en/messages.json';
import { translateFrom } from '../../src/format/words';
import { makeBriefing } from '../briefing';

const t = translateFrom(messages);

/** @param answer what the background says. @returns the page, and a moment that has come when it shows something else */
async function start(answer: Promise<unknown>) {
  const { document } = parseHTML('<!doctype html><html lang=""><head><title></title></head><body></body></html>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', new URL('https://ours.example/briefing.html?id=harbour'));
  vi.stubGlobal('addEventListener', () => {});
  fakeBrowser.i18n.getMessage = (key, fill) => t(key as 'close', ...[fill ?? []].flat().map(String));
  Object.assign(fakeBrowser.runtime, { sendMessage: () => answer });
  vi.resetModules();
  await import('../../entrypoints/briefing/main');
  return document;
}

test('something is said while the briefing is read', async () => {
  const document = await start(new Promise(() => {}));
  expect(document.querySelector('main [role=status]')?.textContent).toBe('Reading the briefing…');
  expect(document.title).toBe('Briefing');
});

test('it is read aloud, and written, as our own words are', async () => {
  const { documentElement } = await start(new Promise(() => {}));
  expect([documentElement.lang, documentElement.dir]).toEqual(['en', 'ltr']);
});

test('then it is there', async () => {
  const document = await start(Promise.resolve({ ok: true, value: makeBriefing() }));
  await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toBe('The harbour lamp'));
  expect(document.title).toBe('The harbour lamp');
  expect(document.querySelectorAll('main')).toHaveLength(1);
});

test('one that cannot be shown is told of, as one that does not come', async () => {
  const document = await start(Promise.resolve({ ok: true, value: { ...makeBriefing(), notStated: null } }));
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toMatch(/could not be loaded: ./));
  expect(document.title).toBe('Briefing');
  expect(document.querySelectorAll('main')).toHaveLength(1);
});
