/** Where page script and card meet: the injected card leaves its maker under a symbol of the isolated world. */
import type { About } from '../format/about';
import type { Translate } from '../format/words';

export const CARD = Symbol.for('backstory card');

/**
 * What stands on a card: what each briefing tells of a name, how many more know it, and why its mention was marked; or
 * that it could not be had, why, and how to ask again.
 */
export type Content = { abouts: About[]; beyond?: number; whyMarked?: string } | Failure;

export interface Failure {
  name: string;
  error: string;
  again: () => Promise<Content>;
  /** The card stands, and the briefing could not be opened. */
  isOfBriefing?: true;
}

/** What the card belongs to, in viewport coordinates; asked again whenever the page scrolls or changes size. */
export interface Anchor {
  boxes(): DOMRect[];
  element: Element;
  /** What it begins in. */
  start: Node;
}

export type How = 'hover' | 'keyboard' | 'sheet';

export interface Card {
  /** Shows the card, or changes what a shown one says. */
  show(content: Content, anchor: Anchor, how: How): void;
  /** The page changed: the name may stand elsewhere. */
  follow(): void;
  /** Takes the card out of the document. */
  hide(): void;
  /** The card's box while it is shown. */
  box(): DOMRect | undefined;
  /** Does an event come from inside the card? */
  owns(event: Event): boolean;
}

export interface CardTools {
  t: Translate;
  /** The reader asks for the briefing. @returns why it could not be opened; otherwise the card closes */
  onOpen: (about: About) => Promise<string | void>;
  /** Fetches what is said about another entity of the same briefing; failures come as content too. */
  onRelated: (about: About, entity: About['related'][number]) => Promise<Content>;
  /** The reader closes the card from inside it, or the focus leaves it. */
  onClose: () => void;
}

export type MakeCard = (tools: CardTools) => Card;
