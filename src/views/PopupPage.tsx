/** The popup at work: loads its state, does what the reader asks, and says when that fails. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Gist, Overview } from '../format/gist';
import { wordsOf, type MessageKey } from '../format/words';
import type { MentionAddress, PageReport } from '../messaging/calls';
import type { StepKeys } from '../messaging/keys';
import type { LibraryState } from '../messaging/library-calls';
import type { Silence, TabInFront } from '../messaging/tab';
import { settingsFrom, withName, withSite } from '../settings/settings';
import { useWords } from '../ui/words';
import { Popup } from './Popup';
import { mostNamed, namesByBriefing } from './on-page';
import type { PopupActions, PopupState } from './popup-state';
import { useSettings, type SettingsServices } from './use-settings';

/** What the popup needs of the browser; handed in by the entrypoint. */
export interface PopupServices extends SettingsServices {
  tab: () => Promise<TabInFront>;
  report: (tab: number) => Promise<PageReport | Silence>;
  overview: (id: string) => Promise<Overview>;
  gist: (id: string) => Promise<Gist>;
  library: () => Promise<LibraryState>;
  keys: () => Promise<StepKeys>;
  openLibrary: (tab: number) => Promise<unknown>;
  visit: (tab: number, address: MentionAddress, frame: number | undefined) => Promise<boolean>;
  openBriefing: (id: string) => Promise<unknown>;
  askForSites: () => Promise<boolean>;
  reload: (tab: number) => Promise<void>;
}

type Loaded = Omit<PopupState, 'settings' | 'keys'>;

/** What is shown when not even the tab could be asked. */
const UNKNOWN: Loaded = {
  host: '',
  page: 'protected',
  overview: undefined,
  gist: undefined,
  library: undefined,
  problem: undefined,
};

/** One that says at once, again and again, that it is still reading keeps nobody busy. */
const BEFORE_ASKING_MS = 250;

export function PopupPage({ services }: { services: PopupServices }) {
  const t = useWords();
  const [tab, setTab] = useState<TabInFront>();
  const [state, setState] = useState<Loaded>();
  const [keys, setKeys] = useState<StepKeys>();

  const { settings, refresh, change } = useSettings(services);
  const latest = useRef(0);

  /** @param told what went wrong before, and is to be read beside what is so now */
  const load = async (from: TabInFront, told?: string) => {
    const turn = ++latest.current;
    for (;;) {
      const page = await services.report(from.id);
      // What the page has is shown even where its briefing cannot be told of.
      let problem = told;
      const id = mostNamed(namesByBriefing(page));
      const overview = await (id === undefined ? undefined : services.overview(id))?.catch((error: unknown) => {
        problem = t('briefing_failed', wordsOf(error));
        return undefined;
      });
      // What was asked later says more.
      if (turn !== latest.current) return;
      setState((before) => {
        const gist = before?.overview?.id === overview?.id ? before?.gist : undefined;
        return { host: from.host, page, overview, gist, library: before?.library, problem };
      });
      // The page script answers when it has read the page, or after a while that it is still reading.
      if (typeof page === 'string' || page.state !== 'reading') return;
      await new Promise((resolve) => setTimeout(resolve, BEFORE_ASKING_MS));
    }
  };
  /** @param failed what is said when it fails, where the reason alone would not say what failed */
  const attempt = (work: Promise<unknown>, failed?: MessageKey) => {
    // What was said before was of something else.
    setState((before) => before && { ...before, problem: undefined });
    work.catch((error: unknown) => {
      const why = wordsOf(error);
      setState((before) => ({ ...(before ?? UNKNOWN), problem: failed === undefined ? why : t(failed, why) }));
    });
  };

  /** Shows what is asked for, or why it cannot be had. @param failed how that is said */
  const fill = <Told,>(asked: Promise<Told>, failed: MessageKey, show: (told: Told | string | undefined) => void) => {
    show(undefined);
    void asked.catch((error: unknown) => t(failed, wordsOf(error))).then(show);
  };

  useEffect(() => {
    attempt(
      services.tab().then(async (found) => {
        setTab(found);
        await refresh();
        await load(found);
      }),
      'popup_none_failed',
    );
    // Where the browser does not tell them, nothing is said of them.
    services.keys().then(setKeys, () => {});
  }, []);

  if (!state) return <p class="popup nothing">{t('popup_reading')}</p>;

  const here = tab ?? { id: -1, host: '' };
  const actions: PopupActions = {
    onSwitch: (isOn) => actions.onSettings((settings) => withSite(settings, here.host, !isOn)),
    onSettings: (next) => attempt(change(next).then(() => load(here))),
    onKnow: (name, isKnown) => actions.onSettings(({ known }) => ({ known: withName(known, name, isKnown) })),
    onLibrary: () =>
      fill(services.library(), 'library_failed', (library) => setState((before) => before && { ...before, library })),
    onOpenLibrary: () =>
      attempt(
        services.openLibrary(here.id).then(() => close()),
        'library_not_opened',
      ),
    onVisit: (address, frame) =>
      attempt(
        services
          .visit(here.id, address, frame)
          .then((isSeen) => (isSeen ? undefined : load(here, t('popup_visit_gone')))),
        'popup_visit_failed',
      ),
    onGist: (id) =>
      fill(services.gist(id), 'briefing_failed', (gist) =>
        setState((before) => (before?.overview?.id === id ? { ...before, gist } : before)),
      ),
    onOpenBriefing: (id) =>
      attempt(
        services.openBriefing(id).then(() => close()),
        'card_not_opened',
      ),
    onAskForSites: () =>
      attempt(
        services.askForSites().then((isGranted) => {
          if (!isGranted) throw new Error(t('popup_permission_refused'));
          return load(here);
        }),
      ),
    onReload: () => attempt(services.reload(here.id).then(() => close())),
  };
  return <Popup state={{ ...state, keys, settings: settings ?? settingsFrom(undefined) }} actions={actions} />;
}
