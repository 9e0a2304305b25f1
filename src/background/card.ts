/** The call `card`: what a card shows and, on the first hover in a document, the code that draws it. */
import { browser } from 'wxt/browser';
import { aboutEntity, type About } from '../format/about';
import { splitKey } from '../format/names';
import { t } from '../messaging/words';
import type { Asker } from '../messaging/server';
import { briefingById } from './briefings';

/**
 * @returns what each briefing that knows the name tells of it, as far as they can be read
 * @throws Error in plain words when none of them tells anything, or the browser refused the injection
 */
export async function card(
  { keys, inject }: { keys: string[]; inject: boolean },
  { tab, frame }: Asker,
): Promise<About[]> {
  if (inject && tab !== undefined) {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame ?? 0] }, files: ['/card.js'] });
  }
  const found = await Promise.allSettled(keys.map(aboutKey));
  const abouts = found.flatMap((one) => (one.status === 'fulfilled' && one.value) || []);
  if (abouts.length > 0) return abouts;
  throw found.find((one) => one.status === 'rejected')?.reason ?? new Error(t('error_unknown_entity'));
}

async function aboutKey(key: string): Promise<About | undefined> {
  const { briefing: id, entity } = splitKey(key);
  const briefing = await briefingById(id);
  return briefing && aboutEntity(briefing, entity);
}
