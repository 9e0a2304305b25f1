import { defineBackground } from 'wxt/utils/define-background';
import { attendOpenTabs } from '../src/background/arrive';
import { briefing, gist, overview } from '../src/background/briefing';
import { card } from '../src/background/card';
import { stepOnCommand } from '../src/background/commands';
import { eraseAll } from '../src/background/erase';
import { file } from '../src/background/file';
import { forgetClosedTabs, found, framesOf } from '../src/background/found';
import { library } from '../src/background/library';
import { followLibrary, gate } from '../src/background/catalogue';
import { names } from '../src/background/names';
import { open, openLibrary } from '../src/background/open';
import { several } from '../src/background/several';
import { acceptLoss, setDeleted, stepBack, switchTo } from '../src/background/shelf';
import { stage } from '../src/background/stage';
import { attendStarts } from '../src/background/starts';
import { vote } from '../src/background/vote';
import { serve } from '../src/messaging/server';

export default defineBackground(() => {
  serve({
    gate,
    names,
    card,
    found,
    framesOf,
    vote,
    open,
    overview,
    gist,
    briefing,
    library,
    stage,
    switchTo,
    stepBack,
    setDeleted,
    file,
    acceptLoss,
    eraseAll,
    several,
    openLibrary,
  });
  stepOnCommand();
  followLibrary();
  forgetClosedTabs();
  void attendOpenTabs();
  attendStarts();
});
