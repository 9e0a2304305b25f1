import { defineBackground } from 'wxt/utils/define-background';
import { briefing, gist } from '../src/background/briefing';
import { card } from '../src/background/card';
import { stepOnCommand } from '../src/background/commands';
import { found } from '../src/background/found';
import { names } from '../src/background/names';
import { open } from '../src/background/open';
import { overview } from '../src/background/overview';
import { vote } from '../src/background/vote';
import { serve } from '../src/messaging/server';

export default defineBackground(() => {
  serve({ names, card, found, vote, open, overview, gist, briefing });
  stepOnCommand();
});
