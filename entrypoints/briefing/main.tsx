import { render, type ComponentChild } from 'preact';
import { wholeOf } from '../../src/format/whole';
import { wordsOf } from '../../src/format/words';
import { ask } from '../../src/messaging/client';
import { t } from '../../src/messaging/words';
import { copyWhole } from '../../src/ui/copying';
import { Words } from '../../src/ui/words';
import { Briefing } from '../../src/views/Briefing';
import { Failed } from '../../src/views/Failed';
import { followHash } from '../../src/views/hash';
import '../../src/views/briefing.css';

const show = (page: ComponentChild) => render(<Words.Provider value={t}>{page}</Words.Provider>, document.body);
const id = new URL(location.href).searchParams.get('id') ?? '';

Object.assign(document.documentElement, { lang: t('text_language'), dir: t('text_direction') });
// Until it is there, and where it does not come.
document.title = t('open_briefing');
show(
  <main class="briefing">
    <p role="status">{t('popup_gist_loading')}</p>
  </main>,
);
ask('briefing', { id })
  .then(wholeOf)
  .then((briefing) => {
    document.title = briefing.title;
    show(<Briefing briefing={briefing} />);
    copyWhole(document);
    followHash();
  })
  .catch((error: unknown) => {
    document.title = t('open_briefing');
    show(
      <Failed
        title={t('open_briefing')}
        why={t('briefing_failed', wordsOf(error))}
        onRetry={() => location.reload()}
      />,
    );
  });
