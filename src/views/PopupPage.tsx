/** The popup at work: loads its state, does what the reader asks, and says when that fails. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Gist, Overview } from '../format/gist';
import { splitKey } from '../format/names';
import { wordsOf } from '../format/words';
import type { MentionAddress, PageReport } from '../messaging/calls';
import type { LibraryState } from '../messaging/library-calls';
import type { Silence, TabInFront } from '../messaging/tab';
import { settingsFrom, withName, withSite, type Settings } from '../settings/settings';
import { useWords } from '../ui/words';
import { Popup } from './Popup';
import type { PopupActions, PopupState } from './popup-state';

/** What the popup needs of the browser; handed in by the entrypoint. */
export interface PopupServices {
  tab: () => Promise<TabInFront>;
  report: (tab: number) => Promise<PageReport | Silence>;
  /** Of the briefing, or of the first on the device. */
  overview: (id: string | undefined) => Promise<Overview>;
  gist: (id: string) => Promise<Gist>;
  settings: () => Promise<Settings>;
  changeSettings: (change: (settings: Settings) => Partial<Settings>) => Promise<void>;
  watchSettings: (onChange: (settings: Settings) => void) => void;
  library: () => Promise<LibraryState>;
  openLibrary: (tab: number) => Promise<unknown>;
  visit: (tab: number, address: MentionAddress, frame: number | undefined) => Promise<boolean>;
  openBriefing: (id: string) => Promise<unknown>;
  askForSites: () => Promise<boolean>;
  reload: (tab: number) => Promise<void>;
}

/** What is shown when not even the tab could be asked. */
const UNKNOWN: PopupState = {
  host: '',
  page: 'protected',
  overview: undefined,
  gist: undefined,
  settings: settingsFrom(undefined),
  library: undefined,
  problem: undefined,
};

export function PopupPage({ services }: { services: PopupServices }) {
  const t = useWords();
  const [tab, setTab] = useState<TabInFront>();
  const [state, setState] = useState<PopupState>();

  const latest = useRef(0);
  /** Changes of settings that the browser has not stored yet: until then what is shown is newer than what is stored. */
  const unstored = useRef(0);
  const stored = useRef<Settings | undefined>(undefined);
  const load = async (from: TabInFront) => {
    const turn = ++latest.current;
    for (;;) {
      const page = await services.report(from.id);
      // What the page has is shown even where its briefing cannot be told of.
      let problem: string | undefined;
      const overview = await services.overview(briefingOf(page)).catch((error: unknown) => {
        problem = wordsOf(error);
        return undefined;
      });
      // Last: page and background take their time, and the settings may have changed meanwhile.
      const settings = await services.settings();
      if (turn !== latest.current) return;
      stored.current = settings;
      setState((before) => {
        const gist = before?.overview?.id === overview?.id ? before?.gist : undefined;
        const shown = unstored.current > 0 && before ? before.settings : settings;
        return { host: from.host, page, overview, gist, settings: shown, library: before?.library, problem };
      });
      // The page script answers when it has read the page, or after a while that it is still reading.
      if (typeof page === 'string' || page.state !== 'reading') return;
    }
  };
  const showSettings = (next: (settings: Settings) => Settings) =>
    setState((before) => before && { ...before, settings: next(before.settings) });
  const attempt = (work: Promise<unknown>) => {
    work.catch((error: unknown) => {
      setState((before) => ({ ...(before ?? UNKNOWN), problem: wordsOf(error) }));
    });
  };

  useEffect(() => {
    services.watchSettings((settings) => {
      stored.current = settings;
      if (unstored.current === 0) showSettings(() => settings);
    });
    attempt(
      services.tab().then(async (found) => {
        setTab(found);
        await load(found);
      }),
    );
  }, []);

  if (!state) return <p class="popup nothing">{t('popup_reading')}</p>;

  const here = tab ?? { id: -1, host: '' };
  const actions: PopupActions = {
    onSwitch: (isOn) => actions.onSettings((settings) => withSite(settings, here.host, !isOn)),
    onSettings: (change) => {
      unstored.current++;
      showSettings((settings) => ({ ...settings, ...change(settings) }));
      const storing = services.changeSettings(change).finally(() => void unstored.current--);
      attempt(
        storing.then(
          () => load(here),
          (error: unknown) => {
            if (unstored.current === 0) showSettings((settings) => stored.current ?? settings);
            throw new Error(t('popup_setting_failed', wordsOf(error)));
          },
        ),
      );
    },
    onKnow: (name, isKnown) => actions.onSettings(({ known }) => ({ known: withName(known, name, isKnown) })),
    onLibrary: () =>
      attempt(services.library().then((library) => setState((before) => before && { ...before, library }))),
    onOpenLibrary: () => attempt(services.openLibrary(here.id).then(() => close())),
    onVisit: (address, frame) => attempt(services.visit(here.id, address, frame)),
    onGist: (id) =>
      attempt(
        services
          .gist(id)
          .then((gist) =>
            setState((before) => (before?.overview?.id === id ? { ...before, gist, problem: undefined } : before)),
          ),
      ),
    onOpenBriefing: (id) => attempt(services.openBriefing(id).then(() => close())),
    onAskForSites: () =>
      attempt(
        services.askForSites().then((isGranted) => {
          if (!isGranted) throw new Error(t('popup_permission_refused'));
          return load(here);
        }),
      ),
    onReload: () => attempt(services.reload(here.id).then(() => close())),
  };
  return <Popup state={state} actions={actions} />;
}

/** The briefing of the page's first name. */
function briefingOf(page: PageReport | Silence): string | undefined {
  const first = typeof page === 'string' ? undefined : page.entities[0];
  return first && splitKey(first.key).briefing;
}
