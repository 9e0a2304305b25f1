/** What the popup can show; one value, so that the gallery can show each of them. */
import type { Gist, Overview } from '../format/gist';
import type { MentionAddress, PageReport } from '../messaging/calls';
import type { StepKeys } from '../messaging/keys';
import type { LibraryState } from '../messaging/library-calls';
import type { KnownName, Settings, SettingsChange } from '../settings/settings';
import type { Silence } from '../messaging/tab';

export interface PopupState {
  /** Empty where the browser does not say which page it is. */
  host: string;
  page: PageReport | Silence;
  /** The briefing that has the most of the page's names. */
  overview: Overview | undefined;
  /** That briefing in short, or why it cannot be had; neither before its tab was opened, and while it is asked for. */
  gist: Gist | string | undefined;
  settings: Settings;
  /** The briefings on this device, or why they cannot be had; neither before their tab was opened, and while they are asked for. */
  library: LibraryState | string | undefined;
  /** That go from name to name; undefined until the browser has told them. */
  keys: StepKeys | undefined;
  /** What went wrong last of all else, in plain words. */
  problem: string | undefined;
}

export interface PopupActions {
  onSwitch: (isOn: boolean) => void;
  /** @param frame in which the mention stands; none for the page itself */
  onVisit: (address: MentionAddress, frame: number | undefined) => void;
  /** The briefing's tab is opened. */
  onGist: (id: string) => void;
  /** The library's tab is opened. */
  onLibrary: () => void;
  onSettings: (change: SettingsChange) => void;
  /** "I know this", or no longer. */
  onKnow: (name: KnownName, isKnown: boolean) => void;
  onOpenLibrary: () => void;
  onOpenBriefing: (id: string) => void;
  onAskForSites: () => void;
  onReload: () => void;
}
