import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { blockAt } from '../src/page/blocks';
import { placeAt } from '../src/page/point';
import { anchorAt, isSeen, nodesOf, placeOf } from '../src/page/ranges';
import { createReveal } from '../src/page/reveal';
import { markedOf, sectionsOf } from '../src/page/sections';
import { bringSight } from '../src/page/sight';
import { heightOf, reachable, scrollTo, stepFrom } from '../src/page/visit';

export default defineUnlistedScript(() => {
  bringSight({
    blockAt,
    placeOf,
    placeAt,
    isSeen,
    nodesOf,
    heightOf,
    anchorAt,
    sectionsOf,
    markedOf,
    createReveal,
    reachable,
    scrollTo,
    stepFrom,
  });
});
