/**
 * Who may ask what. The whole table of messages between page script, extension pages and background; types only, so
 * that the page script can read it. `server.ts` says which sender may make which call, and checks the input.
 */
import type { About } from '../format/about';
import type { Gist, Overview } from '../format/gist';
import type { Briefing } from '../format/schema';
import type { Gate, WordHash } from '../match/gate';
import type { PageNames } from '../match/lexicon';
import type { ReportedEntity } from '../page/report';
import type { Step } from '../page/visit';
import type { LibraryCalls } from './library-calls';

/** Asked of the background. */
export interface BackgroundCalls extends LibraryCalls {
  /** What the page script runs to see which names a page may have, where none is kept in the storage. */
  gate: { input: Record<string, never>; output: Gate };
  /**
   * The names that have no other words than these, of briefings that are on, or of all; and why some are not among them. Where
   * there are any, the code that looks for them is injected when it is asked for.
   */
  names: { input: { words: WordHash[]; of: 'on' | 'all'; inject: boolean }; output: PageNames & { problem?: string } };
  /** What each briefing tells of a name; on the first hover in a document its code is injected there too. */
  card: { input: { keys: string[]; inject: boolean }; output: About[] };
  /** Which names a document has, by their keys: their number stands on the badge. */
  found: { input: { keys: string[] }; output: null };
  /** The frames of a tab that have names, but for the page's own. */
  framesOf: { input: { tab: number }; output: number[] };
  /** Which of these sentences begin with a name, as far as a tagger gets in its time. */
  vote: { input: { sentences: string[] }; output: boolean[] };
  /** Opens the briefing's page, at an entity when one is named. */
  open: { input: { briefing: string; entity?: string }; output: null };
  /** What one briefing is, for the popup. */
  overview: { input: { id: string }; output: Overview };
  /** One briefing in short, for the popup. */
  gist: { input: { id: string }; output: Gist };
  /** One briefing, as it is. */
  briefing: { input: { id: string }; output: Briefing };
}

/** Asked of the page script in one tab, by our own pages and the background. */
export interface PageCalls {
  /** What was found, for the popup. */
  report: { input: Record<string, never>; output: PageReport };
  /** Scrolls a mention into view; answers with its box in the viewport, in CSS pixels. */
  locate: { input: MentionAddress; output: BoxInViewport | null };
  /** Scrolls a mention into view and opens its card, with the focus in it, where there is room for one. */
  visit: { input: MentionAddress; output: boolean };
  /** What each briefing would mark on the page; null where nothing is read. */
  wouldMark: { input: Record<string, never>; output: NamesByBriefing | null };
  /** Goes to the next or previous marked name from where the reader is, and opens its card. */
  step: { input: Step; output: boolean };
  /** How surely the reader is in this document: 2 at a card that is open or on its way, 1 with the focus. */
  attended: { input: Record<string, never>; output: 0 | 1 | 2 };
}

/** How many names of each briefing a page has, by the briefing's id; those of briefings that are off among them. */
export type NamesByBriefing = Record<string, number>;

export interface MentionAddress {
  entity: string;
  /** Which of the entity's mentions in its document, in the order of the report. */
  index: number;
}

export interface BoxInViewport {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PageReport {
  state: 'ready' | 'reading' | 'off' | 'notHtml' | 'failed';
  /** For `failed`: why, in plain words. */
  error?: string;
  /** False under forced colours: names are found but not underlined. */
  isPainted: boolean;
  /** What a reader has to know of a list that is not whole. */
  problem?: string;
  entities: ReportedEntity[];
}

/** What goes over the wire, both ways. */
export interface Message {
  to: 'background' | 'page';
  call: string;
  input: unknown;
}

export type Answer<Output> = { ok: true; value: Output } | { ok: false; error: string };
