import { render } from 'preact';
import { ask } from '../../src/messaging/client';
import { t } from '../../src/messaging/words';
import { Words } from '../../src/ui/words';
import { Briefing } from '../../src/views/Briefing';
import '../../src/views/briefing.css';

const id = new URL(location.href).searchParams.get('id') ?? '';

ask('briefing', { id })
  .then((briefing) => {
    document.title = briefing.title;
    const page = <Briefing briefing={briefing} />;
    render(<Words.Provider value={t}>{page}</Words.Provider>, document.body);
    // The page was empty when the browser looked for the anchor.
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  })
  .catch((error: unknown) => {
    render(<p class="briefing">{error instanceof Error ? error.message : String(error)}</p>, document.body);
  });
