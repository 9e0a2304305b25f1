/** The calls `open` and `openLibrary`: our own pages, in a new tab. */
import { browser } from 'wxt/browser';
import { nameAnchor } from '../format/anchors';

export async function open({ briefing, entity }: { briefing: string; entity?: string }): Promise<null> {
  const hash = entity === undefined ? '' : `#${nameAnchor(entity)}`;
  await browser.tabs.create({
    url: `${browser.runtime.getURL('/briefing.html')}?id=${encodeURIComponent(briefing)}${hash}`,
  });
  return null;
}

export async function openLibrary({ tab }: { tab: number }): Promise<null> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}?tab=${tab}` });
  return null;
}
