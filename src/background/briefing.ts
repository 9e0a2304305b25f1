/** The calls `briefing`, `gist` and `overview`: one briefing, as it is, in short, or what it is. */
import { gistOf, overviewOf, type Gist, type Overview } from '../format/gist';
import type { Briefing } from '../format/schema';
import { t } from '../messaging/words';
import { briefingById } from './briefings';

/**
 * Laid out for its page it may be many times as large, and more than a message holds: the page does that.
 * @throws Error in plain words when no such briefing is on this device
 */
export function briefing({ id }: { id: string }): Promise<Briefing> {
  return known(id);
}

/** @throws Error in plain words when no such briefing is on this device */
export async function gist({ id }: { id: string }): Promise<Gist> {
  return gistOf(await known(id));
}

/** @throws Error in plain words when no such briefing is on this device */
export async function overview({ id }: { id: string }): Promise<Overview> {
  return overviewOf(await known(id));
}

async function known(id: string): Promise<Briefing> {
  const found = await briefingById(id);
  if (!found) throw new Error(t('briefing_missing'));
  return found;
}
