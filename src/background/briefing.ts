/** The calls `briefing`, `gist` and `overview`: one briefing, whole, in short, or what it is. */
import { gistOf, overviewOf, type Gist, type Overview } from '../format/gist';
import { wholeOf, type WholeBriefing } from '../format/whole';
import type { Briefing } from '../format/schema';
import { t } from '../messaging/words';
import { briefingById, bundled } from './briefings';

/** @throws Error in plain words when no such briefing is on this device */
export async function briefing({ id }: { id: string }): Promise<WholeBriefing> {
  return wholeOf(await known(id));
}

/** @throws Error in plain words when no such briefing is on this device */
export async function gist({ id }: { id: string }): Promise<Gist> {
  return gistOf(await known(id));
}

/** @throws Error in plain words when no such briefing is on this device */
export async function overview({ id }: { id?: string }): Promise<Overview> {
  return overviewOf(await known(id ?? bundled[0]?.id ?? ''));
}

async function known(id: string): Promise<Briefing> {
  const found = await briefingById(id);
  if (!found) throw new Error(t('briefing_missing'));
  return found;
}
