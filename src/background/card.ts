/** The call `card`: what a card shows and, on the first hover in a document, the code that draws it. */
import { browser } from 'wxt/browser';
import { aboutEntity, type About } from '../format/about';
import { splitKey } from '../format/names';
import { t } from '../messaging/words';
import type { Asker } from '../messaging/server';
import { briefingById } from './briefings';

/**
 * @returns what each briefing that knows the name tells of it
 * @throws Error in plain words when no briefing knows the entity, or the browser refused the injection
 */
export async function card(
  { keys, inject }: { keys: string[]; inject: boolean },
  { tab, frame }: Asker,
): Promise<About[]> {
  if (inject && tab !== undefined) {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame ?? 0] }, files: ['/card.js'] });
  }
  const found = await Promise.all(keys.map(aboutKey));
  const abouts = found.filter((about) => about !== undefined);
  if (abouts.length === 0) throw new Error(t('error_unknown_entity'));
  return abouts;
}

async function aboutKey(key: string): Promise<About | undefined> {
  const { briefing: id, entity } = splitKey(key);
  const briefing = await briefingById(id);
  return briefing && aboutEntity(briefing, entity);
}
