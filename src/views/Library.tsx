/** The library's page: briefings, import, what is kept of names, settings, and the whole of it in one file. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../ui/words';
import { Importing } from './Importing';
import { Keeping } from './Keeping';
import type { LibraryActions, LibraryView } from './library-state';
import { NamesKept } from './NamesKept';
import { SettingsPanel } from './SettingsPanel';
import { Shelf } from './Shelf';

interface Props {
  view: LibraryView;
  actions: LibraryActions;
}

export function Library({ view, actions }: Props) {
  const t = useWords();
  const { failure } = view.library;
  const { progress } = view;
  const told = progress ? t('import_progress', String(progress.file), String(progress.of)) : view.message;
  const title = useRef<HTMLHeadingElement>(null);
  const hasPressed = useRef(false);
  const isFailing = failure !== undefined;
  useLayoutEffect(() => {
    // The button is gone with what had failed, and the focus with it.
    if (hasPressed.current && !isFailing && document.activeElement === document.body) title.current?.focus();
    hasPressed.current = false;
  }, [isFailing]);
  return (
    <main class="briefing library">
      <h1 ref={title} tabIndex={-1}>
        {t('library_title')}
      </h1>
      <p class="dek">{t('library_dek')}</p>
      {failure && (
        <div class="failure" role="alert">
          <p>{failure.words}</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              hasPressed.current = true;
              (failure.kind === 'lost' ? actions.onAcceptLoss : actions.onLoadAgain)();
            }}
          >
            {t(failure.kind === 'lost' ? 'library_go_on' : 'retry')}
          </button>
        </div>
      )}
      <p class={told === undefined ? 'unseen' : 'message'} role="status">
        {told}
      </p>
      <Importing view={view} actions={actions} />
      <Shelf view={view} actions={actions} />
      <NamesKept view={view} actions={actions} />
      <SettingsPanel settings={view.settings} onChange={actions.onSettings} />
      <Keeping view={view} actions={actions} />
    </main>
  );
}
