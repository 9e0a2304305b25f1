/** What the popup can show; one value, so that the gallery can show each of them. */
import type { Gist, Overview } from '../format/gist';
import type { PageReport } from '../messaging/calls';
import type { Silence } from '../messaging/tab';

export interface PopupState {
  /** Empty where the browser does not say which page it is. */
  host: string;
  page: PageReport | Silence;
  /** The briefing that the page's names are from. */
  overview: Overview | undefined;
  /** That briefing in short, once its tab was opened. */
  gist: Gist | undefined;
  /** What went wrong last, in plain words. */
  problem: string | undefined;
}

export interface PopupActions {
  onSwitch: (isOn: boolean) => void;
  onVisit: (entity: string, index: number) => void;
  /** The briefing's tab is opened. */
  onGist: (id: string) => void;
  onOpenBriefing: (id: string) => void;
  onAskForSites: () => void;
  onReload: () => void;
}
