import { render } from 'preact';
import { ask, askPage } from '../../src/messaging/client';
import { stepKeys } from '../../src/messaging/keys';
import { askForSites, reloadTab, reportFrom, tabInFront } from '../../src/messaging/tab';
import { t } from '../../src/messaging/words';
import { changeSettings, readSettings, watchSettings } from '../../src/settings/store';
import { copyWhole } from '../../src/ui/copying';
import { Words } from '../../src/ui/words';
import { sayLanguage } from '../../src/views/page-language';
import { PopupPage, type PopupServices } from '../../src/views/PopupPage';
import '../../src/views/popup.css';

const services: PopupServices = {
  tab: () => tabInFront(location.href),
  report: reportFrom,
  overview: (id) => ask('overview', { id }),
  gist: (id) => ask('gist', { id }),
  settings: readSettings,
  changeSettings,
  watchSettings: (onChange) => watchSettings(onChange, { signal: new AbortController().signal }),
  library: () => ask('library', {}),
  keys: stepKeys,
  openLibrary: (tab) => ask('openLibrary', { tab }),
  visit: (tab, address, frame) => askPage(tab, 'visit', address, frame),
  openBriefing: (briefing) => ask('open', { briefing }),
  askForSites,
  reload: reloadTab,
};

sayLanguage(t);
copyWhole(document);
render(
  <Words.Provider value={t}>
    <PopupPage services={services} />
  </Words.Provider>,
  document.body,
);
