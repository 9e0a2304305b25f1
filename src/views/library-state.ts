/** What the library's page shows, as one value, and what a reader can do there. */
import type { LibraryEntry, LibraryState, SharedNames } from '../messaging/library-calls';
import type { NamesByBriefing } from '../messaging/calls';
import type { KnownName, Settings, SettingsChange } from '../settings/settings';
import type { Outcome, TextFile } from './import-files';

export interface LibraryView {
  library: LibraryState;
  settings: Settings;
  shared: SharedNames | undefined;
  /** What each briefing would mark on the page that the reader came from. */
  onPage: NamesByBriefing | undefined;
  /** While files are taken: which of how many. */
  progress: { file: number; of: number } | undefined;
  /** What became of the files taken last. */
  outcomes: Outcome[];
  /** What went wrong last, or what was done, in plain words. */
  message: string | undefined;
}

export interface LibraryActions {
  onImport: (files: TextFile[]) => void;
  onSwitch: (id: string, isOn: boolean) => void;
  onExport: (entry: LibraryEntry) => void;
  onStepBack: (entry: LibraryEntry) => void;
  onDelete: (id: string, isDeleted: boolean) => void;
  onOpen: (id: string) => void;
  onBackup: () => void;
  onRestore: (file: TextFile) => void;
  onAcceptLoss: () => void;
  onLoadAgain: () => void;
  onEraseAll: () => void;
  onSettings: (change: SettingsChange) => void;
  onApart: (name: KnownName, isApart: boolean) => void;
}
