/** The calls `briefing` and `gist`: one briefing, whole or in short. */
import { gistOf, type Gist } from '../format/gist';
import { wholeOf, type WholeBriefing } from '../format/whole';
import type { Briefing } from '../format/schema';
import { t } from '../messaging/words';
import { briefingById } from './briefings';

/** @throws Error in plain words when no such briefing is on this device */
export function briefing({ id }: { id: string }): WholeBriefing {
  return wholeOf(known(id));
}

/** @throws Error in plain words when no such briefing is on this device */
export function gist({ id }: { id: string }): Gist {
  return gistOf(known(id));
}

function known(id: string): Briefing {
  const found = briefingById(id);
  if (!found) throw new Error(t('briefing_missing'));
  return found;
}
