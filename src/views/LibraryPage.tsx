/** The library's page at work: loads, does what the reader asks, and says what came of it. */
import { useEffect, useState } from 'preact/hooks';
import { backupHead, backupLine } from '../format/backup';
import { counted, wordsOf, type Translate } from '../format/words';
import type { NamesByBriefing } from '../messaging/calls';
import type { LibraryEntry, LibraryState, SharedNames } from '../messaging/library-calls';
import { settingsFrom, withBriefing, withName } from '../settings/settings';
import { useWords } from '../ui/words';
import { Failed } from './Failed';
import { importFiles, restoreBackup, type ImportCalls, type Outcome } from './import-files';
import { Library } from './Library';
import type { LibraryActions, LibraryView } from './library-state';
import { useSettings, type SettingsServices } from './use-settings';

/** What the page needs of the browser; handed in by the entrypoint. */
export interface LibraryServices extends ImportCalls, SettingsServices {
  library: () => Promise<LibraryState>;
  shared: () => Promise<SharedNames>;
  stepBack: (id: string, from: string) => Promise<LibraryEntry[]>;
  setDeleted: (id: string, isDeleted: boolean) => Promise<LibraryEntry[]>;
  file: (id: string, which: 'current' | 'previous') => Promise<string>;
  acceptLoss: () => Promise<unknown>;
  eraseAll: () => Promise<unknown>;
  open: (id: string) => Promise<unknown>;
  /** Another page of ours may change the library too. */
  watchLibrary: (onChange: () => void) => void;
  /** What each briefing would mark on the page that the reader came from; undefined where there is none. */
  onPage: () => Promise<NamesByBriefing | undefined>;
  /** Hands a file to the reader. */
  save: (name: string, parts: string[]) => void;
}

export function LibraryPage({ services }: { services: LibraryServices }) {
  const t = useWords();
  const { settings, refresh, change } = useSettings(services);
  const [view, setView] = useState<Omit<LibraryView, 'settings'>>();
  /** Why there is nothing to show at all. */
  const [problem, setProblem] = useState<string>();
  const patch = (next: Partial<LibraryView>) => setView((before) => before && { ...before, ...next });
  const putEntries = (entries: LibraryEntry[]) =>
    setView((before) => before && { ...before, library: { ...before.library, entries } });

  const load = async () => {
    const library = await services.library();
    setView((before) => ({
      progress: undefined,
      outcomes: [],
      message: undefined,
      shared: undefined,
      onPage: undefined,
      ...before,
      library,
    }));
    patch({ shared: await services.shared(), onPage: await services.onPage() });
  };
  const attempt = (work: Promise<unknown>) => {
    work.catch((error: unknown) => {
      setProblem(wordsOf(error));
      patch({ message: wordsOf(error) });
    });
  };
  /** What the reader asks for: what was said of the action before holds no longer. */
  const act = (work: Promise<unknown>) => {
    patch({ message: undefined });
    attempt(work);
  };
  const take = (work: Promise<unknown>) => {
    // What is said of these may be the same again: where the words stay, nobody reads them aloud once more.
    patch({ outcomes: [] });
    act(work.finally(() => patch({ progress: undefined })));
  };
  const begin = () => {
    setProblem(undefined);
    attempt(refresh());
    attempt(load());
  };
  useEffect(() => {
    // What is done here comes back this way too, with what it means for the rest of the page.
    services.watchLibrary(() => attempt(load()));
    begin();
  }, []);

  if (!view || !settings) {
    if (problem === undefined) return <p class="briefing">{t('library_loading')}</p>;
    return <Failed title={t('library_title')} why={t('library_failed', problem)} onRetry={begin} />;
  }

  const onStep = (file: number, of: number) => patch({ progress: { file, of } });
  const actions: LibraryActions = {
    onImport: (files) =>
      take(importFiles(files, services, onStep).then(({ outcomes, problem: message }) => patch({ outcomes, message }))),
    onRestore: (file) =>
      take(
        restoreBackup(file, services, onStep).then(async (restored) => {
          if ('line' in restored) {
            throw new Error(restored.isBriefing ? t('keep_is_briefing') : t('keep_no_backup', String(restored.line)));
          }
          const { outcomes, problem: why, isRestored, settings: kept } = restored;
          if (isRestored && kept !== undefined) await services.changeSettings(() => settingsFrom(kept));
          const failed = outcomes.filter(({ result }) => !result.ok);
          const message = isRestored
            ? restoredInWords(outcomes, kept !== undefined, t)
            : (why ?? t('keep_not_restored'));
          patch({ outcomes: failed, message });
        }),
      ),
    onSwitch: (id, isOn) => actions.onSettings((settings) => withBriefing(settings, id, isOn)),
    onExport: ({ id }) =>
      act(services.file(id, 'current').then((text) => services.save(`${id}.briefing.json`, [text]))),
    onStepBack: ({ id, current, previous }) =>
      act(
        services.stepBack(id, current.generation ?? '').then((entries) => {
          putEntries(entries);
          patch({ message: t('library_stepped_back', previous?.title ?? '') });
        }),
      ),
    onDelete: (id, isDeleted) => act(services.setDeleted(id, isDeleted).then(putEntries)),
    onOpen: (id) => act(services.open(id)),
    onBackup: () => act(backUp(services).then((count) => patch({ message: counted(t, 'keep_backed_up', count) }))),
    onAcceptLoss: () => act(services.acceptLoss().then(() => patch({ message: t('library_gone_on') }))),
    onLoadAgain: () => act(load()),
    onEraseAll: () => act(services.eraseAll().then(() => patch({ outcomes: [], message: t('keep_erased') }))),
    onSettings: (next) => act(change(next)),
    onApart: (name, isApart) => actions.onSettings(({ apart }) => ({ apart: withName(apart, name, isApart) })),
  };
  return <Library view={{ ...view, settings }} actions={actions} />;
}

/** What a backup that was restored has changed. */
function restoredInWords(outcomes: Outcome[], hasSettings: boolean, t: Translate): string {
  const taken = outcomes.flatMap(({ result }) => (result.ok ? result : []));
  const isKeptBefore = taken.some(({ replaces }) => replaces?.isBundled === false);
  return [
    // A briefing and its earlier version are two files.
    counted(t, 'keep_restored', new Set(taken.map(({ id }) => id)).size),
    ...(hasSettings ? [t('keep_restored_settings')] : []),
    ...(isKeptBefore ? [t('keep_restored_before')] : []),
    ...(taken.length < outcomes.length ? [counted(t, 'keep_left_out', outcomes.length - taken.length)] : []),
  ].join(' ');
}

/**
 * Every imported briefing, each import before ahead of the current one, and the settings; as they are now.
 * @returns how many briefings. @throws Error in plain words when the library cannot be read: half a backup is none
 */
async function backUp({ library, settings, file, save }: LibraryServices): Promise<number> {
  const [{ entries, failure }, kept] = await Promise.all([library(), settings()]);
  if (failure) throw new Error(failure.words);
  const imported = entries.filter(({ isBundled, isDeleted }) => !isBundled && !isDeleted);
  const lines: string[] = [];
  for (const { id, previous } of imported) {
    if (previous) lines.push(backupLine({ text: await file(id, 'previous'), isPrevious: true }));
    lines.push(backupLine({ text: await file(id, 'current'), isPrevious: false }));
  }
  const made = new Date().toISOString();
  const head = backupHead({ made, files: lines.length, settings: kept });
  save(`backstory-${made.slice(0, 10)}.backup.jsonl`, [head, ...lines]);
  return imported.length;
}
