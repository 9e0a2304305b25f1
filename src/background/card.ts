/** The call `card`: what a card shows and, on the first hover in a document, the code that draws it. */
import { browser } from 'wxt/browser';
import { aboutEntity, type About } from '../format/about';
import { splitKey } from '../format/names';
import { t } from '../messaging/words';
import type { Asker } from '../messaging/server';
import { briefingById } from './briefings';

/** @throws Error in plain words when no briefing knows the entity, or the browser refused the injection */
export async function card({ key, inject }: { key: string; inject: boolean }, { tab, frame }: Asker): Promise<About> {
  const { briefing: id, entity } = splitKey(key);
  const briefing = briefingById(id);
  const about = briefing && aboutEntity(briefing, entity);
  if (!about) throw new Error(t('error_unknown_entity'));
  if (inject && tab !== undefined) {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame ?? 0] }, files: ['/card.js'] });
  }
  return about;
}
