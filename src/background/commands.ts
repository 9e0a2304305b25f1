/** The keyboard commands: step from name to name on the page in front. */
import { browser } from 'wxt/browser';
import { askPage } from '../messaging/client';

export function stepOnCommand(): void {
  browser.commands.onCommand.addListener((command) => {
    const by = command === 'next-name' ? 1 : command === 'previous-name' ? -1 : undefined;
    if (by !== undefined) void step(by);
  });
}

async function step(by: 1 | -1): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  // A page that the browser protects has nobody to answer.
  const hasStepped = await askPage(tab.id, 'step', { by }).catch(() => false);
  // The popup says why there is nothing to step to. An older Firefox refuses once the key press is past.
  if (!hasStepped) await browser.action.openPopup().catch(() => {});
}
