/** What the gallery shows: the bundled briefing, and an invented one bent into every shape. */
import bundledJson from '../../assets/briefings/deepseek-v4.briefing.json';
import type { Content, Failure } from '../../src/card/port';
import { aboutEntity, type About } from '../../src/format/about';
import type { Briefing } from '../../src/format/schema';
import { settingsFrom } from '../../src/settings/settings';
import { gistOf, overviewOf } from '../../src/format/gist';
import { wholeOf, type WholeBriefing } from '../../src/format/whole';
import type { PageReport } from '../../src/messaging/calls';
import type { Tab } from '../../src/views/Popup';
import type { PopupState } from '../../src/views/popup-state';
import { makeBriefing, makeStory } from '../briefing';
import { library } from './library-states';

const bundled = bundledJson as Briefing;
const invented = makeBriefing();
const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz-Gesellschaft mit beschränkter Haftung';

/** Two sources that say different things of one lamp; dates that cannot be set side by side; a correction. */
const told = makeStory();

/** Names and no more. */
const bare: Briefing = { ...makeBriefing(), facts: [], quotes: [] };

/** Long names in every place. */
const long = makeStory();
for (const entity of long.entities) entity.name = `${LONG} ${entity.name}`;
for (const fact of long.facts) fact.text = `${LONG} ${fact.text}`;

function about(briefing: Briefing, id: string): About {
  const found = aboutEntity(briefing, id);
  if (!found) throw new Error(`no entity ${id}`);
  return found;
}

function bent(change: (about: About) => void): Content {
  const copy = structuredClone(about(invented, 'marlow'));
  change(copy);
  return { abouts: [copy] };
}

const failure: Failure = {
  name: 'Marlow Works',
  error: 'the extension did not answer in time.',
  again: () => Promise.resolve(failure),
};

interface Shown {
  title: string;
  direction?: 'rtl';
}

export const cards: (Shown & { content: Content })[] = [
  ...bundled.entities.map(({ id, name }) => ({
    title: name,
    content: {
      abouts: [about(bundled, id)],
      whyMarked: 'Taken for this name because it is written just as this name is.',
    },
  })),
  {
    title: 'known to two briefings',
    content: {
      abouts: [
        about(invented, 'marlow'),
        { ...about(told, 'marlow'), more: 2, briefing: { id: 'told', title: 'Lamps', language: 'de' } },
      ],
      beyond: 2,
    },
  },
  { title: 'with an allegation and its other side', content: { abouts: [about(invented, 'marlow')] } },
  {
    title: 'with one statement',
    content: bent((it) => {
      it.points.length = 1;
    }),
  },
  {
    title: 'with nothing said yet',
    content: bent((it) => {
      it.points = [];
      it.more = 0;
    }),
  },
  {
    title: 'of a forecast and an inference',
    content: bent((it) => {
      it.points.length = 2;
      for (const [index, { statement }] of it.points.entries()) {
        statement.act = index ? 'forecast' : 'inferred';
        for (const holder of statement.holders) holder.did = holder.isSource ? 'inferred' : 'forecast';
      }
    }),
  },
  {
    title: 'of a very long name',
    content: bent((it) => {
      it.entity.name = LONG;
      it.entity.label = LONG.slice(0, 60);
      it.related = [{ id: 'long', name: LONG }];
      for (const { statement } of it.points)
        statement.holders = [{ name: LONG, role: LONG, did: 'said', isSource: false, isImplied: false }];
    }),
  },
  {
    title: 'from a source of a very long title',
    content: bent((it) => {
      it.points.length = 1;
      it.sources = it.sources.map((source) => ({ ...source, title: `${LONG} `.repeat(3).slice(0, 300) }));
    }),
  },
  {
    title: 'in Chinese',
    content: bent((it) => {
      it.entity.name = '深度求索';
      it.entity.definition = '一家虚构的灯具公司，仅用于测试卡片的排版。';
      it.entity.label = '公司';
    }),
  },
  {
    title: 'right to left',
    direction: 'rtl',
    content: bent((it) => {
      it.entity.name = 'مصباح الميناء';
      it.entity.definition = 'شركة خيالية تصنع المصابيح، لاختبار البطاقة فقط.';
      it.entity.label = 'شركة';
    }),
  },
  { title: 'that failed', content: failure },
];

const overview = overviewOf(bundled);
const report = (state: PageReport['state'], entities: PageReport['entities'] = [], error?: string): PageReport => ({
  state,
  isPainted: true,
  entities,
  ...(error === undefined ? {} : { error }),
});
const places = (...at: number[]) =>
  at.map((place) => ({
    surface: 'x',
    class: 'unique' as const,
    why: 'Taken for this name because it is written just as this name is.',
    at: place,
  }));
const found: PageReport['entities'] = [
  {
    key: 'deepseek-v4/deepseek',
    identity: 'x',
    isKnown: false,
    name: 'DeepSeek',
    kind: 'organization',
    label: 'Startup, China',
    briefings: ['deepseek-v4'],
    mentions: places(0.02, 0.09, 0.3, 0.45, 0.71),
  },
  {
    key: 'deepseek-v4/huawei',
    identity: 'x',
    isKnown: false,
    name: 'Huawei',
    kind: 'organization',
    label: 'Telecommunications, China',
    briefings: ['deepseek-v4'],
    mentions: places(0.12, 0.48, 0.9),
  },
  {
    key: 'deepseek-v4/cann',
    identity: 'x',
    isKnown: false,
    name: 'CANN',
    kind: 'software',
    briefings: ['deepseek-v4'],
    mentions: places(0.14),
  },
  {
    key: 'deepseek-v4/jensen-huang',
    identity: 'x',
    isKnown: false,
    name: 'Jensen Huang',
    kind: 'person',
    label: 'Chief executive, Nvidia',
    briefings: ['deepseek-v4'],
    mentions: places(0, 1),
  },
];

const popup = (page: PopupState['page'], more: Partial<PopupState> = {}): PopupState => ({
  host: 'news.example',
  page,
  overview: typeof page === 'object' && page.entities.length > 0 ? overview : undefined,
  gist: undefined,
  settings: settingsFrom(undefined),
  library: undefined,
  keys: { next: 'Alt+Shift+N', previous: 'Alt+Shift+P' },
  problem: undefined,
  ...more,
});

export const popups: (Shown & { state: PopupState; opened?: Tab })[] = [
  { title: 'with names', state: popup(report('ready', found)) },
  {
    title: 'with names of two briefings',
    state: popup(
      report(
        'ready',
        found.map((one) => ({ ...one, briefings: [...one.briefings, 'harbour'] })),
      ),
    ),
  },
  { title: 'with names not underlined', state: popup({ ...report('ready', found), isPainted: false }) },
  {
    title: 'with long names',
    state: popup(
      report('ready', [
        {
          key: 'x/y',
          identity: 'x',
          isKnown: false,
          name: LONG,
          kind: 'organization',
          briefings: ['deepseek-v4'],
          mentions: places(...Array.from({ length: 120 }, (_, index) => index / 120)),
        },
      ]),
      {
        host: `a-very-long-name-of-a-site.${'sub.'.repeat(12)}example`,
      },
    ),
  },
  { title: 'right to left', direction: 'rtl', state: popup(report('ready', found)) },
  {
    title: 'with the briefing in short',
    opened: 'briefing',
    state: popup(report('ready', found), { gist: gistOf(bundled) }),
  },
  { title: 'with a briefing on its way', opened: 'briefing', state: popup(report('ready', found)) },
  {
    title: 'with a briefing that cannot be had',
    opened: 'briefing',
    state: popup(report('ready', found), { gist: 'The briefing could not be loaded: It is gone.' }),
  },
  {
    title: 'with the briefing in short right to left',
    direction: 'rtl',
    opened: 'briefing',
    state: popup(report('ready', found), { gist: gistOf(long) }),
  },
  { title: 'with the library', opened: 'library', state: popup(report('ready', found), { library }) },
  {
    title: 'with a library that failed',
    opened: 'library',
    state: popup(report('ready', found), {
      library: {
        entries: library.entries.slice(-1),
        failure: { kind: 'silent', words: 'The library did not answer.' },
      },
    }),
  },
  {
    title: 'off everywhere',
    state: popup(report('off'), { settings: settingsFrom({ isOff: true }) }),
  },
  { title: 'without known names', state: popup(report('ready')) },
  {
    title: 'off on this site',
    state: popup(report('off'), { settings: settingsFrom({ deny: [{ host: 'news.example', isWhole: false }] }) }),
  },
  { title: 'off on the site that made the page', state: popup(report('off'), { host: '' }) },
  { title: 'switched on a moment ago', state: popup(report('off')) },
  { title: 'still reading', state: popup(report('reading')) },
  { title: 'on another kind of document', state: popup(report('notHtml')) },
  { title: 'when reading failed', state: popup(report('failed', [], 'the extension did not answer in time.')) },
  { title: 'on a protected page', state: popup('protected', { host: '' }) },
  { title: 'without permission', state: popup('permission', { host: '' }) },
  { title: 'on a page opened before', state: popup('reload') },
  {
    title: 'with a problem',
    state: popup(report('ready', found), { problem: 'The setting could not be saved: the disk is full.' }),
  },
];

export const briefings: (Shown & { briefing: WholeBriefing })[] = [
  { title: 'bundled', briefing: wholeOf(bundled) },
  { title: 'of two sources with corrections', briefing: wholeOf(told) },
  { title: 'with nothing but names', briefing: wholeOf(bare) },
  { title: 'of long names right to left', direction: 'rtl', briefing: wholeOf(long) },
];
