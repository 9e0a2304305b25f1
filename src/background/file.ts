/** The call `file`: a briefing's file, exactly as it was imported. */
import { fileOf } from '../library/shelf';
import { t } from '../messaging/words';
import { bundled } from './briefings';
import { asking } from './words';

/** @throws Error in plain words when there is none, or the library fails */
export function file({ id, which }: { id: string; which: 'current' | 'previous' }): Promise<string> {
  return asking(async () => {
    const own = bundled.find((briefing) => briefing.id === id);
    const text = await fileOf(id, which).catch((error: unknown) => {
      if (own) return undefined;
      throw error;
    });
    if (text !== undefined) return text;
    if (!own || which === 'previous') throw new Error(t('briefing_missing'));
    return `${JSON.stringify(own, null, 2)}\n`;
  });
}
