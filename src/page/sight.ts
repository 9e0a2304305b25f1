/**
 * What is asked of text that holds names: which are meant, what flows together, where a name stands, who sees it. Most pages have
 * none, so it comes with the first; a page script knows its type alone.
 */
export { chooseInSteps } from '../match/choose';
export { finderInSteps, namedInSteps } from '../match/find';
export { blockAt } from './blocks';
export { placeAt } from './point';
export { anchorAt, isSeen, nodesOf, placeOf } from './ranges';
export { createReveal } from './reveal';
export { markedOf, sectionsOf } from './sections';
export { heightOf, reachable, scrollTo, stepFrom } from './visit';
