/** Fetches what a card says and, the first time, has the card's code injected: until then the page is untouched. */
import { CARD, type Card, type CardTools, type Content, type MakeCard } from '../../src/card/port';
import { entityKey } from '../../src/format/names';
import { ask } from '../../src/messaging/client';
import { t } from '../../src/messaging/words';
import { explain } from '../../src/match/explain';
import type { Lexicon } from '../../src/match/lexicon';
import type { PageMention } from '../../src/page/reader';

export function cardLoader(lexicon: Lexicon, onClose: () => void) {
  let card: Card | undefined;

  const about = async (key: string, name: string): Promise<Content> => {
    try {
      return { about: await ask('card', { key, inject: card === undefined }) };
    } catch (error) {
      return { name, error: error instanceof Error ? error.message : String(error) };
    }
  };

  const load = async ({ entity, why }: PageMention): Promise<Content> => {
    const { key = '', name = '' } = lexicon.entities[entity] ?? {};
    const content = { ...(await about(key, name)), whyMarked: explain(why, t) };
    card ??= (Reflect.get(globalThis, CARD) as MakeCard | undefined)?.({ t, onClose, onOpen, onRelated });
    return content;
  };

  const onRelated: CardTools['onRelated'] = ({ briefing }, { id, name }) => about(entityKey(briefing, id), name);

  const onOpen = ({ briefing, entity }: { briefing: { id: string }; entity: { id: string } }) => {
    onClose();
    void ask('open', { briefing: briefing.id, entity: entity.id });
  };

  return { load, card: () => card };
}
