/** The call `briefing`: one briefing, ready to be shown. */
import { wholeOf, type WholeBriefing } from '../format/whole';
import { t } from '../messaging/words';
import { briefingById } from './briefings';

/** @throws Error in plain words when no such briefing is on this device */
export function briefing({ id }: { id: string }): WholeBriefing {
  const known = briefingById(id);
  if (!known) throw new Error(t('briefing_missing'));
  return wholeOf(known);
}
