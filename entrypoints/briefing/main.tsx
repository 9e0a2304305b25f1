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
import { sayLanguage } from '../../src/views/page-language';
import '../../src/views/briefing.css';

const show = (page: ComponentChild) => render(<Words.Provider value={t}>{page}</Words.Provider>, document.body);
const id = new URL(location.href).searchParams.get('id') ?? '';

sayLanguage(t);
// Until it is there, and where it does not come.
document.title = t('open_briefing');
show(
  <main class="briefing">
    <p role="status">{t('briefing_loading')}</p>
  </main>,
);
ask('briefing', { id })
  .then(wholeOf)
  .then((briefing) => {
    show(<Briefing briefing={briefing} />);
    document.title = briefing.title;
    copyWhole(document);
    followHash();
  })
  .catch((error: unknown) => {
    show(
      <Failed
        title={t('open_briefing')}
        why={t('briefing_failed', wordsOf(error))}
        onRetry={() => location.reload()}
      />,
    );
  });
