import { render } from 'preact';
import { ask } from '../../src/messaging/client';
import { wouldMark } from '../../src/messaging/tab';
import { t } from '../../src/messaging/words';
import { changeSettings, readSettings, watchLibrary, watchSettings } from '../../src/settings/store';
import { Words } from '../../src/ui/words';
import { LibraryPage, type LibraryServices } from '../../src/views/LibraryPage';
import { sayLanguage } from '../../src/views/page-language';
import { saveFile } from '../../src/views/save';
import '../../src/views/library.css';

/** The tab that the reader came from, when the popup named it. */
const from = Number(new URL(location.href).searchParams.get('tab') ?? Number.NaN);

const services: LibraryServices = {
  library: () => ask('library', {}),
  shared: () => ask('several', {}),
  stage: (text) => ask('stage', { text }),
  switchTo: (generations) => ask('switchTo', { generations }),
  stepBack: (id, generation) => ask('stepBack', { id, from: generation }),
  setDeleted: (id, isDeleted) => ask('setDeleted', { id, isDeleted }),
  file: (id, which) => ask('file', { id, which }),
  acceptLoss: () => ask('acceptLoss', {}),
  eraseAll: () => ask('eraseAll', {}),
  open: (briefing) => ask('open', { briefing }),
  settings: readSettings,
  changeSettings,
  watchSettings: (onChange) => watchSettings(onChange, { signal: new AbortController().signal }),
  watchLibrary: (onChange) => watchLibrary(onChange, { signal: new AbortController().signal }),
  onPage: () => (Number.isInteger(from) ? wouldMark(from) : Promise.resolve(undefined)),
  save: saveFile,
};

sayLanguage(t);
document.title = t('library_title');
render(
  <Words.Provider value={t}>
    <LibraryPage services={services} />
  </Words.Provider>,
  document.body,
);
