/** Every call of the table, as whoever means harm may make it. A type says when one is missing. */
import type { BackgroundCalls, PageCalls } from '../../../src/messaging/calls';

/** With an input that it takes, and whether a page script may make it; the others are for our own pages. */
export const BACKGROUND_CALLS: {
  [Call in keyof BackgroundCalls]: { input: BackgroundCalls[Call]['input']; fromPages: boolean };
} = {
  gate: { input: {}, fromPages: true },
  names: { input: { words: [1], of: 'on', inject: false }, fromPages: true },
  card: { input: { keys: ['deepseek-v4/cuda'], inject: false }, fromPages: true },
  found: { input: { keys: [] }, fromPages: true },
  vote: { input: { sentences: ['Ascend is fast.'] }, fromPages: true },
  open: { input: { briefing: 'deepseek-v4' }, fromPages: true },
  framesOf: { input: { tab: 1 }, fromPages: false },
  overview: { input: { id: 'deepseek-v4' }, fromPages: false },
  gist: { input: { id: 'deepseek-v4' }, fromPages: false },
  briefing: { input: { id: 'deepseek-v4' }, fromPages: false },
  library: { input: {}, fromPages: false },
  stage: { input: { text: '{}' }, fromPages: false },
  switchTo: { input: { generations: [] }, fromPages: false },
  stepBack: { input: { id: 'a', from: 'b' }, fromPages: false },
  setDeleted: { input: { id: 'deepseek-v4', isDeleted: true }, fromPages: false },
  file: { input: { id: 'deepseek-v4', which: 'current' }, fromPages: false },
  acceptLoss: { input: {}, fromPages: false },
  eraseAll: { input: {}, fromPages: false },
  several: { input: {}, fromPages: false },
  openLibrary: { input: { tab: 1 }, fromPages: false },
};

const FIRST = { entity: 'deepseek-v4/cuda', index: 0 };

const PAGE_CALLS: { [Call in keyof PageCalls]: PageCalls[Call]['input'] } = {
  report: {},
  locate: FIRST,
  visit: FIRST,
  wouldMark: {},
  step: { by: 1 },
  attended: {},
};

/** All that one part of the extension says to another. */
export const MESSAGES: unknown[] = [
  ...Object.entries(BACKGROUND_CALLS).map(([call, { input }]) => ({ to: 'background', call, input })),
  ...Object.entries(PAGE_CALLS).map(([call, input]) => ({ to: 'page', call, input })),
  { to: 'offscreen', sentences: ['Ascend is fast.'] },
];
