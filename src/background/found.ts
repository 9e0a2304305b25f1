/** The call `found`: the number on the toolbar badge. */
import { browser } from 'wxt/browser';
import type { Asker } from '../messaging/server';

const BADGE_COLOUR = '#2f5bd8';

export async function found({ count }: { count: number }, { tab }: Asker): Promise<null> {
  if (tab === undefined) return null;
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: BADGE_COLOUR });
  await browser.action.setBadgeText({ tabId: tab, text: count === 0 ? '' : String(count) });
  return null;
}
