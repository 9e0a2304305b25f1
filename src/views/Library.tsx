/** The library's page: briefings, import, what is kept of names, settings, and the whole of it in one file. */
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
  return (
    <main class="briefing library">
      <h1>{t('library_title')}</h1>
      <p class="dek">{t('library_dek')}</p>
      {failure && (
        <div class="failure" role="alert">
          <p>{failure.words}</p>
          {failure.kind === 'lost' && (
            <button type="button" class="button" onClick={actions.onAcceptLoss}>
              {t('library_go_on')}
            </button>
          )}
        </div>
      )}
      <p class={view.message === undefined ? 'unseen' : 'message'} role="status">
        {view.message}
      </p>
      <Importing view={view} actions={actions} />
      <Shelf view={view} actions={actions} />
      <NamesKept view={view} actions={actions} />
      <SettingsPanel settings={view.settings} onChange={actions.onSettings} />
      <Keeping view={view} actions={actions} />
    </main>
  );
}
