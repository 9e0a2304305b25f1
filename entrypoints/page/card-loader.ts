/** Fetches what a card says and, the first time, has the card's code injected: until then the page is untouched. */
import { CARD, type Card, type CardTools, type Content, type MakeCard } from '../../src/card/port';
import { entityKey } from '../../src/format/names';
import { wordsOf } from '../../src/format/words';
import { ask } from '../../src/messaging/client';
import { t } from '../../src/messaging/words';
import { explain } from '../../src/match/explain';
import type { PageMention } from '../../src/page/reader';

/** So many briefings are told of on one card; what a call may ask for. */
const MOST_BRIEFINGS = 20;

/** @param alsoKnownAs the keys of a name of the page in every briefing that knows it */
export function cardLoader(onClose: () => void, alsoKnownAs: (key: string) => string[] | undefined) {
  let card: Card | undefined;

  const tell = async (keys: string[], name: string, again = () => tell(keys, name)): Promise<Content> => {
    try {
      const abouts = await ask('card', { keys: keys.slice(0, MOST_BRIEFINGS), inject: !Reflect.has(globalThis, CARD) });
      return { abouts, beyond: Math.max(0, keys.length - MOST_BRIEFINGS) };
    } catch (error) {
      return { name, error: wordsOf(error), again };
    }
  };

  const load = async (mention: PageMention): Promise<Content> => {
    const { entity, why } = mention;
    // Asked for now: when the extension has gone nobody knows words.
    const whyMarked = explain(why, t);
    const told = await tell(entity.keys, entity.name, () => load(mention));
    const content = { ...told, whyMarked };
    card ??= (Reflect.get(globalThis, CARD) as MakeCard | undefined)?.({ t, onClose, onOpen, onRelated });
    return content;
  };

  const onRelated: CardTools['onRelated'] = ({ briefing }, { id, name }) => {
    const key = entityKey(briefing, id);
    return tell(alsoKnownAs(key) ?? [key], name);
  };

  const onOpen: CardTools['onOpen'] = ({ briefing, entity }) =>
    ask('open', { briefing: briefing.id, entity: entity.id }).then(onClose, wordsOf);

  return { load, card: () => card };
}
