import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { stepOnCommand } from '../../src/background/commands';

const openPopup = vi.fn(() => Promise.resolve());
const sendMessage = vi.fn<(tab: number, message: unknown) => Promise<unknown>>();
let command: (name: string) => void;

beforeEach(() => {
  fakeBrowser.reset();
  openPopup.mockClear();
  sendMessage.mockReset();
  fakeBrowser.i18n.getMessage = (key: string | string[]) => String(key);
  Object.assign(fakeBrowser.commands, {
    onCommand: { addListener: (listener: typeof command) => void (command = listener) },
  });
  Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve([{ id: 7 }]), sendMessage });
  Object.assign(fakeBrowser.action, { openPopup });
  stepOnCommand();
});

test.each([
  ['next-name', 1],
  ['previous-name', -1],
])('%s steps on the page, and opens no popup', async (name, by) => {
  sendMessage.mockResolvedValue({ ok: true, value: true });
  command(name);
  await vi.waitFor(() => expect(sendMessage.mock.settledResults).toHaveLength(1));
  expect(sendMessage.mock.calls[0]).toMatchObject([7, { call: 'step', input: { by } }, { frameId: 0 }]);
  await new Promise((resolve) => setTimeout(resolve));
  expect(openPopup).not.toHaveBeenCalled();
});

test.each([
  ['has nothing to step to', () => Promise.resolve({ ok: true, value: false })],
  ['has nobody to answer', () => Promise.reject(new Error('No page script.'))],
])('on a page that %s the popup opens, which says why', async (_, answer) => {
  sendMessage.mockImplementation(answer);
  command('next-name');
  await vi.waitFor(() => expect(openPopup).toHaveBeenCalledTimes(1));
});

test('another command steps nowhere', async () => {
  command('_execute_action');
  await new Promise((resolve) => setTimeout(resolve));
  expect(sendMessage).not.toHaveBeenCalled();
  expect(openPopup).not.toHaveBeenCalled();
});
