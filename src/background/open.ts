/** The call `open`: our own briefing page in a new tab. */
import { browser } from 'wxt/browser';
import { nameAnchor } from '../format/anchors';

export async function open({ briefing, entity }: { briefing: string; entity?: string }): Promise<null> {
  const hash = entity === undefined ? '' : `#${nameAnchor(entity)}`;
  await browser.tabs.create({
    url: `${browser.runtime.getURL('/briefing.html')}?id=${encodeURIComponent(briefing)}${hash}`,
  });
  return null;
}
