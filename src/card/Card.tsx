/** The hover card: what it is, what is known, who says so, when, and where it stands; and the way to what is related. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { originalSources, type About } from '../format/about';
import { sourcesInWords } from '../format/attribution';
import { counted } from '../format/words';
import { EntityHead } from '../ui/EntityHead';
import { Points } from '../ui/Points';
import { Language } from '../ui/prose';
import { SourceName } from '../ui/SourceName';
import { WhyMarked } from '../ui/WhyMarked';
import { useWords } from '../ui/words';
import type { CardTools, Content, Failure } from './port';

type Related = About['related'][number];

interface Props {
  content: Content;
  onOpen: CardTools['onOpen'];
  /** Fetches what is said about another entity of the same briefing. */
  onRelated: (about: About, entity: Related) => Promise<Content>;
  onClose: () => void;
}

export const HEADING_ID = 'name';

export function Card({ content, onOpen, onRelated, onClose }: Props) {
  const t = useWords();
  const [path, setPath] = useState([content]);
  const card = useRef<HTMLElement>(null);
  /** The number of the latest step: an answer to an older one is dropped. */
  const step = useRef(0);
  const current = path.at(-1) ?? content;
  const before = path.at(-2);

  const go = (to: Content[]) => {
    step.current++;
    setPath(to);
  };
  const follow = async (asking: Promise<Content>, from: Content[]) => {
    const asked = ++step.current;
    const next = await asking;
    if (asked === step.current) go([...from, next]);
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
  const open = async (about: About) => {
    const asked = step.current;
    const failure = await opened(about);
    if (failure && asked === step.current) go([...path, failure]);
  };
  useLayoutEffect(() => {
    if (step.current === 0) return;
    card.current?.querySelector('.scroll')?.scrollTo(0, 0);
    // The button that was pressed is gone with the entity that it belonged to.
    card.current?.querySelector<HTMLElement>(`#${HEADING_ID}`)?.focus({ preventScroll: true });
  }, [path]);

  return (
    <section class="card" role="dialog" aria-labelledby={HEADING_ID} ref={card}>
      <div class="scroll">
        <button
          type="button"
          class="close"
          aria-label={t('close')}
          title={t('close')}
          onClick={(event) => event.isTrusted && onClose()}
        />
        {before && (
          <button type="button" class="link back" onClick={(event) => event.isTrusted && go(path.slice(0, -1))}>
            {t('card_back', nameOf(before))}
          </button>
        )}
        {'error' in current ? (
          <div class="entity-head">
            <h2 class="name" id={HEADING_ID} tabIndex={-1}>
              {current.name}
            </h2>
            <p class="definition" role="alert">
              {t(current.isOfBriefing ? 'card_not_opened' : 'card_failed', current.error)}
            </p>
            <button
              type="button"
              class="link"
              onClick={(event) => event.isTrusted && void follow(current.again(), path.slice(0, -1))}
            >
              {t('card_again')}
            </button>
          </div>
        ) : (
          <Told
            content={current}
            onOpen={open}
            onRelated={(about, entity) => void follow(onRelated(about, entity), path)}
          />
        )}
      </div>
      {'abouts' in current && <Footer abouts={current.abouts} onOpen={open} />}
    </section>
  );
}

interface ToldProps {
  content: Exclude<Content, Failure>;
  onOpen: (about: About) => Promise<void>;
  onRelated: (about: About, entity: Related) => void;
}

/** What each briefing tells stands under its own title: where they differ, both stand. */
function Told({ content: { abouts, beyond = 0, whyMarked }, onOpen, onRelated }: ToldProps) {
  const t = useWords();
  const isOne = abouts.length === 1;
  return (
    <>
      {abouts.map((about, index) => (
        <Language.Provider key={about.briefing.id} value={about.briefing.language}>
          <div data-sources={sourcesInWords(about.sources, t)}>
            {!isOne && (
              <p class="of-briefing" dir="auto">
                <BriefingTitle about={about} />
                <button type="button" class="link" onClick={(event) => event.isTrusted && void onOpen(about)}>
                  {t('open_briefing')}
                </button>
              </p>
            )}
            <EntityHead
              entity={about.entity}
              {...(index === 0 ? { headingId: HEADING_ID } : {})}
              level={index === 0 ? 2 : 3}
            />
            <ul class="statements">
              <Points points={about.points} />
            </ul>
            <RelatedNames about={about} onRelated={onRelated} />
          </div>
        </Language.Provider>
      ))}
      {beyond > 0 && <p class="related">{counted(t, 'card_beyond', beyond)}</p>}
      {whyMarked !== undefined && <WhyMarked reason={whyMarked} />}
    </>
  );
}

/** With its source, where it has one alone: its statements do not name that one among their hands. */
function BriefingTitle({ about: { briefing, sources } }: { about: About }) {
  const t = useWords();
  const [source, ...others] = sources;
  return (
    <span>
      {t('card_in_briefing', briefing.title)}
      {source && others.length === 0 && (
        <small>
          <SourceName source={source} />
        </small>
      )}
    </span>
  );
}

function RelatedNames({ about, onRelated }: { about: About; onRelated: ToldProps['onRelated'] }) {
  const t = useWords();
  if (about.related.length === 0) return null;
  return (
    <p class="related">
      {t('card_related')}
      {about.related.map((entity) => (
        <button
          key={entity.id}
          type="button"
          class="link"
          onClick={(event) => event.isTrusted && onRelated(about, entity)}
        >
          {entity.name}
        </button>
      ))}
    </p>
  );
}

function Footer({ abouts, onOpen }: { abouts: About[]; onOpen: ToldProps['onOpen'] }) {
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
      <button type="button" class="link" onClick={(event) => event.isTrusted && void onOpen(about)}>
        {about.more > 0 ? counted(t, 'statements_more', about.more) : t('open_briefing')}
      </button>
    </footer>
  );
}

function nameOf(content: Content): string {
  return 'abouts' in content ? (content.abouts[0]?.entity.name ?? '') : content.name;
}
