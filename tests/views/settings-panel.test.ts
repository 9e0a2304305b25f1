import { parseHTML } from 'linkedom';
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { translateFrom } from '../../src/format/words';
import { settingsFrom, type SettingsChange } from '../../src/settings/settings';
import { Words } from '../../src/ui/words';
import { SettingsPanel } from '../../src/views/SettingsPanel';

const settings = settingsFrom(undefined);
const onChange = vi.fn<(change: SettingsChange) => void>();
let send: (type: 'input' | 'submit', to: Element | null) => void;

beforeEach(() => {
  const { document, Event } = parseHTML('<html><body></body></html>');
  vi.stubGlobal('document', document);
  send = (type, to) => void to?.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
  onChange.mockClear();
  const panel = h(SettingsPanel, { settings, onChange });
  render(h(Words.Provider, { value: translateFrom(messages), children: panel }), document.body);
});
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

async function add(typed: string): Promise<void> {
  const input = document.querySelector('form input');
  if (input) Object.assign(input, { value: typed });
  send('input', input);
  // It is drawn before the next key.
  await new Promise((resolve) => setTimeout(resolve, 20));
  send('submit', document.querySelector('form'));
}
const said = () => document.querySelector('[role=alert]')?.textContent;

test('what is no site’s address is not added, and that is said until one is', async () => {
  await add('not a site');
  await vi.waitFor(() => expect(said()).toBe('“not a site” is no site’s address. Write it like news.example.'));
  expect(onChange).not.toHaveBeenCalled();
  await add('https://news.example/today');
  await vi.waitFor(() => expect(said()).toBeUndefined());
  expect(onChange.mock.calls.map(([change]) => change(settings))).toEqual([
    { deny: [{ host: 'news.example', isWhole: true }] },
  ]);
});
