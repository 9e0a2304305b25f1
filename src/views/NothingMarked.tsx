/** Why nothing is marked, and what can be done about it. */
import type { Translate } from '../format/words';
import type { PageReport } from '../messaging/calls';
import type { Silence } from '../messaging/tab';
import { isOffAnyway, type Settings } from '../settings/settings';
import { useWords } from '../ui/words';
import { offInWords } from './Everywhere';

interface Props {
  /** Empty where the page has no address of the web: another page made it. */
  host: string;
  page: PageReport | Silence;
  settings: Settings;
  onTurnOn: () => void;
  onAskForSites: () => void;
  onReload: () => void;
}

export function NothingMarked({ host, page, settings, onTurnOn, onAskForSites, onReload }: Props) {
  const t = useWords();
  if (typeof page === 'object' && page.state === 'reading') return <p class="nothing">{t('popup_reading')}</p>;
  const isFailed = typeof page === 'object' && page.state === 'failed';
  return (
    <section class="nothing">
      <h2>{t('popup_none_title')}</h2>
      <p>{reason({ host, page, settings }, t)}</p>
      {isOffAnyway(settings) && (
        <button type="button" class="button" onClick={onTurnOn}>
          {t('everywhere_on')}
        </button>
      )}
      {page === 'permission' && (
        <button type="button" class="button" onClick={onAskForSites}>
          {t('popup_ask_permission')}
        </button>
      )}
      {(page === 'reload' || isFailed) && (
        <button type="button" class="button" onClick={onReload}>
          {t('popup_reload')}
        </button>
      )}
    </section>
  );
}

function reason({ host, page, settings }: Pick<Props, 'host' | 'page' | 'settings'>, t: Translate): string {
  if (page === 'protected') return t('popup_none_protected');
  if (page === 'permission') return t('popup_none_permission');
  if (page === 'reload') return t('popup_none_reload');
  if (page.state === 'off') return offInWords(settings, t) ?? t(host === '' ? 'popup_none_off_made' : 'popup_none_off');
  if (page.state === 'notHtml') return t('popup_none_not_html');
  if (page.state === 'failed') return t('popup_none_failed', page.error ?? '');
  return page.problem ?? t('popup_none_known');
}
