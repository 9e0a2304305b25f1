/** The keyboard commands: step from name to name on the page in front, and through the frames in it. */
import { browser } from 'wxt/browser';
import type { PageCalls } from '../messaging/calls';
import { askPage } from '../messaging/client';
import { framesOf } from './found';

type Step = PageCalls['step']['input'];

export function stepOnCommand(): void {
  browser.commands.onCommand.addListener((command) => {
    const by = command === 'next-name' ? 1 : command === 'previous-name' ? -1 : undefined;
    if (by !== undefined) void step(by);
  });
}

async function step(by: Step['by']): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  const hasStepped = await stepIn(tab.id, by);
  // The popup says why there is nothing to step to. An older Firefox refuses once the key press is past.
  if (!hasStepped) await browser.action.openPopup().catch(() => {});
}

/** @returns whether there was a name to go to */
async function stepIn(tab: number, by: Step['by']): Promise<boolean> {
  // A page that the browser protects has nobody to answer, nor has a frame that has gone since.
  const ask = (border: Pick<Step, 'border'>, frame?: number) =>
    askPage(tab, 'step', { by, ...border }, frame).catch(() => false);
  // The page, then its frames, by their numbers.
  const frames = [0, ...(await framesOf({ tab }))];
  if (frames.length === 1) return ask({});
  const attended = await Promise.all(frames.map((frame) => askPage(tab, 'attended', {}, frame).catch(() => 0)));
  // With a frame, what is around it has the focus too.
  const from = Math.max(0, attended.lastIndexOf(Math.max(1, ...attended)));
  if (await ask({ border: 'leave' }, frames[from])) return true;
  for (let turn = 1; turn <= frames.length; turn++) {
    if (await ask({ border: 'enter' }, frames.at((from + by * turn) % frames.length))) return true;
  }
  return false;
}
