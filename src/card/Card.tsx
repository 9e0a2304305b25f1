/** The hover card: what it is, what is known, who says so, when, and where it stands; and the way to what is related. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { originalSources, type About } from '../format/about';
import { counted } from '../format/words';
import { SourceName } from '../ui/SourceName';
import { useWords } from '../ui/words';
import { OpenBriefing, type Open } from './OpenBriefing';
import type { CardTools, Content } from './port';
import { HEADING_ID, inBriefing, Told, type Related } from './Told';

/** What the card told of, and where it was left for the next: at which of its buttons, and how far down. */
interface Step {
  content: Content;
  left?: { button: number; top: number };
}

/** In CSS pixels, of one line, as in card.css. A name of several, were it to stay while the card scrolls, would leave little room. */
const MOST_STAYING = 48;

interface Props {
  content: Content;
  onOpen: CardTools['onOpen'];
  /** Fetches what is said about another entity of the same briefing. */
  onRelated: (about: About, entity: Related) => Promise<Content>;
  onClose: () => void;
}

export function Card({ content, onOpen, onRelated, onClose }: Props) {
  const t = useWords();
  const [path, setPath] = useState<Step[]>([{ content }]);
  const card = useRef<HTMLElement>(null);
  /** The number of the latest step: an answer to an older one is dropped. */
  const step = useRef(0);
  const { content: current, left } = path.at(-1) as Step;
  const before = path.at(-2)?.content;

  /** What of it scrolls: what is above the foot, or where it is low the whole (card.css). */
  const scrollers = () => [card.current, card.current?.querySelector('.scroll')];
  const buttons = () => [...(card.current?.querySelectorAll<HTMLElement>('button') ?? [])];
  /** The way up to here, to go on from. */
  const leaving = (pressed: HTMLElement): Step[] => {
    const top = Math.max(...scrollers().map((scroller) => scroller?.scrollTop ?? 0));
    return [...path.slice(0, -1), { content: current, left: { button: buttons().indexOf(pressed), top } }];
  };
  const go = (to: Step[]) => {
    step.current++;
    setPath(to);
  };
  const follow = async (asking: Promise<Content>, from: Step[]) => {
    const asked = ++step.current;
    const next = await asking;
    if (asked === step.current) go([...from, { content: next }]);
  };
  /** One at a time: twice would be two tabs. */
  const isOpening = useRef(false);
  const opened = async (about: About): Promise<Content | undefined> => {
    if (isOpening.current) return undefined;
    isOpening.current = true;
    const error = await onOpen(about);
    isOpening.current = false;
    const again = async () => (await opened(about)) ?? current;
    return error === undefined ? undefined : { name: about.entity.name, error, again, isOfBriefing: true };
  };
  const open = async (about: About, pressed: HTMLElement) => {
    const asked = step.current;
    const from = leaving(pressed);
    const failure = await opened(about);
    if (failure && asked === step.current) go([...from, { content: failure }]);
  };
  useLayoutEffect(() => {
    if (step.current === 0) return;
    for (const scroller of scrollers()) scroller?.scrollTo(0, left?.top ?? 0);
    // Back where it was left. Otherwise at the name: the button that was pressed is gone with the entity it belonged to.
    const to = left ? buttons()[left.button] : card.current?.querySelector<HTMLElement>(`#${HEADING_ID}`);
    to?.focus({ preventScroll: true });
  }, [path]);
  useEffect(() => {
    const head = card.current?.querySelector<HTMLElement>('.back, .title-line');
    if (!head) return undefined;
    const sizes = new ResizeObserver(() => card.current?.classList.toggle('tall', head.offsetHeight > MOST_STAYING));
    sizes.observe(head);
    return () => sizes.disconnect();
  }, [path]);

  return (
    <section
      class="card"
      role="dialog"
      aria-labelledby={HEADING_ID}
      aria-describedby={'abouts' in current && current.abouts.length > 1 ? inBriefing(0) : undefined}
      ref={card}
    >
      <div class="scroll">
        <button
          type="button"
          class="close"
          aria-label={t('close')}
          title={t('close')}
          onClick={(event) => event.isTrusted && onClose()}
        />
        {before && (
          <div class="back">
            <button
              type="button"
              class="link"
              aria-label={t('card_back', nameOf(before))}
              onClick={(event) => event.isTrusted && go(path.slice(0, -1))}
            >
              ‹ <bdi lang={languageOf(before)}>{nameOf(before)}</bdi>
            </button>
          </div>
        )}
        {'error' in current ? (
          <div class="entity-head">
            <div class="title-line">
              <h2 class="name" id={HEADING_ID} tabIndex={-1} dir="auto">
                {current.name}
              </h2>
            </div>
            <p class="definition" role="alert">
              {t(current.isOfBriefing ? 'card_not_opened' : 'card_failed', current.error)}
            </p>
            <button
              type="button"
              class="link again"
              onClick={(event) => event.isTrusted && void follow(current.again(), path.slice(0, -1))}
            >
              {t('card_again')}
            </button>
          </div>
        ) : (
          <Told
            content={current}
            onOpen={open}
            onRelated={(about, entity, pressed) => void follow(onRelated(about, entity), leaving(pressed))}
          />
        )}
      </div>
      {'abouts' in current && <Footer abouts={current.abouts} onOpen={open} />}
    </section>
  );
}

function Footer({ abouts, onOpen }: { abouts: About[]; onOpen: Open }) {
  const t = useWords();
  const [source, ...others] = originalSources(abouts);
  const [about] = abouts;
  if (!about) return null;
  const count = counted(t, 'sources', others.length + 1);
  if (abouts.length > 1) {
    return (
      <footer>
        <span class="source">{[counted(t, 'card_briefings', abouts.length), count].join(t('dot_separator'))}</span>
      </footer>
    );
  }
  return (
    <footer>
      <span class="source">{source && others.length === 0 ? <SourceName source={source} /> : count}</span>
      <OpenBriefing about={about} onOpen={onOpen} />
    </footer>
  );
}

function nameOf(content: Content): string {
  return 'abouts' in content ? (content.abouts[0]?.entity.name ?? '') : content.name;
}

function languageOf(content: Content): string | undefined {
  return 'abouts' in content ? content.abouts[0]?.briefing.language : undefined;
}
