import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { stepOnCommand } from '../../src/background/commands';
import type { Message } from '../../src/messaging/calls';
import type { Step } from '../../src/page/visit';

const openPopup = vi.fn(() => Promise.resolve());
const sendMessage =
  vi.fn<(tab: number, message: Message, options: { frameId: number }) => Promise<{ ok: boolean; value?: unknown }>>();
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
  expect(sendMessage.mock.calls[0]?.[1].input).toEqual({ by });
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

describe('where frames 12 and 30 have names too', () => {
  let asked: string[];
  beforeEach(async () => {
    asked = [];
    await fakeBrowser.storage.session.set({ 'found in 7': { 12: { keys: ['a/b'] }, 30: { keys: ['a/b'] } } });
  });

  /** @param attended how surely the reader is in which of them. @param names where there is a name to go to; frame 30 may have gone */
  function answering(attended: Record<number, number>, names: string[]) {
    sendMessage.mockImplementation((_, { call, input }, { frameId }) => {
      if (call === 'attended') return Promise.resolve({ ok: true, value: attended[frameId] ?? 0 });
      const step = `${(input as Step).border} ${frameId}`;
      asked.push(step);
      return step === 'enter 30' && !names.includes(step)
        ? Promise.reject(new Error('There is no frame.'))
        : Promise.resolve({ ok: true, value: names.includes(step) });
    });
  }

  test.each([
    ['next-name', 'at a card in 12', { 12: 2 }, ['leave 12']],
    ['next-name', 'at a card in 12', { 12: 2 }, ['leave 12', 'enter 30']],
    ['next-name', 'at a card in 12', { 12: 2 }, ['leave 12', 'enter 30', 'enter 0']],
    ['next-name', 'at a card in 12', { 12: 2 }, ['leave 12', 'enter 30', 'enter 0', 'enter 12']],
    ['previous-name', 'at a card in 12', { 12: 2 }, ['leave 12', 'enter 0', 'enter 30']],
    ['previous-name', 'at a card in the page, a frame having the focus', { 0: 2, 12: 1 }, ['leave 0', 'enter 30']],
    ['next-name', 'in 30, and what is around it has the focus too', { 0: 1, 30: 1 }, ['leave 30', 'enter 0']],
    ['next-name', 'nowhere', {}, ['leave 0']],
  ])('%s, the reader being %s (%j): asked is %j', async (name, _, attended, asking) => {
    answering(attended, asking.slice(-1));
    command(name);
    await vi.waitFor(() => expect(asked).toEqual(asking));
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toEqual(asking);
    expect(openPopup).not.toHaveBeenCalled();
  });

  test('without any name the popup opens', async () => {
    answering({}, []);
    command('next-name');
    await vi.waitFor(() => expect(openPopup).toHaveBeenCalledTimes(1));
    expect(asked).toEqual(['leave 0', 'enter 12', 'enter 30', 'enter 0']);
  });
});
