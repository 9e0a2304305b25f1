/** The toolbar popup: the site's switch, the briefing in short, and what is on this page. */
import { counted } from '../format/words';
import { useWords } from '../ui/words';
import { NothingMarked } from './NothingMarked';
import { OnThisPage } from './OnThisPage';
import type { PopupActions, PopupState } from './popup-state';

export function Popup({ state, actions }: { state: PopupState; actions: PopupActions }) {
  const t = useWords();
  const { host, page, overview, problem } = state;
  const report = typeof page === 'string' ? undefined : page;
  const hasSwitch = host !== '' && report !== undefined && report.state !== 'notHtml';
  const hasNames = report !== undefined && report.entities.length > 0;
  return (
    <main class="popup">
      <header class="bar">
        <span class="logo" aria-hidden="true">
          B
        </span>
        <h1>{host || t('extension_name')}</h1>
        {hasSwitch && (
          <label class="switch">
            {t('popup_marks_here')}
            <input
              type="checkbox"
              role="switch"
              checked={report.state !== 'off'}
              onChange={(event) => actions.onSwitch(event.currentTarget.checked)}
            />
          </label>
        )}
      </header>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {hasNames && overview && (
        <p class="gist">
          {overview.summary}
          <small>{[overview.title, counted(t, 'sources', overview.counts.sources)].join(t('dot_separator'))}</small>
        </p>
      )}
      {hasNames ? (
        <OnThisPage report={report} onVisit={actions.onVisit} />
      ) : (
        <NothingMarked page={page} onAskForSites={actions.onAskForSites} onReload={actions.onReload} />
      )}
      {overview && (
        <footer class="calls">
          <button type="button" class="button main" onClick={() => actions.onOpenBriefing(overview.id)}>
            {t('popup_open_briefing')}
          </button>
        </footer>
      )}
    </main>
  );
}
