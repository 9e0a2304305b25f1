/** What is asked of text that holds names: what flows together, where a name stands, who sees it. */
export { blockAt } from './blocks';
export { placeAt } from './point';
export { anchorAt, isSeen, nodesOf, placeOf } from './ranges';
export { createReveal } from './reveal';
export { markedOf, sectionsOf } from './sections';
export { heightOf, reachable, scrollTo, stepFrom } from './visit';
