/** The toolbar popup: the site's switch, the briefing in short, and what is on this page. */
import { useEffect, useState } from 'preact/hooks';
import { sourcesInWords, summaryInWords } from '../format/attribution';
import { counted } from '../format/words';
import type { PageReport } from '../messaging/calls';
import { useWords } from '../ui/words';
import { turnOn } from './Everywhere';
import { InShort } from './InShort';
import { NothingMarked } from './NothingMarked';
import { OnThisPage } from './OnThisPage';
import { ShelfTab } from './ShelfTab';
import { namesByBriefing } from './on-page';
import { isOffAnyway, isOffOn } from '../settings/settings';
import type { PopupActions, PopupState } from './popup-state';
import { Tabs, type TabItem } from './Tabs';

/** What the popup shows below its bar. */
export type Tab = 'page' | 'briefing' | 'library';

interface Props {
  state: PopupState;
  actions: PopupActions;
  /** The tab that it begins with. */
  opened?: Tab;
}

export function Popup({ state, actions, opened = 'page' }: Props) {
  const t = useWords();
  const { host, page, overview, gist, settings, library, problem } = state;
  const [chosen, setChosen] = useState(opened);
  const report = typeof page === 'string' ? undefined : page;
  const hasSwitch = host !== '' && report !== undefined && report.state !== 'notHtml' && !isOffAnyway(settings);
  const names = report?.entities.length ?? 0;
  const pageTab = names === 0 ? t('popup_tab_page') : [t('popup_tab_page'), names].join(t('dot_separator'));
  const tabs: TabItem<Tab>[] = [
    { id: 'page', title: pageTab },
    ...(overview ? [{ id: 'briefing' as const, title: t('open_briefing') }] : []),
    { id: 'library', title: t('popup_tab_library') },
  ];
  // A briefing that can no longer be told of takes its tab with it.
  const tab = tabs.some(({ id }) => id === chosen) ? chosen : 'page';
  const briefing = overview?.id;
  useEffect(() => {
    if (tab === 'briefing' && briefing !== undefined && typeof gist !== 'object') actions.onGist(briefing);
    if (tab === 'library' && typeof library !== 'object') actions.onLibrary();
  }, [tab, briefing]);
  /** Other briefings that have names here: their tab lists them. */
  const others = Object.keys(namesByBriefing(page)).length - 1;
  const showLibrary = () => {
    setChosen('library');
    document.getElementById('tab-library')?.focus();
  };
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
              // Not what the page says: it follows later, and a second click would meet a switch that has gone back.
              checked={!isOffOn(host, settings, Date.now())}
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
      {overview && (
        <p class="gist" data-sources={sourcesInWords(overview.sources, t)}>
          <span
            lang={overview.language}
            dir="auto"
            data-sentence={summaryInWords(overview.summary, overview.sources, t)}
          >
            {overview.summary}
          </span>
          <small>
            <span lang={overview.language} dir="auto">
              {overview.title}
            </span>
            {[
              '',
              counted(t, 'sources', overview.counts.sources),
              counted(t, 'briefing_disputes', overview.counts.disputes),
            ].join(t('dot_separator'))}
            {others > 0 && (
              <>
                {t('dot_separator')}
                <button type="button" class="link" onClick={showLibrary}>
                  {counted(t, 'popup_others', others)}
                </button>
              </>
            )}
          </small>
        </p>
      )}
      <Tabs tabs={tabs} current={tab} onSelect={setChosen}>
        <Panel tab={tab} state={state} actions={actions} />
      </Tabs>
      <footer class="calls">
        {overview && (
          <button type="button" class="button main" onClick={() => actions.onOpenBriefing(overview.id)}>
            {t('popup_open_briefing')}
          </button>
        )}
        <button type="button" class="button" onClick={actions.onOpenLibrary}>
          {t('popup_open_library')}
        </button>
      </footer>
    </main>
  );
}

const WAS_READ = new Set<PageReport['state']>(['reading', 'ready']);

/** What the tab that is open shows. */
function Panel({ tab, state, actions }: { tab: Tab; state: PopupState; actions: PopupActions }) {
  const t = useWords();
  const { host, page, overview, gist, settings, library, keys } = state;
  const report = typeof page === 'string' ? undefined : page;
  if (tab === 'briefing') {
    if (typeof gist === 'object') return <InShort gist={gist} language={overview?.language} />;
    const onRetry = () => overview && actions.onGist(overview.id);
    return <Coming words={t('briefing_loading')} failure={gist} onRetry={onRetry} />;
  }
  if (tab === 'library') {
    if (typeof library !== 'object') {
      return <Coming words={t('popup_library_loading')} failure={library} onRetry={actions.onLibrary} />;
    }
    return (
      <ShelfTab
        library={library}
        settings={settings}
        onPage={report && WAS_READ.has(report.state) ? namesByBriefing(report) : undefined}
        onSettings={actions.onSettings}
        onOpenBriefing={actions.onOpenBriefing}
      />
    );
  }
  if (report && report.entities.length > 0) {
    return (
      <OnThisPage
        report={report}
        keys={keys}
        marks={settings.marks}
        onVisit={actions.onVisit}
        onKnow={actions.onKnow}
      />
    );
  }
  // Switched on a moment ago: the page follows. Of which site one without an address is, only the page knows.
  if (report?.state === 'off' && host !== '' && !isOffOn(host, settings, Date.now())) {
    return <p class="nothing">{t('popup_reading')}</p>;
  }
  return (
    <NothingMarked
      host={host}
      page={page}
      settings={settings}
      onTurnOn={() => actions.onSettings(turnOn)}
      onAskForSites={actions.onAskForSites}
      onReload={actions.onReload}
    />
  );
}

/** What is on its way, or why it does not come and the way to try again. */
function Coming({ words, failure, onRetry }: { words: string; failure: string | undefined; onRetry: () => void }) {
  const t = useWords();
  if (failure === undefined) return <p class="nothing">{words}</p>;
  return (
    <div class="nothing">
      <p role="alert">{failure}</p>
      <button type="button" class="button" onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  );
}
