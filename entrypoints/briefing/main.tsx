import { render } from 'preact';
import { wholeOf } from '../../src/format/whole';
import { wordsOf } from '../../src/format/words';
import { ask } from '../../src/messaging/client';
import { t } from '../../src/messaging/words';
import { copyWhole } from '../../src/ui/copying';
import { Words } from '../../src/ui/words';
import { Briefing } from '../../src/views/Briefing';
import { followHash } from '../../src/views/hash';
import '../../src/views/briefing.css';

const id = new URL(location.href).searchParams.get('id') ?? '';

const whole = ask('briefing', { id }).then(wholeOf);
whole.then(
  (briefing) => {
    document.title = briefing.title;
    const page = <Briefing briefing={briefing} />;
    render(<Words.Provider value={t}>{page}</Words.Provider>, document.body);
    copyWhole(document);
    followHash();
  },
  (error: unknown) => {
    render(<p class="briefing">{wordsOf(error)}</p>, document.body);
  },
);
